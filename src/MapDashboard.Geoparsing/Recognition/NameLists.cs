namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Names in a row: "u Čačku, Kraljevu i Topoli", "in New Belgrade, Zemun and Vračar".</summary>
internal static class NameLists
{
    private const int LongestList = 30, LongestName = 4;

    /// <summary>What stands before the name in its list, back to the preposition, is names of places too, the first of them in the same country.</summary>
    public static bool IsListedAfterLocative(DocumentReading reading, in KnownName name)
    {
        var (words, first) = (reading.Words, name.First);
        for (var length = 0; length < LongestList && first > 1 && (words.Surface(first - 1) == "," || words.Lower(first - 1) is "and" or "i" or "и" or "ili" or "или" or "te" or "те"); length++)
        {
            if (NameThatEnds(reading, first - 1) is not { } before)
            {
                return false;
            }
            if (Lexicon.Locatives.Contains(words.Lower(before.First - 1)))
            {
                var countries = name.Places.Select(p => p.Country).ToHashSet();
                return before.Places.Any(p => countries.Contains(p.Country));
            }
            first = before.First;
        }
        return false;
    }

    /// <summary>The longest name that ends there; null when none does.</summary>
    private static KnownName? NameThatEnds(DocumentReading reading, int end)
    {
        for (var start = Math.Max(0, end - LongestName); start < end; start++)
        {
            foreach (var name in reading.Names.AllFrom(start))
            {
                if (name.End == end)
                {
                    return name;
                }
            }
        }
        return null;
    }
}
