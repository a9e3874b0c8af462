using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Words that stand for places named before: "both cities", "the three towns", "the capital", "the country", "there".</summary>
/// <param name="capitalOf">The capital of a country, by its code.</param>
internal sealed class PlaceAnaphora(string? protagonist, Func<string, Place?> capitalOf)
{
    /// <summary>How many sentences back a place may have been named.</summary>
    private const int Reach = 4;

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "the", "this", "that", "these", "those", "its", "both", "all", "tom", "toj", "ovom", "ovoj", "tim", "ovim", "oba", "obe", "obje", "taj", "ta", "te" };

    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal)
    { ["both"] = 2, ["oba"] = 2, ["obe"] = 2, ["obje"] = 2, ["two"] = 2, ["dva"] = 2, ["dve"] = 2, ["dvije"] = 2, ["three"] = 3, ["tri"] = 3, ["four"] = 4, ["cetiri"] = 4, ["five"] = 5, ["pet"] = 5 };

    private static readonly HashSet<string> Towns = new(StringComparer.Ordinal) { "city", "town", "municipality", "resort", "grad", "gradu", "grada" };

    /// <summary>What may stand before a town that was named: "the southern city".</summary>
    private static readonly HashSet<string> Described = new(StringComparer.Ordinal)
        { "southern", "northern", "eastern", "western", "coastal", "border", "port", "mining", "industrial", "ancient", "historic", "old", "seaside", "lakeside", "provincial", "regional", "same", "whole", "entire", "inner" };

    /// <summary>Of a province, not of the country.</summary>
    private static readonly HashSet<string> Provincial = new(StringComparer.Ordinal) { "provincial", "regional", "state", "departmental", "county", "district", "cantonal" };

    private static readonly HashSet<string> ManyTowns = new(StringComparer.Ordinal) { "cities", "towns", "municipalities", "gradova", "gradovi", "gradovima" };

    private static readonly HashSet<string> Countries = new(StringComparer.Ordinal) { "country", "nation", "republic", "kingdom", "island", "zemlja", "zemlji", "drzavi" };

    private static readonly HashSet<string> ManyCountries = new(StringComparer.Ordinal) { "countries", "nations", "governments", "zemlje", "zemalja", "zemljama" };

    private static readonly HashSet<string> Capitals = new(StringComparer.Ordinal) { "capital", "prestonica", "prestonice", "prestonici", "prestonicom", "prijestolnici", "prijestolnice", "prijestolnicom" };

    private static readonly HashSet<string> Existence = new(StringComparer.Ordinal) { "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "could", "can", "s" };

    private static readonly HashSet<string> Firms = new(StringComparer.Ordinal) { "company", "companies", "firm", "firms", "group", "consortium", "bank", "investor", "investors", "operator", "conglomerate", "based", "listed", "owned", "dealer", "dealers", "reseller", "supplier", "suppliers", "vendor", "vendors", "contractor", "manufacturer", "maker", "importer", "distributor", "subsidiary", "newspaper", "daily", "weekly", "magazine", "lawyer", "attorney" };

    private static readonly HashSet<string> Here = new(StringComparer.Ordinal) { "there", "tamo", "ondje" };

    private readonly List<(int Sentence, Toponym Toponym)> _named = [];
    private int _sentence;
    private int _paragraph = -1;
    private int _paragraphStart;

    /// <summary>The words of a sentence that stand for places, each with those places.</summary>
    /// <param name="toponyms">The places that the sentence itself names: what it named before the word may be meant, too.</param>
    public IReadOnlyList<(int First, int End, IReadOnlyList<Toponym> Places)> Read(WordStream stream, IReadOnlyList<Toponym> toponyms)
    {
        var found = new List<(int First, int End, IReadOnlyList<Toponym> Places)>();
        var from = 0;
        (_paragraphStart, _paragraph) = stream.Sentence.Paragraph == _paragraph ? (_paragraphStart, _paragraph) : (_sentence, stream.Sentence.Paragraph);
        foreach (var toponym in toponyms.Where(t => t.Resolution.Place is not null))
        {
            found.AddRange(Between(stream, from, stream.IndexAt(toponym.Span.Start)));
            if (!DescribesAFirm(stream, toponym))
            {
                _named.Add((_sentence, toponym));
            }
            from = stream.IndexAt(toponym.Span.End);
        }
        found.AddRange(Between(stream, from, stream.Words.Count));
        _sentence++;
        return found;
    }

    private IEnumerable<(int First, int End, IReadOnlyList<Toponym> Places)> Between(WordStream stream, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var word = stream.Words[i].Folded;
            if (Here.Contains(word))
            {
                var exists = (i + 1 < stream.Words.Count && Existence.Contains(stream.Words[i + 1].Folded)) || (i > 0 && Existence.Contains(stream.Words[i - 1].Folded));
                if (!exists && Where() is { } here)
                {
                    yield return (i, i + 1, [here]);
                }
                continue;
            }
            // "Chinese firms in the country" are not at home
            if ((Countries.Contains(word) ? t => t.Resolution.Place is { IsCountry: true } p && p.Country != protagonist : KindOf(word)) is not { } kind || IsOfANamedPlace(stream, i))
            {
                continue;
            }
            var (first, count) = Leading(stream, i);
            if (Capitals.Contains(word) && i > 0 && Provincial.Contains(stream.Words[i - 1].Folded))
            {
                if (Last(t => t.Use == ToponymUse.Literal && t.Resolution.Place!.FeatureCode.StartsWith("PPLA", StringComparison.Ordinal), 1) is { Count: 1 } seat)
                {
                    yield return (first, i + 1, seat);
                }
                continue;
            }
            if (Capitals.Contains(word))
            {
                if (Capital(i == start || (i == start + 1 && stream.Words[start].Folded is "s") ? _named.LastOrDefault().Toponym : null) is { } capital && (first < i || i <= start + 1 || word[0] == 'p'))
                {
                    _named.Add((_sentence, capital));
                    yield return (Math.Min(first, i), i + 1, [capital]);
                }
                continue;
            }
            // behind two, three and four the Serbian word has a form of the singular: "oba grada"
            var many = ManyTowns.Contains(word) || ManyCountries.Contains(word) || (count > 1 && word is "grada");
            if (first < i && many == (count > 1) && Last(kind, count) is { } found && found.Count == count)
            {
                _named.AddRange(found.Select(t => (_sentence, t)));
                yield return (first, i + 1, found);
            }
        }
    }

    /// <summary>"leased to a Hong Kong company".</summary>
    public static bool DescribesAFirm(WordStream stream, Toponym toponym) =>
        stream.IndexAt(toponym.Span.End - 1) + 1 is var next && next < stream.Words.Count && !stream.Words[next].HardBefore && !stream.Words[next].CommaBefore && Firms.Contains(stream.Words[next].Folded);

    private static Func<Toponym, bool>? KindOf(string word) =>
        Towns.Contains(word) || ManyTowns.Contains(word) ? t => t.Use == ToponymUse.Literal && t.Resolution.Place!.FeatureClass is 'P'
        : ManyCountries.Contains(word) ? t => t.Resolution.Place!.IsCountry
        : Capitals.Contains(word) ? _ => true
        : null;

    /// <summary>"the city of Niš", "the capital Budapest".</summary>
    private static bool IsOfANamedPlace(WordStream stream, int i) =>
        i + 1 < stream.Words.Count && !stream.Words[i + 1].HardBefore
        && (stream.Words[i + 1].Folded is "of" || stream.Words[i + 1].IsCapitalised);

    /// <summary>Where "the three" before the word begins, and how many it says.</summary>
    private static (int First, int Count) Leading(WordStream stream, int noun)
    {
        var (first, count) = (noun > 0 && Described.Contains(stream.Words[noun - 1].Folded) ? noun - 1 : noun, 1);
        var described = first;
        while (first > 0 && noun - first < 3 && !stream.Words[first].HardBefore && !stream.Words[first].CommaBefore
            && (Determiners.Contains(stream.Words[first - 1].Folded) || Counts.ContainsKey(stream.Words[first - 1].Folded)))
        {
            first--;
            count = Counts.TryGetValue(stream.Words[first].Folded, out var said) ? said : count;
        }
        first = first == described ? noun : first;
        return (first, count);
    }

    /// <summary>"the Kenyan capital", "Tajikistan's capital"; else that of the country spoken of last, in this paragraph before the text.</summary>
    private Toponym? Capital(Toponym? before)
    {
        var country = before?.Resolution.Place is { IsCountry: true } its ? its.Country : CountrySpokenOf();
        if (country is null)
        {
            return null;
        }
        if (Enumerable.Reverse(_named).Select(n => n.Toponym).FirstOrDefault(t => t.Use == ToponymUse.Literal && t.Resolution.Place is { FeatureCode: "PPLC" } p && p.Country == country) is { } named)
        {
            return named;
        }
        var said = _named.FindAll(n => n.Toponym.Resolution.Place!.Country == country).ConvertAll(n => n.Toponym);
        return capitalOf(country) is { } capital && (said.FindLast(t => t.Resolution.Place!.IsCountry) ?? said.LastOrDefault()) is { } of
            ? new(of.Span, of.Surface, ToponymUse.Literal, new(ResolutionOutcome.One, [new(capital, 0, [])], of.Resolution.Confidence)) : null;
    }

    private string? CountrySpokenOf()
    {
        var abroad = _named.Where(n => n.Toponym.Resolution.Place is { Country.Length: > 0 } p && p.Country != protagonist).ToList();
        var here = abroad.Where(n => n.Sentence >= _paragraphStart).ToList();
        return (here.Count > 0 ? here : abroad).GroupBy(n => n.Toponym.Resolution.Place!.Country).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Last().Toponym.Span.Start).FirstOrDefault()?.Key;
    }

    /// <summary>Where "there" is: at the place named last, or at the town that its sentence is about ("Smederevo lies on the Danube. ... there").</summary>
    private Toponym? Where()
    {
        if (Last(t => !t.Resolution.Place!.IsCountry || t.Use == ToponymUse.Literal, 1) is not [var last])
        {
            return null;
        }
        var sentence = _named.FindLast(n => n.Toponym == last).Sentence;
        return IsTown(last) ? last : _named.FindLast(n => n.Sentence == sentence && IsTown(n.Toponym)).Toponym ?? last;
    }

    private static bool IsTown(Toponym toponym) => toponym.Use == ToponymUse.Literal && toponym.Resolution.Place is { FeatureClass: 'P' or 'S' };

    /// <summary>The last so many different places of a kind, in text order.</summary>
    private List<Toponym> Last(Func<Toponym, bool> kind, int count) =>
        [.. Enumerable.Reverse(_named).TakeWhile(n => _sentence - n.Sentence <= Reach).Select(n => n.Toponym).Where(kind)
            .DistinctBy(t => t.Resolution.Place!.Id).Take(count).Reverse()];
}
