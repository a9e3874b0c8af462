using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Words beside a mention that name the kind of the place: "the city of X", "X province", "the X River".</summary>
internal sealed class KindHints(AnalyzedText text)
{
    private const int Reach = 24;

    public void Apply(IReadOnlyList<MentionGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Candidates.Count < 2)
            {
                continue;
            }
            var kinds = group.Mentions.Select(m => KindNamed(m.Span)).Where(k => k != '?').ToHashSet();
            foreach (var candidate in group.Candidates)
            {
                candidate[CandidateFeature.NamedLikeCapital] = candidate.Place.FeatureCode == "ADM1" && HasCapitalElsewhere(candidate.Place, group) ? 1 : 0;
                if (kinds.Contains(KindOf(candidate.Place)))
                {
                    candidate[CandidateFeature.KindNamed] = 1;
                    continue;
                }
                candidate[CandidateFeature.OtherKindNamed] = kinds.Count > 0 ? 1 : 0;
                if (candidate.Place.FeatureCode is "ADM1" or "ADM2" && HasSeatOfSameName(candidate, group))
                {
                    candidate[CandidateFeature.SeatOfSameName] = 1;
                }
            }
        }
    }

    /// <summary>Shanghai, Zadar, New York: the division and the town are named alike and lie at one place, or the town is the better known.</summary>
    private static bool HasSeatOfSameName(ScoredCandidate division, MentionGroup group) =>
        group.Candidates.Any(c => c.Place.FeatureClass == 'P' && c.Place.Country == division.Place.Country && c.Place.Population > 10_000
            && (c.KilometersTo(division) < 80 || (c.Place.Population > 1_000_000 && c.Place.Admin1 == division.Place.Admin1)));

    private static bool HasCapitalElsewhere(Place division, MentionGroup group) =>
        group.Candidates.Any(c => c.Place.FeatureCode == "PPLC" && c.Place.Country == division.Country && c.Place.Admin1 != division.Admin1);

    /// <summary>C country, R first-level division, D second-level division, T town, ? not said.</summary>
    private char KindNamed(TextSpan span)
    {
        var before = text.Text.AsSpan(Math.Max(0, span.Start - Reach), Math.Min(Reach, span.Start)).ToString().ToLowerInvariant();
        var after = text.Text.AsSpan(span.End, Math.Min(Reach, text.Text.Length - span.End)).ToString().ToLowerInvariant().TrimStart();
        if (before.EndsWith("state of ", StringComparison.Ordinal) || before.EndsWith("province of ", StringComparison.Ordinal) || before.EndsWith("governor of ", StringComparison.Ordinal) || StartsWithAny(after, "state ", "province", "oblast", "region"))
        {
            return 'R';
        }
        if (before.EndsWith("county of ", StringComparison.Ordinal) || StartsWithAny(after, "county", "district", "parish"))
        {
            return 'D';
        }
        if (EndsWithAny(before, "city of ", "town of ", "village of ", "port of ", "capital of ", "capital ", "capital, ", "city ", "town ", "downtown ", "outside ", "mayor of ", "streets of ") || StartsWithAny(after, "city", "town", "mayor", "police", "airport", "suburb"))
        {
            return 'T';
        }
        if (IsDateline(span))
        {
            return 'T';
        }
        return EndsWithAny(before, "country of ", "republic of ") ? 'C' : '?';
    }

    /// <summary>"WASHINGTON (AP) -": where a report was written, which is a town.</summary>
    private bool IsDateline(TextSpan span)
    {
        var surface = text.Text.AsSpan(span.Start, span.Length);
        var after = text.Text.AsSpan(span.End).TrimStart();
        return surface.Length > 3 && surface.IndexOfAnyInRange('a', 'z') < 0 && after.Length > 0 && (after[0] is '—' or '–' or '-' or '\u0097' || after.StartsWith("(AP"));
    }

    private static char KindOf(Place place) =>
        place.IsCountry ? 'C' : place.FeatureCode == "ADM1" ? 'R' : place.FeatureClass == 'A' ? 'D' : place.FeatureClass == 'P' ? 'T' : '-';

    private static bool StartsWithAny(string s, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (s.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool EndsWithAny(string s, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (s.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
