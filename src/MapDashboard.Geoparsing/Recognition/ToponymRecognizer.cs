using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Finds the place names in a text.</summary>
internal sealed class ToponymRecognizer(Gazetteer gazetteer)
{
    private const double DemonymConfidence = 0.95;

    public IReadOnlyList<Mention> Recognize(AnalyzedText text)
    {
        var words = new DocumentWords(text);
        var names = new NameFinder(words, gazetteer);
        var people = new PersonNames(words, names, gazetteer);
        var organizations = new OrganizationNames(words);
        var reader = new EvidenceReader(words, names, people, organizations, gazetteer);
        var metonyms = new MetonymReading(words);
        var mentions = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (people.Contains(i) || words.IsAddress(i) || !words.IsWord(i))
            {
                continue;
            }
            var name = names.From(i);
            if ((Lexicon.NeverPlaces.Contains(words.Lower(i)) || IsPrefix(words, i)) && (name is null || (name.Value.End == i + 1 && reader.ContainerAfter(name.Value) is null)))
            {
                continue;
            }
            var demonymEnd = DemonymEnd(words, i);
            if (demonymEnd > i && (name is null || name.Value.End <= demonymEnd) && !IsAdjectivalCountry(words, name))
            {
                mentions.Add(new(words.Span(i, demonymEnd), words.Phrase(i, demonymEnd), ToponymUse.Demonym, DemonymConfidence));
                i = demonymEnd - 1;
            }
            else if (name is { } known)
            {
                var evidence = reader.Read(known);
                var confidence = MentionDecision.Confidence(evidence);
                if (confidence >= MentionDecision.Threshold && !CutsIntoPerson(known, people))
                {
                    var metonym = evidence.InOrganization || IsUnion(known.Places[0]) || metonyms.IsMetonym(known.First, known.End, known.Places[0]);
                    mentions.Add(new(words.Span(known.First, known.End), known.Name, metonym ? ToponymUse.Metonym : ToponymUse.Literal, confidence));
                }
                i = known.End - 1;
            }
        }
        mentions.AddRange(HanNames.Find(text, gazetteer));
        mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return mentions;
    }

    /// <summary>Takes mentions that somebody else found, and only reads their use and look-up form.</summary>
    public IReadOnlyList<Mention> Take(AnalyzedText text, IReadOnlyList<TextSpan> spans)
    {
        var words = new DocumentWords(text);
        var names = new NameFinder(words, gazetteer);
        var metonyms = new MetonymReading(words);
        return [.. spans.Select(span => Read(text, span, words, names, metonyms))];
    }

    private Mention Read(AnalyzedText text, TextSpan span, DocumentWords words, NameFinder names, MetonymReading metonyms)
    {
        var name = LookUpForm(span.Of(text.Text));
        var (first, end) = words.TokensOf(span);
        var places = gazetteer.Find(name);
        if (gazetteer.Demonym(name) is not null && (places.Count == 0 || !places[0].IsCountry))
        {
            return new(span, name, ToponymUse.Demonym, 1);
        }
        if (places.Count == 0 && end > first && names.From(first) is { } known && known.End == end)
        {
            (name, places) = (known.Name, known.Places);
        }
        var metonym = places.Count > 0 && end > first && metonyms.IsMetonym(first, end, places[0]);
        return new(span, name, metonym ? ToponymUse.Metonym : ToponymUse.Literal, 1);
    }

    private static string LookUpForm(string surface)
    {
        var name = surface.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? surface[4..] : surface;
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    /// <summary>"Serbian", "North Korean", "Americans"; in Serbian also in lower case ("kineski").</summary>
    private int DemonymEnd(DocumentWords words, int i)
    {
        if (!words.IsCapitalized(i) && !(words.IsSerbian && words.Surface(i).Length > 4))
        {
            return i;
        }
        if (words.IsWord(i + 1) && words.Continues(i + 1) && words.IsCapitalized(i) && words.IsCapitalized(i + 1) && gazetteer.Demonym(words.Phrase(i, i + 2)) is not null)
        {
            return i + 2;
        }
        return gazetteer.Demonym(words.Surface(i)) is not null ? i + 1 : i;
    }

    /// <summary>Hrvatska, Nemačka: in Serbian the country's name looks like the adjective; the capital within a sentence tells them apart.</summary>
    private static bool IsAdjectivalCountry(DocumentWords words, KnownName? name) =>
        words.IsSerbian && name is { } known && known.Places[0].IsCountry && words.IsCapitalized(known.First)
        && (!words.IsSentenceStart(known.First) || known.End - known.First > 1 || !words.IsWord(known.End) || Lexicon.SubjectVerbs.Contains(words.Lower(known.End)) || Lexicon.SerbianWords.Contains(words.Lower(known.End)));

    /// <summary>The European Union acts; it is nowhere in particular.</summary>
    private static bool IsUnion(Place place) => place.Name == "European Union";

    /// <summary>"Sino-Serbian": the first half of a compound is no name.</summary>
    private static bool IsPrefix(DocumentWords words, int i) =>
        words.Lower(i) is "sino" or "anglo" or "franco" or "russo" or "indo" or "afro" or "greco" or "euro" or "pan" or "trans" or "austro" or "non" or "anti" or "pro" or "al" && words.Surface(i + 1) is "-" or "–";

    private static bool CutsIntoPerson(in KnownName name, PersonNames people)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (people.Contains(i))
            {
                return true;
            }
        }
        return false;
    }
}
