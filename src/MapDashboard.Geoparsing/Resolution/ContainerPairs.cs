using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>
/// "Bangor, Maine": two mentions side by side of which one contains the other decide both. A list is written alike: in "Washington, New York and Paris"
/// and "Kansas, Oklahoma and Texas" the first two are of a kind, and that there is a Washington in the State of New York means little.
/// </summary>
internal sealed class ContainerPairs(AnalyzedText text)
{
    /// <summary>Describes pairs of groups that have been ranked without their text.</summary>
    /// <returns>The groups that stand in a pair.</returns>
    public HashSet<MentionGroup> Apply(IReadOnlyList<Mention> mentions, MentionGroup[] groupOf)
    {
        var paired = new HashSet<MentionGroup>();
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (groupOf[i] == groupOf[i + 1])
            {
                continue;
            }
            var strength = Strength(mentions[i].Span, mentions[i + 1].Span);
            if (IsListed(mentions, i))
            {
                strength *= 1 - Alike(groupOf[i], groupOf[i + 1]);
            }
            if (strength > 0)
            {
                Link(groupOf[i], groupOf[i + 1], strength);
                paired.Add(groupOf[i]);
                paired.Add(groupOf[i + 1]);
            }
        }
        return paired;
    }

    /// <summary>
    /// For each mention the folded name of what contains it, empty when nothing does. A mention alone is taken for the last one of its name that
    /// had a container, or else the next: "Bangor, Maine ... Bangor ... Bangor in Wales" are three mentions of two places.
    /// </summary>
    public string[] Names(IReadOnlyList<Mention> mentions, Func<Mention, IReadOnlyList<Place>> find)
    {
        var names = new string[mentions.Count];
        Array.Fill(names, "");
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (Strength(mentions[i].Span, mentions[i + 1].Span) == 1 && Containers.Containing(find(mentions[i]), find(mentions[i + 1])) is not null)
            {
                names[i] = PlaceName.Fold(mentions[i + 1].Name);
            }
        }
        var known = new Dictionary<string, string>();
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            Carry(i);
        }
        known.Clear();
        for (var i = 0; i < mentions.Count; i++)
        {
            Carry(i);
        }
        return names;

        void Carry(int i)
        {
            var name = PlaceName.Fold(mentions[i].Name);
            if (names[i].Length > 0)
            {
                known[name] = names[i];
            }
            else if (mentions[i].Use != ToponymUse.Demonym)
            {
                names[i] = known.GetValueOrDefault(name, "");
            }
        }
    }

    /// <summary>1 for a comma or bracket, less for "in", 0 when the two are not side by side.</summary>
    private double Strength(TextSpan first, TextSpan second)
    {
        if (second.Start <= first.End || second.Start - first.End > 24)
        {
            return 0;
        }
        var between = text.Text[first.End..second.Start].Trim();
        // "Gizo, in the Solomon Islands"
        return (between.EndsWith(" the", StringComparison.Ordinal) ? between[..^" the".Length] : between) switch
        {
            "," or "(" or ", in" or "in" or ".," => 1,
            ", the capital of" or ", a city in" or ", a town in" or "in northern" or "in southern" or "in eastern" or "in western" or "in central" or "’s" or "'s" => 0.7,
            _ => 0,
        };
    }

    /// <summary>Whether the pair that begins with a mention may be part of "A, B and C".</summary>
    private bool IsListed(IReadOnlyList<Mention> mentions, int first) =>
        Between(mentions, first) == ","
        && ((first > 0 && Between(mentions, first - 1) == ",") || (first + 2 < mentions.Count && Between(mentions, first + 1) is "," or ", and" or "and" or ", or" or "or" or "&" or "i" or "и" or "und" or "et" or "e"));

    /// <summary>What stands between a mention and the next; null when it is long.</summary>
    private string? Between(IReadOnlyList<Mention> mentions, int first)
    {
        var (from, to) = (mentions[first].Span.End, mentions[first + 1].Span.Start);
        return to > from && to - from < 8 ? text.Text[from..to].Trim() : null;
    }

    /// <summary>0 to 1: how likely it is, text aside, that the two names are of one kind: two states, two towns.</summary>
    private static double Alike(MentionGroup one, MentionGroup other) =>
        one.Likely.Sum(a => other.Likely.Sum(b => Level(a.Place) == Level(b.Place) ? a.Share * b.Share : 0));

    private static char Level(Place place) => place.IsCountry ? 'C' : place.FeatureCode == "ADM1" ? '1' : place.FeatureClass;

    private static void Link(MentionGroup inner, MentionGroup outer, double strength)
    {
        foreach (var container in outer.Candidates)
        {
            var contains = false;
            foreach (var candidate in inner.Candidates)
            {
                if (Containers.Contains(container.Place, candidate.Place) && container.Place.FeatureClass == 'A')
                {
                    contains = true;
                    if (candidate[CandidateFeature.Contained] < strength)
                    {
                        (candidate[CandidateFeature.Contained], candidate.ContainedIn) = (strength, container.Place);
                    }
                }
            }
            if (contains && container[CandidateFeature.Contains] < strength)
            {
                (container[CandidateFeature.Contains], container.ContainedIn) = (strength, inner.Candidates[0].Place);
            }
        }
    }
}
