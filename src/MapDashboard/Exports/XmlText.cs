using System.Text;
using System.Xml;

namespace MapDashboard.Exports;

/// <summary>Texts as XML can hold them: control characters and halves of characters, which it has no way to write, become U+FFFD.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // half a character is enumerated as U+FFFD already
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }
        return clean.ToString();
    }
}
