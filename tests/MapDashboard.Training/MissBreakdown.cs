using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Geoparsing.Tests.Claims;
using static MapDashboard.Geoparsing.Tests.Claims.ClaimScore;

namespace MapDashboard.Training;

/// <summary>Why expected records are missing and what the records too many are: the nearest that each comes to being right.</summary>
internal sealed class MissBreakdown
{
    private readonly Dictionary<(bool IsExtra, string Cause, string Layer), int> _counts = [];
    private readonly List<string> _lines = [];

    /// <param name="kept">Records that are likely.</param>
    /// <param name="all">All that may be records.</param>
    public void Add(PracticeText text, IReadOnlyList<Toponym> toponyms, IReadOnlyList<Claim> kept, IReadOnlyList<Claim> all)
    {
        var read = kept.SelectMany(Records).ToList();
        var possible = all.SelectMany(Records).ToList();
        var missing = text.Expected.ToList();
        var extra = new List<ReadRecord>();
        foreach (var r in read)
        {
            var e = missing.Find(e => Fits(e, r));
            if (e is null)
            {
                extra.Add(r);
            }
            else
            {
                missing.Remove(e);
            }
        }
        foreach (var e in missing)
        {
            bool AnyFits(IEnumerable<ReadRecord> records, Func<ExpectedRecord, ExpectedRecord> relaxed) => records.Any(r => Fits(relaxed(e), r));
            Count(text, false, e.Layer, $"{string.Join(" — ", e.Places.Select(p => p.Name))} | {string.Join(',', e.Years)} | {string.Join(',', e.Statuses)}", new(e.Start, e.End), AnyFits(read, x => x) ? "its record stands for another one"
                : AnyFits(extra, x => x with { Years = [] }) ? "another year"
                : AnyFits(possible, x => x) ? "not likely enough"
                : AnyFits(read, x => x with { Years = [] }) ? "another year, whose record stands for another one"
                : AnyFits(possible, x => x with { Years = [] }) ? "not likely enough, and another year"
                : e.Places.Count > 1 ? "a line"
                : read.Any(r => Fits(e with { Layer = r.Claim.Layer }, r)) ? "another layer"
                : !toponyms.Any(t => IsNear(e, t)) ? e.Places[0].Country is null ? "place not known" : "country not named"
                : toponyms.Any(t => IsNear(e, t) && Sentence(text.Text, new(e.Start, e.End)).Contains(t.Span)) ? "no statement, though the place stands in the sentence"
                : "no statement, the place stands elsewhere");
        }
        foreach (var r in extra)
        {
            Count(text, true, r.Claim.Layer, r.ToString(), r.Claim.Evidence[0].Span, missing.Any(e => Fits(e with { Years = [] }, r)) ? "another year"
                : text.Expected.Any(e => Fits(e, r)) ? "one more of an expected one"
                : text.Expected.Any(e => Fits(e with { Years = [] }, r)) ? "an expected one in another year too"
                : text.Expected.Any(e => Fits(e with { Layer = r.Claim.Layer }, r)) ? "another layer"
                : text.Expected.Any(e => e.Layer == r.Claim.Layer && r.Claim.Evidence.Any(s => s.Span.Start < e.End && e.Start < s.Span.End)) ? "another place"
                : "nothing is there");
        }
    }

    /// <param name="each">With every record and its sentence: never for texts that nobody is to read.</param>
    public void Write(TextWriter writer, bool each)
    {
        foreach (var (key, counts) in _counts.GroupBy(c => (c.Key.IsExtra, c.Key.Cause)).OrderBy(g => g.Key.IsExtra).ThenByDescending(g => g.Sum(c => c.Value)).Select(g => (g.Key, g)))
        {
            writer.WriteLine($"{(key.IsExtra ? "extra" : "missing"),-8}{counts.Sum(c => c.Value),5}  {key.Cause}  ({string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => $"{c.Key.Layer} {c.Value}"))})");
        }
        foreach (var line in _lines.Where(_ => each).Order(StringComparer.Ordinal))
        {
            writer.WriteLine(line);
        }
    }

    private void Count(PracticeText text, bool isExtra, string layer, string record, TextSpan evidence, string cause)
    {
        _counts[(isExtra, cause, layer)] = _counts.GetValueOrDefault((isExtra, cause, layer)) + 1;
        _lines.Add($"{cause}\t{text.Title}\t{(isExtra ? "extra" : "missing")}\t{layer} | {record}\t{Sentence(text.Text, evidence).Of(text.Text).Trim()}");
    }

    private static bool IsNear(ExpectedRecord e, Toponym t) => t.Resolution.Place is { } place && IsAt(e.Places[0], new(place, e.Places[0].Country is null ? Precision.City : Precision.Country, t.Span));

    /// <summary>From the full stop before to the one behind.</summary>
    private static TextSpan Sentence(string text, TextSpan within)
    {
        var start = text.LastIndexOfAny(['.', '\n'], Math.Max(0, within.Start - 1)) + 1;
        var end = text.IndexOfAny(['.', '\n'], Math.Min(text.Length, within.End));
        return new(start, end < 0 ? text.Length : end);
    }
}
