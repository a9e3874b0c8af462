using MapDashboard.Hosting.Assets;
using SkiaSharp;

namespace MapDashboard.Embedding.Pictures;

/// <summary>
/// The font of pictures: Noto Sans (SIL Open Font License 1.1) as it lies in the web root, for Latin, Cyrillic and Greek; a character that it lacks is drawn with a
/// font of the machine that has it, if there is one.
/// </summary>
internal sealed class Fonts(AssetSet assets)
{
    private readonly SKTypeface _regular = Load(assets, "400Regular/NotoSans_400Regular.ttf");
    private readonly SKTypeface _bold = Load(assets, "600SemiBold/NotoSans_600SemiBold.ttf");

    /// <summary>Whether all characters of a text can be drawn here.</summary>
    public bool CanDraw(string text) => text.EnumerateRunes().All(r => _regular.ContainsGlyph(r.Value) || SKFontManager.Default.MatchCharacter(r.Value) is not null);

    /// <summary>Parts of a text, each with a font that has its characters. Control characters are left out.</summary>
    public IReadOnlyList<(string Text, SKFont Font)> Runs(string text, float size, bool isBold = false)
    {
        var runs = new List<(string Text, SKFont Font)>();
        var usual = new SKFont(isBold ? _bold : _regular, size) { Subpixel = true };
        foreach (var rune in text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)))
        {
            var face = _regular.ContainsGlyph(rune.Value) ? null : SKFontManager.Default.MatchCharacter(rune.Value);
            var font = face is null ? usual : runs.Count > 0 && runs[^1].Font.Typeface.FamilyName == face.FamilyName ? runs[^1].Font : new SKFont(face, size) { Subpixel = true };
            if (runs.Count > 0 && runs[^1].Font == font)
            {
                runs[^1] = (runs[^1].Text + rune, font);
            }
            else
            {
                runs.Add((rune.ToString(), font));
            }
        }
        return runs;
    }

    public float WidthOf(string text, float size, bool isBold = false) => Runs(text, size, isBold).Sum(r => r.Font.MeasureText(r.Text));

    private static SKTypeface Load(AssetSet assets, string file) =>
        SKTypeface.FromData(SKData.CreateCopy((assets.Find($"lib/noto-sans/{file}") ?? throw new InvalidDataException($"The web root lacks lib/noto-sans/{file}.")).Content));
}
