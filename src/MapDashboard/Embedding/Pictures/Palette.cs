using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MapDashboard.Hosting.Assets;
using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>The colours of a theme, out of the page's own style sheet: a theme is written in one place.</summary>
internal sealed partial class Palette
{
    private readonly Dictionary<string, SKColor> _colors;

    private Palette(Dictionary<string, SKColor> colors, bool isDark) => (_colors, IsDark) = (colors, isDark);

    public bool IsDark { get; }

    /// <param name="name">As in css/theme.css, without the dashes: "map-water".</param>
    public SKColor this[string name] => _colors[name];

    public static Palette Of(AssetSet assets, bool isDark)
    {
        var sheet = Encoding.UTF8.GetString((assets.Find("css/theme.css") ?? throw new InvalidDataException("The web root lacks css/theme.css.")).Content);
        return new(Variable().Matches(sheet).ToDictionary(m => m.Groups[1].Value, m => Read(m.Groups[isDark ? 3 : 2].Value)), isDark);
    }

    /// <summary>A colour of the vocabulary: "#c1440e".</summary>
    public static SKColor Of(string hexadecimal) => SKColor.TryParse(hexadecimal, out var color) ? color : new SKColor(0x5b, 0x64, 0x70);

    private static SKColor Read(string css)
    {
        if (css.StartsWith('#'))
        {
            return SKColor.Parse(css);
        }
        var numbers = Number().Matches(css).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return new SKColor((byte)numbers[0], (byte)numbers[1], (byte)numbers[2], (byte)Math.Round(numbers[3] * 2.55));
    }

    /// <summary>"--map-water: light-dark(#d3dee4, #11171b);", or with rgb(180 169 155 / 16%).</summary>
    [GeneratedRegex(@"--([a-z-]+):\s*light-dark\((#[\da-f]+|rgb\([^)]*\)),\s*(#[\da-f]+|rgb\([^)]*\))\)\s*;")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
