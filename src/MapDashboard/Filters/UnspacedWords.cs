namespace MapDashboard.Filters;

/// <summary>
/// Words of scripts that put no spaces between them. Of 贝尔格莱德摄像头 only the name of the place can be told from the rest, and with it the record may be found under its other
/// names; what is left stays together, as texts have it.
/// </summary>
internal static class UnspacedWords
{
    private const int ShortestName = 2;
    private const int LongestName = 12;

    /// <summary>From the left, each time the longest name; what lies between them as it is. Cutting the words again changes nothing.</summary>
    public static IEnumerable<string> Of(string text, Func<string, bool> isName)
    {
        var rest = 0;
        for (var at = 0; at <= text.Length - ShortestName;)
        {
            var length = LengthOfName(text, at, isName);
            if (length == 0)
            {
                at++;
                continue;
            }
            if (at > rest)
            {
                yield return text[rest..at];
            }
            yield return text.Substring(at, length);
            rest = at += length;
        }
        if (rest < text.Length)
        {
            yield return text[rest..];
        }
    }

    /// <returns>0 when no name begins there.</returns>
    private static int LengthOfName(string text, int at, Func<string, bool> isName)
    {
        for (var length = Math.Min(LongestName, text.Length - at); length >= ShortestName; length--)
        {
            if (isName(text.Substring(at, length)))
            {
                return length;
            }
        }
        return 0;
    }
}
