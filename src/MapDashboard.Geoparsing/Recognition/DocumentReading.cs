using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>One text as the recogniser sees it: its words, people and organisations, and every known name in it.</summary>
internal sealed class DocumentReading
{
    private readonly EvidenceReader _reader;
    private readonly Gazetteer _gazetteer;
    private readonly ProposedNames _proposals;
    private readonly TownAdjectives _adjectives;

    // asked of every name: none may look through the whole text
    private readonly Lazy<ILookup<int, MentionCandidate>> _byEnd;
    private readonly Lazy<ILookup<string, MentionCandidate>> _byCountry;
    private readonly Lazy<HashSet<string>> _namedCountries, _demonyms;

    public DocumentReading(AnalyzedText text, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        Words = new(text);
        Names = new(Words, gazetteer);
        People = new(Words, Names, gazetteer);
        Organizations = new(Words);
        _reader = new(Words, Names, People, Organizations, gazetteer);
        _proposals = new(Words, Names, People, gazetteer);
        _adjectives = new(gazetteer);
        (Candidates, Demonyms) = Collect();
        _byEnd = new(() => Candidates.ToLookup(c => c.Name.End));
        _byCountry = new(() => Candidates.Where(c => c.Name.Best is { Country.Length: > 0 }).ToLookup(c => c.Name.Best!.Country));
        _namedCountries = new(() => [.. Candidates.Select(c => c.Name.Best).Where(p => p is { IsCountry: true }).Select(p => p!.Country)]);
        _demonyms = new(() => [.. Demonyms.Select(d => gazetteer.Demonym(d.Name)?.Country).OfType<string>()]);
    }

    public DocumentWords Words { get; }

    public NameFinder Names { get; }

    public PersonNames People { get; }

    public OrganizationNames Organizations { get; }

    /// <summary>By their first token; those that begin alike, the shortest first.</summary>
    public IReadOnlyList<MentionCandidate> Candidates { get; }

    /// <summary>"Serbian", "North Korean", "mariborski": half-open ranges of tokens, in text order, with the name to look up, of a town's adjective the town's.</summary>
    public IReadOnlyList<(int First, int End, string Name)> Demonyms { get; }

    /// <summary>The text calls something after the country: "Jordanian".</summary>
    public bool HasDemonymOf(string country) => _demonyms.Value.Contains(country);

    /// <summary>The text has a country's name.</summary>
    public bool NamesCountry(string country) => _namedCountries.Value.Contains(country);

    /// <summary>Those whose best known place lies in a country, in text order.</summary>
    public IEnumerable<MentionCandidate> In(string country) => _byCountry.Value[country];

    /// <summary>Those that begin at a token, the shortest first.</summary>
    public IEnumerable<MentionCandidate> From(int token)
    {
        var (low, high) = (0, Candidates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Candidates[middle].Name.First < token ? (middle + 1, high) : (low, middle);
        }
        for (; low < Candidates.Count && Candidates[low].Name.First == token; low++)
        {
            yield return Candidates[low];
        }
    }

    /// <summary>Those that end before a token.</summary>
    public IEnumerable<MentionCandidate> Until(int token) => _byEnd.Value[token];

    private (List<MentionCandidate>, List<(int First, int End, string Name)>) Collect()
    {
        var (candidates, demonyms) = (new List<MentionCandidate>(), new List<(int, int, string)>());
        for (var i = 0; i < Words.Count; i++)
        {
            if (Words.IsAddress(i) || !Words.IsWord(i))
            {
                continue;
            }
            var names = Names.AllFrom(i);
            var proposed = _proposals.From(i);
            var demonymEnd = IsBarred(i) || People.Contains(i) ? i : DemonymEnd(i);
            if (demonymEnd > i && !IsAdjectivalCountry(names))
            {
                demonyms.Add((i, demonymEnd, Words.Phrase(i, demonymEnd)));
            }
            else if (TownOf(i) is { } town)
            {
                demonyms.Add((i, i + 1, town));
                demonymEnd = i + 1;
            }
            else
            {
                demonymEnd = i;
            }
            foreach (var name in proposed.Count == 0 ? names : [.. names.Concat(proposed).OrderBy(n => n.End)])
            {
                if (name.End > demonymEnd && !(IsBarred(i) && name.End == i + 1 && _reader.ContainerAfter(name) is null))
                {
                    candidates.Add(new(name, _reader.Read(name), FeatureHash.Of(PlaceName.Fold(name.Name.ToLowerInvariant()))));
                }
            }
        }
        return (candidates, demonyms);
    }

    /// <summary>"Monday", "Sino-": a capital that is no name by itself.</summary>
    private bool IsBarred(int i) => Lexicon.NeverPlaces.Contains(Words.Lower(i)) || IsPrefix(i);

    /// <summary>"Serbian", "North Korean", "Americans"; in Serbian also in lower case ("kineski").</summary>
    private int DemonymEnd(int i)
    {
        if (!Words.IsCapitalized(i) && !(Words.IsSerbian && Words.Surface(i).Length > 4))
        {
            return i;
        }
        if (Words.IsWord(i + 1) && Words.Continues(i + 1) && Words.IsCapitalized(i) && Words.IsCapitalized(i + 1) && _gazetteer.Demonym(Words.Phrase(i, i + 2)) is not null)
        {
            return i + 2;
        }
        return _gazetteer.Demonym(Words.Surface(i)) is not null ? i + 1 : i;
    }

    /// <summary>The town of an adjective like "novosadska": written small, or first in its sentence before a word written small. Elsewhere a capital makes it a surname or a part of a name ("Zagrebačka obala").</summary>
    private string? TownOf(int i)
    {
        if (!Words.IsSerbian || IsBarred(i) || People.Contains(i) || !Words.IsWord(i + 1) || !Words.Continues(i + 1))
        {
            return null;
        }
        if (Words.IsCapitalized(i) && (!Words.IsSentenceStart(i) || Words.IsCapitalized(i + 1) || Lexicon.SerbianWords.Contains(Words.Lower(i + 1)) || ProposedNames.IsSmallHead(Words, i + 1)))
        {
            return null;
        }
        return _adjectives.TownOf(Words.Surface(i));
    }

    /// <summary>Hrvatska, Nemačka: in Serbian the country's name looks like the adjective; the capital within a sentence tells them apart.</summary>
    private bool IsAdjectivalCountry(IReadOnlyList<KnownName> names) =>
        Words.IsSerbian && names is [.., var known] && known.Places[0].IsCountry && Words.IsCapitalized(known.First)
        && (!Words.IsSentenceStart(known.First) || known.End - known.First > 1 || !Words.IsWord(known.End) || Lexicon.SubjectVerbs.Contains(Words.Lower(known.End)) || Lexicon.SerbianWords.Contains(Words.Lower(known.End)));

    /// <summary>"Sino-Serbian": the first half of a compound is no name.</summary>
    private bool IsPrefix(int i) =>
        Words.Lower(i) is "sino" or "anglo" or "franco" or "russo" or "indo" or "afro" or "greco" or "euro" or "pan" or "trans" or "austro" or "non" or "anti" or "pro" or "al" && Words.Surface(i + 1) is "-" or "–";
}
