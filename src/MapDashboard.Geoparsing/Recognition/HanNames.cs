using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Place names in Chinese text, which has neither spaces nor capitals: the longest gazetteer name at each character.</summary>
internal static class HanNames
{
    private const int Longest = 10;

    public static IEnumerable<Mention> Find(AnalyzedText text, Gazetteer gazetteer)
    {
        var s = text.Text;
        for (var i = 0; i < s.Length; i++)
        {
            if (!IsHan(s[i]))
            {
                continue;
            }
            var run = 1;
            while (run < Longest && i + run < s.Length && IsHan(s[i + run]))
            {
                run++;
            }
            for (var length = run; length >= 2; length--)
            {
                var name = s.Substring(i, length);
                if (gazetteer.Find(name) is not [var best, ..] || (length == 2 && best.Population < 20_000 && !best.IsCountry && best.FeatureClass == 'P'))
                {
                    continue;
                }
                yield return new(new(i, i + length), name, ToponymUse.Literal, best.IsCountry || best.Population > 100_000 ? 0.9 : 0.6);
                i += length - 1;
                break;
            }
        }
    }

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff' or '·';
}
