namespace MapDashboard.Geoparsing.Claims;

/// <summary>
/// Finds all patterns of a vocabulary in a sentence at once: a pattern is tried only at the words that it can begin with, which are
/// looked up. Immutable.
/// </summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, List<WordPattern>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordPattern>> _byPrefix = new(StringComparer.Ordinal);
    private readonly int[] _prefixLengths;

    public PatternIndex(IEnumerable<WordPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var (text, isPrefix) in pattern.Beginnings.Distinct())
            {
                var index = isPrefix ? _byPrefix : _byWord;
                if (!index.TryGetValue(text, out var beginning))
                {
                    index[text] = beginning = [];
                }
                beginning.Add(pattern);
            }
        }
        _prefixLengths = [.. _byPrefix.Keys.Select(p => p.Length).Distinct().Order()];
    }

    /// <summary>The matches of each pattern that matches at all, in text order, as word indexes [first, end).</summary>
    public Dictionary<WordPattern, List<(int First, int End)>> Find(IReadOnlyList<StreamWord> words)
    {
        var found = new Dictionary<WordPattern, List<(int First, int End)>>();
        var prefixes = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Folded;
            if (_byWord.TryGetValue(word, out var beginning))
            {
                Try(beginning, i);
            }
            foreach (var length in _prefixLengths)
            {
                if (length > word.Length)
                {
                    break;
                }
                if (prefixes.TryGetValue(word.AsSpan(0, length), out beginning))
                {
                    Try(beginning, i);
                }
            }
        }
        return found;

        void Try(List<WordPattern> patterns, int at)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.EndAt(words, at) is not { } end)
                {
                    continue;
                }
                if (!found.TryGetValue(pattern, out var matches))
                {
                    found[pattern] = matches = [];
                }
                // "patrol" and "patrol*" may both begin a pattern
                if (matches.Count == 0 || matches[^1].First < at)
                {
                    matches.Add((at, end));
                }
            }
        }
    }
}
