using System.Collections.Frozen;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Resolution;

/// <summary>What the language of a text says about where it was written, and so about which namesakes its readers know: "Bor" in Serbian, "Dublin City Council voted 80 percent".</summary>
internal sealed class TextOrigin
{
    /// <summary>Tokens that are looked at for the variety of English.</summary>
    private const int Sample = 4000;

    /// <summary>Canadians write "centre" and "downtown".</summary>
    private const double CanadianShare = 0.5;

    private static readonly FrozenSet<string> American = Words(
        "percent center color favorite neighbor neighborhood neighbors honor labor defense program programs organized downtown sheriff deputies county counties township " +
        "councilman councilwoman commissioner commissioners attorney sophomore freshman varsity semester highway interstate freeway parking mayor sen rep gop republican republicans " +
        "democrat democrats congressman senator legislature statewide nationwide mom gas truck superintendent coach playoff playoffs baseball football basketball quarterback feet miles acres vacation apartment");

    private static readonly FrozenSet<string> Commonwealth = Words(
        "per-cent centre colour favourite neighbour neighbourhood neighbours honour labour defence programme programmes organised organisation councillor councillors borough " +
        "constable constabulary solicitor mum petrol lorry motorway kilometres metres km hectares mp mps premier parliament whilst cricket rugby pub holidaymakers flat flats nhs provincial rcmp hockey");

    private static readonly FrozenSet<string> CommonwealthCountries = "GB IE AU NZ ZA IN PK NG KE GH SG MT JM TT".Split(' ').ToFrozenSet();

    private readonly FrozenSet<string> _countries;
    private readonly double _american;

    public TextOrigin(AnalyzedText text)
    {
        _countries = CountriesOf(text.Language);
        _american = text.Language == "en" || text.Language == "und" || text.Language.StartsWith("en-", StringComparison.Ordinal) ? AmericanEnglish(text) : 0;
    }

    /// <summary>Describes each candidate by whether the text was written where it lies.</summary>
    public void Describe(MentionGroup group)
    {
        foreach (var candidate in group.Candidates)
        {
            var country = candidate.Place.Country;
            candidate[CandidateFeature.LanguageOfText] = _countries.Contains(country) ? 1 : 0;
            candidate[CandidateFeature.VarietyOfEnglish] = country switch
            {
                "US" => _american,
                "CA" => Math.Max(_american * CanadianShare, -_american),
                _ => CommonwealthCountries.Contains(country) ? -_american : 0,
            };
        }
    }

    /// <summary>Where the language is everyday's; English says too little.</summary>
    private static FrozenSet<string> CountriesOf(string language) => language.Split('-')[0] switch
    {
        "sr" or "hr" or "bs" or "sh" or "cnr" => SouthSlavic,
        "de" => German,
        "it" => Italian,
        "fr" => French,
        "zh" => Chinese,
        _ => [],
    };

    private static readonly FrozenSet<string> SouthSlavic = FrozenSet.ToFrozenSet(["RS", "HR", "BA", "ME", "XK"]);
    private static readonly FrozenSet<string> German = FrozenSet.ToFrozenSet(["DE", "AT", "CH", "LI"]);
    private static readonly FrozenSet<string> Italian = FrozenSet.ToFrozenSet(["IT", "SM", "VA", "CH"]);
    private static readonly FrozenSet<string> French = FrozenSet.ToFrozenSet(["FR", "BE", "CH", "LU", "MC"]);
    private static readonly FrozenSet<string> Chinese = FrozenSet.ToFrozenSet(["CN", "TW", "HK", "MO", "SG"]);

    /// <summary>1 for a text full of American words, -1 for one full of British and Commonwealth ones, near 0 for few of either.</summary>
    private static double AmericanEnglish(AnalyzedText text)
    {
        var (american, commonwealth) = (0, 0);
        var (isAmerican, isCommonwealth) = (American.GetAlternateLookup<ReadOnlySpan<char>>(), Commonwealth.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var i = 0; i < text.Tokens.Count && i < Sample; i++)
        {
            var word = text.Text.AsSpan(text.Tokens[i].Span.Start, text.Tokens[i].Span.Length);
            if (word is "$")
            {
                american++;
            }
            else if (word is "£")
            {
                commonwealth++;
            }
            else if (text.Tokens[i].Kind == TokenKind.Word)
            {
                american += isAmerican.Contains(word) ? 1 : 0;
                commonwealth += isCommonwealth.Contains(word) ? 1 : 0;
            }
        }
        return (double)(american - commonwealth) / (american + commonwealth + 3);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
