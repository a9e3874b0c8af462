using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MapDashboard.Browser.Tests;

/// <summary>What axe finds; also targets of less than 24 pixels with too little room about them, for which it does not look by itself.</summary>
internal static class Axe
{
    private static AxeRunOptions Options => new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    public static async Task<IReadOnlyList<string>> AxeFaultsAsync(this IPage page) => Faults(await page.RunAxe(Options));

    public static async Task<IReadOnlyList<string>> AxeFaultsAsync(this ILocator part) => Faults(await part.RunAxe(Options));

    private static IReadOnlyList<string> Faults(AxeResult result) =>
        [.. result.Violations.Select(v => (v.Id, Parts: v.Nodes.Select(n => n.Html).Where(html => v.Id != "target-size" || !IsOnMap(html)).ToList())).Where(v => v.Parts.Count > 0).Select(v => $"{v.Id}: {string.Join(" | ", v.Parts)}")];

    /// <summary>Symbols stand where their records are, be it over each other: WCAG 2.5.8 lets them. That each is large enough <see cref="MapTests"/> checks.</summary>
    private static bool IsOnMap(string html) => html.StartsWith("<div class=\"symbol ", StringComparison.Ordinal);
}
