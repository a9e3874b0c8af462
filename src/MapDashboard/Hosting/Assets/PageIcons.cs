using System.Text;
using System.Text.RegularExpressions;

namespace MapDashboard.Hosting.Assets;

/// <summary>
/// The icons of icons.svg inside a page: the ones that stand in its HTML drawn there, and all of them as a template from which js/icons.js takes the others. As a
/// file of their own they would come after the buttons that show them, and a page saved as one file could not ask for them.
/// </summary>
internal static partial class PageIcons
{
    private const string Sheet = "icons.svg";

    /// <exception cref="InvalidDataException">The page shows an icon that the sheet lacks.</exception>
    public static string Draw(string html, AssetSet assets)
    {
        if (assets.Find(Sheet) is not { } sheet)
            return html;
        var text = Encoding.UTF8.GetString(sheet.Content);
        var icons = Symbol().Matches(text).ToDictionary(m => m.Groups["id"].Value, m => m.Groups["parts"].Value, StringComparer.Ordinal);
        return Use()
            .Replace(html, m => icons.TryGetValue(m.Groups["id"].Value, out var parts) ? parts : throw new InvalidDataException($"{Sheet} lacks the icon {m.Groups["id"].Value}."))
            .Replace("<!-- icons -->", $"<template id=\"icons\">{Between().Replace(text.Trim(), "><")}</template>", StringComparison.Ordinal);
    }

    [GeneratedRegex("""<symbol id="(?<id>[^"]+)"[^>]*>(?<parts>.*?)</symbol>""", RegexOptions.Singleline)]
    private static partial Regex Symbol();

    [GeneratedRegex("""<use href="icons\.svg#(?<id>[^"]+)"\s*/>""")]
    private static partial Regex Use();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Between();
}
