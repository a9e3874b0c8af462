using System.Globalization;
using System.Text.Json;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Stories;

/// <summary>
/// The letters of a talk, so that it looks the same on every machine: of Noto Sans (SIL Open Font License 1.1) the parts that its text needs. Chinese and other
/// scripts that none of them has are drawn by the machine's own fonts.
/// </summary>
internal sealed class TalkFonts(AssetSet assets)
{
    private const string Folder = "lib/noto-sans-parts/";

    /// <summary>Those that more texts need first: what one of them has is looked for in no other.</summary>
    private static readonly string[] Parts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];

    /// <param name="text">Everything that may be shown.</param>
    public IReadOnlyList<TalkFont> For(string text)
    {
        var ranges = JsonSerializer.Deserialize<Dictionary<string, string>>(Content("unicode.json"))!;
        var missing = text.EnumerateRunes().Select(r => r.Value).ToHashSet();
        var fonts = new List<TalkFont>();
        foreach (var part in Parts)
        {
            var spans = SpansOf(ranges[part]);
            if (missing.RemoveWhere(c => spans.Any(s => c >= s.First && c <= s.Last)) > 0)
            {
                fonts.Add(new(ranges[part], Convert.ToBase64String(Content($"files/noto-sans-{part}-wght-normal.woff2"))));
            }
        }
        return fonts;
    }

    /// <param name="range">As CSS writes it: <c>U+0301,U+0400-045F</c>.</param>
    private static List<(int First, int Last)> SpansOf(string range) => [.. range.Split(',').Select(span => span[2..].Split('-')).Select(ends => (Code(ends[0]), Code(ends[^1])))];

    private static int Code(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private byte[] Content(string file) => (assets.Find(Folder + file) ?? throw new InvalidDataException($"The web root lacks {Folder}{file}.")).Content;
}

/// <param name="Range">The characters that it has, as CSS writes them.</param>
/// <param name="Data">WOFF2 of all weights, in Base64.</param>
internal sealed record TalkFont(string Range, string Data);
