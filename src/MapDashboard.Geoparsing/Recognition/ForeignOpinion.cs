using System.Collections.Frozen;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>
/// Judges known names in languages from which nothing was learned: by the hand-set weights, what stands before the name, and how well known it is.
/// In German every noun has a capital, so a capital alone says nothing there.
/// </summary>
internal sealed class ForeignOpinion(DocumentWords words)
{
    /// <summary>Decimal logarithm of the population from which a name is taken without a preposition.</summary>
    private const double WellKnown = 5;

    /// <summary>The same after a preposition of place.</summary>
    private const double KnownAfterPreposition = 3;

    private const double Refused = -4;

    private const double Locative = 1.6;

    private readonly FrozenSet<string> _functionWords = FunctionWordsOf(words.Text.Language);
    private readonly bool _isGerman = words.Text.Language.StartsWith("de", StringComparison.Ordinal);

    private static readonly FrozenSet<string> Prepositions = Set(
        "in nach aus bei von zwischen durch über bis vor nahe richtung à a ad en au aux dans vers depuis près entre via da per tra fra verso presso desde hasta hacia de di");

    /// <summary>Articles and words joined with one; of place names only those of countries, regions and waters take them.</summary>
    private static readonly FrozenSet<string> Articles = Set(
        "der die das dem den des ein eine einen einem einer eines im am zum zur beim vom ins kein keine dieser diese dieses seine ihre sein ihr jede jeder le la les un une ce cette il lo gli uno una el los las");

    /// <summary>Whether the text is in a language of this kind.</summary>
    public static bool Applies(DocumentWords words) => FunctionWordsOf(words.Text.Language).Count > 0;

    /// <summary>For each candidate the logarithm of the odds that it is a place name.</summary>
    public double[] Judge(IReadOnlyList<MentionCandidate> candidates) => [.. candidates.Select(Judge)];

    private double Judge(MentionCandidate candidate)
    {
        var (name, e) = (candidate.Name, candidate.Evidence);
        if (name.Origin != NameOrigin.Gazetteer || (e.Words == 1 && IsFunctionWord(name.First)))
        {
            return Refused;
        }
        var (before, isLarge) = (words.Lower(name.First - 1), e.IsCountry || e.IsRegion);
        var preposition = Prepositions.Contains(before);
        if (Articles.Contains(before) && !(_isGerman ? e.IsCountry : isLarge))
        {
            return Refused; // "mit dem Zug" is no canton
        }
        if (!isLarge && e.Fame < (preposition ? KnownAfterPreposition : WellKnown))
        {
            return Refused;
        }
        if (_isGerman && !preposition && !isLarge && e.IsSentenceStart)
        {
            return Refused;
        }
        return HandSetOpinion.Sum(e) + (preposition && !e.LocativeBefore ? Locative : 0);
    }

    private bool IsFunctionWord(int i) => _functionWords.Contains(words.Lower(i));

    private static FrozenSet<string> FunctionWordsOf(string language) => language.Split('-')[0] switch
    {
        "de" => FunctionWords.German,
        "fr" => FunctionWords.French,
        "it" => FunctionWords.Italian,
        "es" => FunctionWords.Spanish,
        _ => [],
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
