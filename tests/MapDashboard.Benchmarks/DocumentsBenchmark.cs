using MapDashboard.Geoparsing.Gazetteers;

namespace MapDashboard.Benchmarks;

/// <summary>Documents a second on one thread: recognised and resolved; the same with claims; and a floor to compare with.</summary>
internal static class DocumentsBenchmark
{
    public static void Run(Setting setting)
    {
        Console.WriteLine($"{"",-42}{"documents/s",12}{"per processor second",22}{"kB/s",9}{"allocated kB/kB",17}{"times the floor",17}");
        var floor = Print(setting, "longest name, best known namesake", text => LongestMatch(text, setting.Gazetteer), null);
        Print(setting, "recognised and resolved", text => setting.Geoparser.Resolve(text).Toponyms.Count, floor);
        Print(setting, "recognised, resolved and claims extracted", text => setting.Geoparser.Read(text).Toponyms.Count, floor);
    }

    private static double Print(Setting setting, string name, Func<string, int> read, double? floor)
    {
        var found = 0;
        var cost = Measure.Of(setting, () => found = setting.Documents.Sum(read));
        var kilobytes = setting.Documents.Sum(d => d.Length) / 1000.0;
        Console.WriteLine($"{name,-42}{setting.Documents.Count / cost.Seconds,12:N0}{setting.Documents.Count / cost.ProcessorSeconds,22:N0}{kilobytes / cost.Seconds,9:N0}{cost.Bytes / 1000.0 / kilobytes,17:N1}{(floor is { } f ? cost.ProcessorSeconds / f : 1),17:N1}   ({found} names)");
        return cost.ProcessorSeconds;
    }

    /// <summary>What one would write in an afternoon: from each capital the longest run of words that is a name, and of its places the best known.</summary>
    private static int LongestMatch(string text, Gazetteer gazetteer)
    {
        const int LongestName = 5;
        var words = Words(text);
        var found = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!char.IsUpper(text[words[i].Start]))
            {
                continue;
            }
            for (var last = Math.Min(words.Count, i + LongestName) - 1; last >= i; last--)
            {
                if (gazetteer.Find(text[words[i].Start..words[last].End]).Count > 0)
                {
                    (found, i) = (found + 1, last);
                    break;
                }
            }
        }
        return found;
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }
            if (i > start)
            {
                words.Add((start, i));
            }
        }
        return words;
    }
}
