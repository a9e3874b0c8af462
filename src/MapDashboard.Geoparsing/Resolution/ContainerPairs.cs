using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>"Bangor, Maine": two mentions side by side of which one contains the other decide both.</summary>
internal sealed class ContainerPairs(AnalyzedText text)
{
    public void Apply(IReadOnlyList<Mention> mentions, MentionGroup[] groupOf)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (groupOf[i] == groupOf[i + 1])
            {
                continue;
            }
            var strength = Strength(mentions[i].Span, mentions[i + 1].Span);
            if (strength > 0)
            {
                Link(groupOf[i], groupOf[i + 1], strength);
            }
        }
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
        return text.Text[first.End..second.Start].Trim() switch
        {
            "," or "(" or ", in" or "in" or ".," => 1,
            ", the capital of" or ", a city in" or ", a town in" or "in northern" or "in southern" or "in eastern" or "in western" or "in central" or "’s" or "'s" => 0.7,
            _ => 0,
        };
    }

    private void Link(MentionGroup inner, MentionGroup outer, double strength)
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
