using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Clear cases of Serbian, Croatian and Bosnian, where only names have capitals inside a sentence.</summary>
internal static class SerbianCases
{
    /// <summary>Log odds below which the model is too sure to be overruled.</summary>
    private const double Doubted = -2, DoubtedTown = -3, RefusedAfterKind = -6, RefusedAsSubject = -4;

    /// <summary>Decimal logarithm of the population from which a name is known to who writes of far away, and of that of a town for its name to be read as a sentence's subject.</summary>
    private const double FarAwayFame = 4.5, TownFame = 4, CityFame = 5;

    /// <summary>Stems of words for what bears the name that follows: "opština Vrbas", "termoelektrane Tuzla", "лука Гвадар".</summary>
    private static readonly string[] Kinds =
    [
        "opštin", "općin", "luk", "termoelektran", "hidroelektran", "vjetroelektran", "vetroelektran", "elektran", "vjetropark", "vetropark", "rudnik", "bran", "aerodrom", "provincij", "naselj", "železar", "grad",
        "општин", "лук", "термоелектран", "хидроелектран", "ветроелектран", "електран", "ветропарк", "рудник", "бран", "аеродром", "провинциј", "насељ", "железар", "град",
    ];

    private static readonly FrozenSet<string> Endings = ", a, e, i, u, o, om, em, ama, ima, ovi, ova, ju, а, е, и, у, о, ом, ем, ама, има".Split(", ").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before a genitive that is as often a person's as a place's.</summary>
    private static readonly FrozenSet<string> BeforePeople = "od kod do prema protiv oko od од код до према против око".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterSubject = "je su će nije nema ima bi je су ће није нема има би је".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsClear(DocumentReading reading, MentionCandidate candidate, double logit)
    {
        var (words, name, e) = (reading.Words, candidate.Name, candidate.Evidence);
        if (!words.IsSerbian || name.Origin != NameOrigin.Gazetteer || e is { IsEverydayWord: true } or { IsSurname: true } or { IsGivenName: true } or { IsAcronym: true } or { OtherCapitalAfter: true } or { InOrganization: true } or { InNewspaper: true }
            || reading.People.Contains(name.First) || words.IsSeenInLowerCase(name.First))
        {
            return false;
        }
        var isNear = name.Places.Any(p => SerbianForms.IsSpokenIn(p.Country));
        var doubted = isNear && e.IsOwnName && (e.Fame > TownFame || IsCountryNamed(reading, name)) ? DoubtedTown : Doubted;
        if (!isNear && e.Fame < FarAwayFame && name.Best?.FeatureClass != 'S')
        {
            return (IsAfterKind(words, name.First) && logit > RefusedAfterKind) || (logit > Doubted && words.Lower(name.First - 1) is "u" or "iz" or "у" or "из" && e.IsOwnName && IsCountryNamed(reading, name));
        }
        return (IsAfterKind(words, name.First) && logit > RefusedAfterKind)
            || (isNear && logit > doubted && NameLists.IsListedAfterLocative(reading, name))
            || (e.LocativeBefore && logit > doubted && !(BeforePeople.Contains(words.Lower(name.First - 1)) && IsLikeSurname(words.Surface(name.End - 1))))
            || (isNear && e is { IsOwnName: true, Fame: > CityFame, OtherCapitalBefore: false, IsSentenceStart: false, Words: 1 } && IsAsWritten(words, name) && logit > Doubted) // "posetila je Niš"
            || (isNear && e.IsSentenceStart && e.Fame > TownFame && IsAsWritten(words, name) && (AfterSubject.Contains(words.Lower(name.End)) || (words.Surface(name.End) == "," && IsRelative(words, name.End + 1))) && logit > RefusedAsSubject);
    }

    /// <summary>"Zenica, koja", "Зеница, у којој", "Zenica, gdje".</summary>
    private static bool IsRelative(DocumentWords words, int at) => IsPronoun(words.Lower(at)) || (words.Lower(at) is "u" or "iz" or "za" or "o" or "у" or "из" or "за" or "о" && IsPronoun(words.Lower(at + 1)));

    private static bool IsPronoun(string word) => word.StartsWith("koj", StringComparison.Ordinal) || word.StartsWith("кој", StringComparison.Ordinal) || word is "kome" or "коме" or "gde" or "где" or "gdje" or "гдје";

    /// <summary>The text names the country of one of the name's places.</summary>
    private static bool IsCountryNamed(DocumentReading reading, KnownName name) => name.Places.Any(p => reading.NamesCountry(p.Country));

    private static bool IsAfterKind(DocumentWords words, int first)
    {
        var before = words.Lower(first - 1);
        return words.Continues(first) && Kinds.Any(k => before.StartsWith(k, StringComparison.Ordinal) && Endings.Contains(before[k.Length..]));
    }

    /// <summary>"od Jankovića" is a person more often than the village.</summary>
    private static bool IsLikeSurname(string word) => word.EndsWith("ića", StringComparison.Ordinal) || word.EndsWith("ића", StringComparison.Ordinal) || word.EndsWith("iću", StringComparison.Ordinal) || word.EndsWith("ићу", StringComparison.Ordinal);

    private static bool IsAsWritten(DocumentWords words, in KnownName name) => string.Equals(words.Phrase(name.First, name.End), name.Name, StringComparison.OrdinalIgnoreCase);
}
