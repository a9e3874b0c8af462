namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>Gold files count characters (Unicode code points), the program UTF-16 code units; beyond the Basic Multilingual Plane the two differ.</summary>
internal static class CodePoints
{
    /// <summary>For each code point where it begins in UTF-16, and last the length of the text.</summary>
    public static int[] Starts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }
        return [.. starts, text.Length];
    }

    /// <summary>How many characters lie between two places of a text, in either order.</summary>
    public static int Between(string text, int one, int other)
    {
        var (start, end) = one < other ? (one, other) : (other, one);
        var count = end - start;
        for (var i = start; i < end - 1; i++)
        {
            count -= char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }
        return count;
    }
}
