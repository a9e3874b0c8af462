using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Records;

/// <summary>The sentences, headings among them, between which a sentence stands in its text.</summary>
internal static class Surroundings
{
    /// <summary>How far is looked on either side, in UTF-16 units: of a longer sentence only what is next to the span is taken, with an ellipsis.</summary>
    private const int Reach = 300;

    /// <summary>The sentence before a span; empty where the text begins with it.</summary>
    public static string Before(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - Reach);
        var near = text[(char.IsLowSurrogate(text[from]) ? from + 1 : from)..span.Start];
        var sentences = Sentences(near);
        if (sentences is not [.., var last])
        {
            return "";
        }
        var space = near.IndexOf(' ', last.Start);
        return sentences.Count > 1 || from == 0 ? last.Of(near) : "…" + near[(space >= 0 && space < last.End ? space + 1 : last.Start)..last.End];
    }

    /// <summary>The sentence behind a span; empty where the text ends with it.</summary>
    public static string After(string text, TextSpan span)
    {
        var to = Math.Min(text.Length, span.End + Reach);
        var near = text[span.End..(to < text.Length && char.IsLowSurrogate(text[to]) ? to - 1 : to)];
        var sentences = Sentences(near);
        if (sentences is not [var first, ..])
        {
            return "";
        }
        var space = near.LastIndexOf(' ', first.End - 1);
        return sentences.Count > 1 || to == text.Length ? first.Of(near) : near[first.Start..(space > first.Start ? space : first.End)] + "…";
    }

    // where sentences end is the same in every language
    private static IReadOnlyList<TextSpan> Sentences(string text) => [.. TextAnalyzer.Analyze(text, "en").Sentences.Select(s => s.Span)];
}
