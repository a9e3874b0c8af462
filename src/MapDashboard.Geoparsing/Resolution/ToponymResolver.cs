using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Decides which place each mention is: names alike are one place, and each round lets the places decided so far speak for the others.</summary>
internal sealed class ToponymResolver(Gazetteer gazetteer)
{
    private const int Rounds = 3;

    /// <summary>Namesakes that are compared; the gazetteer gives the best known first.</summary>
    private const int MostNamesakes = 80;

    private const int MostCandidates = 10;

    private readonly ResolutionWeights _weights = ResolutionWeights.Default;

    public IReadOnlyList<Toponym> Resolve(AnalyzedText text, IReadOnlyList<Mention> mentions)
    {
        var groups = Group(text, mentions, out var groupOf);
        new KindHints(text, _weights).Apply(groups);
        new ContainerPairs(text, _weights).Apply(mentions, groupOf);
        var context = new TextContext(groups, _weights);
        foreach (var group in groups)
        {
            group.Rank();
        }
        for (var round = 0; round < Rounds; round++)
        {
            context.Update();
            foreach (var group in groups)
            {
                foreach (var candidate in group.Candidates)
                {
                    context.Score(candidate, group);
                }
            }
            foreach (var group in groups)
            {
                group.Rank();
            }
        }
        var resolutions = groups.ToDictionary(g => g, Decide);
        return [.. mentions.Select((m, i) => new Toponym(m.Span, m.Span.Of(text.Text), m.Use, resolutions[groupOf[i]]))];
    }

    private List<MentionGroup> Group(AnalyzedText text, IReadOnlyList<Mention> mentions, out MentionGroup[] groupOf)
    {
        var groups = new List<MentionGroup>();
        var byName = new Dictionary<(string, bool, string), MentionGroup>();
        var containers = new ContainerPairs(text, _weights).Names(mentions, m => gazetteer.Find(m.Name));
        groupOf = new MentionGroup[mentions.Count];
        var sentence = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var key = (PlaceName.Fold(mention.Name), mention.Use == ToponymUse.Demonym, containers[i]);
            if (!byName.TryGetValue(key, out var group))
            {
                groups.Add(group = byName[key] = new([.. Candidates(mention)]));
            }
            if (mention.Span.Start < (i > 0 ? mentions[i - 1].Span.Start : 0))
            {
                sentence = 0; // taken mentions may come in any order
            }
            while (sentence + 1 < text.Sentences.Count && text.Sentences[sentence + 1].Span.Start <= mention.Span.Start)
            {
                sentence++;
            }
            group.Mentions.Add(mention);
            group.Sentences.Add(sentence);
            groupOf[i] = group;
        }
        return groups;
    }

    private IEnumerable<ScoredCandidate> Candidates(Mention mention)
    {
        if (mention.Use == ToponymUse.Demonym)
        {
            return gazetteer.Demonym(mention.Name) is { } country ? [new(country) { Name = _weights.OwnName, Kind = _weights.Country }] : [];
        }
        var key = PlaceName.Fold(mention.Name);
        return gazetteer.Find(mention.Name).Take(MostNamesakes).Select(place => new ScoredCandidate(place)
        {
            Name = PlaceName.Fold(place.Name) == key ? _weights.OwnName : 0,
            Population = _weights.Population * Math.Log10(place.Population + 1),
            Kind = Kind(place),
        });
    }

    private double Kind(Place place) =>
        place.IsCountry ? _weights.Country
        : place.FeatureCode switch
        {
            "ADM1" or "CONT" or "RGN" => _weights.Region,
            "ADM2" => _weights.SecondDivision,
            "PPLC" => _weights.Capital,
            "PPLA" => _weights.RegionalSeat,
            _ => 0,
        };

    private ToponymResolution Decide(MentionGroup group)
    {
        if (group.Candidates.Count == 0)
        {
            return ToponymResolution.None;
        }
        var ranked = group.Candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Place.Id).ToList();
        // a town and the district of its name are no two answers
        var rival = ranked.Skip(1).FirstOrDefault(c => c.KilometersTo(ranked[0]) > 50);
        var lead = rival is null ? _weights.LeadOfTheOnly : ranked[0].Score - rival.Score;
        var confidence = 1 / (1 + Math.Exp(-(_weights.ConfidenceSlope * lead + _weights.ConfidenceBase)));
        return new(
            lead < _weights.AmbiguousMargin ? ResolutionOutcome.Ambiguous : ResolutionOutcome.One,
            [.. ranked.Take(MostCandidates).Select(c => c.ToCandidate())],
            Math.Round(confidence, 3));
    }
}
