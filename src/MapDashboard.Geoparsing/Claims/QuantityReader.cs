using System.Globalization;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>An amount and where it stands.</summary>
internal readonly record struct QuantityMention(TextSpan Span, Quantity Quantity);

/// <summary>Finds amounts with a unit of the vocabulary: "€46 million", "1,000 cameras", "half a dozen Chinese police officers".</summary>
internal static class QuantityReader
{
    /// <summary>Words between the number and its unit: "six Serbian police officers".</summary>
    private const int MostWordsBetween = 2;

    private static readonly (string Stem, double Times)[] Magnitudes =
        [("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("thousand", 1e3), ("hundred", 1e2), ("milion", 1e6), ("milijun", 1e6), ("milijard", 1e9), ("hiljad", 1e3), ("tisuc", 1e3)];

    private static readonly Dictionary<string, double> ShortMagnitudes = Numbered((1e9, "bn b"), (1e6, "mn m"), (1e3, "k"));

    /// <summary>"2-1 as police officers came" counts no officers.</summary>
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "as", "by", "in", "for", "with", "at", "to", "when", "from", "kao", "za", "u" };

    /// <param name="dates">Their numbers count nothing.</param>
    public static IReadOnlyList<QuantityMention> Read(string text, WordStream stream, IReadOnlyList<DateMention> dates, IReadOnlyList<Unit> units, string language)
    {
        var found = new List<QuantityMention>();
        for (var i = 0; i < stream.Words.Count; i++)
        {
            var (value, next) = Number(stream, i, language);
            if (next == i || dates.Any(d => d.Span.Overlaps(stream.Words[i].Span)))
            {
                continue;
            }
            (value, next) = Times(stream, value, next);
            var (unit, first, end) = UnitOf(stream, i, next, units);
            if (unit is null)
            {
                i = next - 1;
                continue;
            }
            var span = new TextSpan(stream.Words[first].Span.Start, stream.Words[end - 1].Span.End);
            found.Add(new(span, new(value, unit.Key, span.Of(text))));
            i = Math.Max(i, end - 1);
        }
        return found;
    }

    private static (double Value, int Next) Number(WordStream stream, int i, string language)
    {
        var word = stream.Words[i].Folded;
        if (word == "half" && i + 2 < stream.Words.Count && stream.Words[i + 1].Folded == "a" && stream.Words[i + 2].Folded == "dozen")
        {
            return (6, i + 3);
        }
        if (word == "dozen" && i > 0 && stream.Words[i - 1].Folded == "a")
        {
            return (12, i + 1);
        }
        if (word == "half" && i + 2 < stream.Words.Count && stream.Words[i + 1].Folded == "a" && stream.Words[i + 2].Folded is "million" or "billion" or "thousand")
        {
            return (0.5, i + 2);
        }
        if (NumberWords.At(stream, i) is var (words, next) && next > i)
        {
            return Dozens(stream, words, next);
        }
        return stream.Words[i].IsNumber && Digits(word, language) is { } value ? (value, i + 1) : (0, i);
    }

    private static (double Value, int Next) Dozens(WordStream stream, double value, int next) =>
        next < stream.Words.Count && stream.Words[next].Folded == "dozen" ? (value * 12, next + 1) : (value, next);

    /// <summary>1,000.5 in English is 1.000,5 in Serbian and Croatian.</summary>
    private static double? Digits(string word, string language)
    {
        var balkan = language.StartsWith("sr", StringComparison.Ordinal) || language.StartsWith("hr", StringComparison.Ordinal) || language.StartsWith("bs", StringComparison.Ordinal);
        var plain = balkan ? word.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : word.Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static (double Value, int Next) Times(WordStream stream, double value, int next)
    {
        while (next < stream.Words.Count && !stream.Words[next].HardBefore)
        {
            var word = stream.Words[next].Folded;
            var times = ShortMagnitudes.GetValueOrDefault(word, Magnitudes.FirstOrDefault(m => word.StartsWith(m.Stem, StringComparison.Ordinal)).Times);
            if (times == 0)
            {
                break;
            }
            (value, next) = (value * times, next + 1);
        }
        return (value, next);
    }

    private static (Unit? Unit, int First, int End) UnitOf(WordStream stream, int number, int next, IReadOnlyList<Unit> units)
    {
        foreach (var unit in units)
        {
            if (number > 0 && !stream.Words[number].HardBefore && unit.Words.Any(w => w.Matches(stream).Any(m => m.End == number && m.First == number - 1)))
            {
                return (unit, number - 1, next);
            }
        }
        for (var between = 0; between <= MostWordsBetween && next + between < stream.Words.Count; between++)
        {
            var at = next + between;
            if (NumberWords.At(stream, at).Next > at || stream.Words[at].HardBefore || stream.Words[at].CommaBefore || (between > 0 && Prepositions.Contains(stream.Words[at - 1].Folded)))
            {
                break;
            }
            foreach (var unit in units)
            {
                var match = unit.Words.SelectMany(w => w.Matches(stream)).Where(m => m.First == at).Select(m => m.End).DefaultIfEmpty(0).Max();
                if (match > 0)
                {
                    return (unit, number, match);
                }
            }
        }
        return (null, 0, 0);
    }

    private static Dictionary<string, double> Numbered(params (double Value, string Words)[] rows) =>
        rows.SelectMany(r => r.Words.Split(' ').Select(w => (w, r.Value))).ToDictionary(StringComparer.Ordinal);
}
