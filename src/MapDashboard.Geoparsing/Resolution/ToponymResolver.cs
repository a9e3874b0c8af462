using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>Decides which place each mention is: names alike are one place, and each round lets the places decided so far speak for the others.</summary>
internal sealed class ToponymResolver(Gazetteer gazetteer, ResolutionWeights weights, Calibration calibration)
{
    private const int Rounds = 3;

    /// <summary>Namesakes that are compared; the gazetteer gives the best known first.</summary>
    private const int MostNamesakes = 80;

    private const int MostCandidates = 10;

    /// <summary>How many mentions on, and how many characters (to a third), the next names are looked at.</summary>
    private const int NamesAhead = 3;

    private const double CharactersAhead = 100;

    /// <summary>An answer that is right less often than this is no decision while a rival is close.</summary>
    private const double AmbiguousConfidence = 0.7;

    /// <summary>A rival is close when it is at least so likely, as a share of the answer's own likelihood.</summary>
    private const double CloseRival = 0.5;

    public IReadOnlyList<Toponym> Resolve(AnalyzedText text, IReadOnlyList<Mention> mentions)
    {
        var groups = Rank(text, mentions, out var groupOf);
        var ranked = groups.ToDictionary(g => g, RankedCandidates);
        return [.. mentions.Select((m, i) => new Toponym(m.Span, m.Span.Of(text.Text), m.Use, Decide(m, groupOf[i], ranked[groupOf[i]])))];
    }

    /// <summary>The groups of mentions with their candidates scored, and for each mention its group.</summary>
    public List<MentionGroup> Rank(AnalyzedText text, IReadOnlyList<Mention> mentions, out MentionGroup[] groupOf)
    {
        var groups = Group(text, mentions, out groupOf);
        new KindHints(text).Apply(groups);
        var origin = new TextOrigin(text);
        foreach (var group in groups)
        {
            origin.Describe(group);
            group.Rank(weights);
        }
        foreach (var paired in new ContainerPairs(text).Apply(mentions, groupOf))
        {
            paired.Rank(weights);
        }
        Neighbours(mentions, groupOf);
        var context = new TextContext(groups);
        new SharedDivisions(groups).Apply();
        for (var round = 0; round < Rounds; round++)
        {
            context.Update();
            foreach (var group in groups)
            {
                context.Describe(group);
            }
            foreach (var group in groups)
            {
                group.Rank(weights);
            }
        }
        foreach (var group in OwnNames.Apply(groups))
        {
            group.Rank(weights);
        }
        return groups;
    }

    private List<MentionGroup> Group(AnalyzedText text, IReadOnlyList<Mention> mentions, out MentionGroup[] groupOf)
    {
        var groups = new List<MentionGroup>();
        var byName = new Dictionary<(string, bool, string), MentionGroup>();
        var containers = new ContainerPairs(text).Names(mentions, m => gazetteer.Find(m.Name));
        groupOf = new MentionGroup[mentions.Count];
        var sentence = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var key = (PlaceName.Fold(mention.Name), mention.Use == ToponymUse.Demonym, containers[i]);
            if (!byName.TryGetValue(key, out var group))
            {
                groups.Add(group = byName[key] = new(key.Item1, Candidates(mention)));
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

    /// <summary>Tells each group which others stand next to it.</summary>
    private static void Neighbours(IReadOnlyList<Mention> mentions, MentionGroup[] groupOf)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = i + 1; j < mentions.Count && j <= i + NamesAhead; j++)
            {
                var closeness = Math.Exp(-Math.Abs(mentions[j].Span.Start - mentions[i].Span.End) / CharactersAhead);
                if (groupOf[i].Name != groupOf[j].Name && closeness > 0.05)
                {
                    groupOf[i].Beside[groupOf[j]] = Math.Max(closeness, groupOf[i].Beside.GetValueOrDefault(groupOf[j]));
                    groupOf[j].Beside[groupOf[i]] = Math.Max(closeness, groupOf[j].Beside.GetValueOrDefault(groupOf[i]));
                }
            }
        }
    }

    private List<ScoredCandidate> Candidates(Mention mention)
    {
        if (mention.Use == ToponymUse.Demonym && gazetteer.Demonym(mention.Name) is { } country)
        {
            return [Describe(country, PlaceName.Fold(country.Name))];
        }
        var key = PlaceName.Fold(mention.Name);
        // of an adjective the name is a town's
        var candidates = gazetteer.Find(mention.Name).Where(place => mention.Use != ToponymUse.Demonym || place.FeatureClass == 'P').Take(MostNamesakes).Select(place => Describe(place, key)).ToList();
        if (candidates.MaxBy(c => c.Place.Population) is { } best)
        {
            best[CandidateFeature.BestKnown] = 1;
        }
        return candidates;
    }

    /// <summary>What can be said of the candidate without the text.</summary>
    private static ScoredCandidate Describe(Place place, string key) => new(place)
    {
        [CandidateFeature.OwnName] = PlaceName.Fold(place.Name) == key ? 1 : 0,
        [CandidateFeature.Population] = Math.Log10(place.Population + 1),
        [CandidateFeature.LargeTown] = place.FeatureClass == 'P' ? Math.Max(0, Math.Log10(place.Population + 1) - 5) : 0,
        [CandidateFeature.DivisionPopulation] = place.FeatureClass == 'A' && !place.IsCountry ? Math.Log10(place.Population + 1) : 0,
        [CandidateFeature.PopulationUnknown] = place.Population == 0 ? 1 : 0,
        [CandidateFeature.Importance] = place.Importance * 10,
        [Kind(place)] = 1,
    };

    private static CandidateFeature Kind(Place place) =>
        place.IsCountry ? CandidateFeature.Country
        : place.FeatureCode switch
        {
            "ADM1" => CandidateFeature.FirstDivision,
            "CONT" or "RGN" => CandidateFeature.Continent,
            "ADM2" => CandidateFeature.SecondDivision,
            "PPLC" => CandidateFeature.Capital,
            "PPLA" => CandidateFeature.RegionalSeat,
            "PPLX" => CandidateFeature.Quarter,
            _ => place.FeatureClass switch
            {
                'A' => CandidateFeature.LowerDivision,
                'H' => CandidateFeature.Water,
                'T' => CandidateFeature.Terrain,
                'P' => CandidateFeature.Town,
                _ => CandidateFeature.OtherKind,
            },
        };

    private IReadOnlyList<Candidate> RankedCandidates(MentionGroup group)
    {
        var words = new ReasonWords(gazetteer, group.Candidates);
        return [.. group.Candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Place.Id).Take(MostCandidates).Select(c => c.ToCandidate(weights, words))];
    }

    private ToponymResolution Decide(Mention mention, MentionGroup group, IReadOnlyList<Candidate> ranked)
    {
        if (group.Best is null)
        {
            return ToponymResolution.None;
        }
        var answer = Answer.Describe(mention, group);
        var kind = Answer.Kind(mention);
        // whether the place is certain is asked apart from whether it is a place name at all
        var ambiguous = kind != AnswerKind.Demonym && calibration.Confidence(AnswerKind.Given, answer) < AmbiguousConfidence && answer[(int)AnswerFeature.CloseRival] > CloseRival;
        return new(ambiguous ? ResolutionOutcome.Ambiguous : ResolutionOutcome.One, ranked, Math.Round(calibration.Confidence(kind, answer), 3));
    }
}
