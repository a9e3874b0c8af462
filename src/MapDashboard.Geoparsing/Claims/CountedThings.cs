namespace MapDashboard.Geoparsing.Claims;

/// <summary>Tells by the words behind a number that it counts something, by the vocabulary: "2019 cameras" names no year. Immutable.</summary>
internal sealed class CountedThings(IReadOnlyList<WordPattern> patterns)
{
    /// <summary>More than the longest pattern has.</summary>
    private const int MostWords = 8;

    /// <summary>Whether one of them stands right behind an offset; no punctuation but hyphens may come between.</summary>
    /// <param name="folded">The text in the form in which words are compared.</param>
    public bool Follow(string folded, int at)
    {
        if (at >= folded.Length || !char.IsWhiteSpace(folded[at]))
        {
            return false;
        }
        var words = new List<StreamWord>(MostWords);
        while (words.Count < MostWords)
        {
            while (at < folded.Length && (char.IsWhiteSpace(folded[at]) || folded[at] == '-'))
            {
                at++;
            }
            var end = at;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
            {
                end++;
            }
            if (end == at)
            {
                break;
            }
            words.Add(new(folded[at..end], new(at, end), '\0', false, char.IsAsciiDigit(folded[at]), folded[at]));
            at = end;
        }
        return words.Count > 0 && patterns.Any(p => p.EndAt(words, 0) is not null);
    }
}
