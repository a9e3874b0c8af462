using MapDashboard.Geoparsing.Recognition;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>How a mention came about: each kind is right more or less often and has its own calibration.</summary>
internal enum AnswerKind
{
    /// <summary>The recogniser found it; it may be no place name.</summary>
    Found,

    /// <summary>Somebody else says that it is a place name.</summary>
    Given,

    /// <summary>A people or adjective.</summary>
    Demonym,
}

/// <summary>The best place for one mention, with what speaks for and against its being right.</summary>
internal static class Answer
{
    /// <summary>Cosine of 50 km: a town and the district of its name are no two answers.</summary>
    private const double SamePlace = 0.9999692;

    /// <summary>Odds beyond this say no more.</summary>
    private const double MostLogOdds = 7;

    /// <summary>"the " and "'s" are not looked up.</summary>
    private const int PossessiveOrArticle = 4;

    public static int Features { get; } = Enum.GetValues<AnswerFeature>().Length;

    public static AnswerKind Kind(Mention mention) =>
        mention.Use == ToponymUse.Demonym ? AnswerKind.Demonym : mention.Confidence >= 1 ? AnswerKind.Given : AnswerKind.Found;

    /// <summary>In the order of <see cref="AnswerFeature"/>; the group must have a best candidate.</summary>
    public static double[] Describe(Mention mention, MentionGroup group)
    {
        var best = group.Best!;
        var place = best.Place;
        var (elsewhere, rival) = Elsewhere(group, best);
        var values = new double[Features];
        Set(AnswerFeature.Always, 1);
        Set(AnswerFeature.PlaceOdds, LogOdds(Math.Max(0, 1 - elsewhere)));
        Set(AnswerFeature.NoRival, elsewhere == 0 ? 1 : 0);
        Set(AnswerFeature.CloseRival, rival / best.Share);
        Set(AnswerFeature.MentionOdds, Kind(mention) == AnswerKind.Found ? LogOdds(mention.Confidence) : 0);
        Set(AnswerFeature.Contained, Math.Max(best[CandidateFeature.Contained], best[CandidateFeature.Contains]));
        Set(AnswerFeature.CountryFocus, best[CandidateFeature.CountryFocus]);
        Set(AnswerFeature.OwnName, best[CandidateFeature.OwnName]);
        Set(AnswerFeature.Population, best[CandidateFeature.Population]);
        Set(AnswerFeature.PopulationUnknown, best[CandidateFeature.PopulationUnknown]);
        Set(AnswerFeature.Country, place.IsCountry ? 1 : 0);
        Set(AnswerFeature.FirstDivision, best[CandidateFeature.FirstDivision]);
        Set(AnswerFeature.PartOfMention, mention.Name.Length + PossessiveOrArticle < mention.Span.Length ? 1 : 0);
        Set(AnswerFeature.ShortName, mention.Name.Length <= 3 ? 1 : 0);
        Set(AnswerFeature.Metonym, mention.Use == ToponymUse.Metonym ? 1 : 0);
        Set(AnswerFeature.OftenNamed, Math.Log10(group.Mentions.Count));
        return values;

        void Set(AnswerFeature feature, double value) => values[(int)feature] = value;
    }

    /// <summary>How likely all candidates that lie elsewhere are together, and the strongest of them.</summary>
    private static (double All, double Strongest) Elsewhere(MentionGroup group, ScoredCandidate best)
    {
        var (all, strongest) = (0.0, 0.0);
        foreach (var c in group.Candidates)
        {
            if (c.X * best.X + c.Y * best.Y + c.Z * best.Z < SamePlace)
            {
                all += c.Share;
                strongest = Math.Max(strongest, c.Share);
            }
        }
        return (all, strongest);
    }

    private static double LogOdds(double probability) => Math.Clamp(Math.Log(probability / (1 - probability)), -MostLogOdds, MostLogOdds);
}
