using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Finds the place names in a text.</summary>
internal sealed class ToponymRecognizer(Gazetteer gazetteer, MentionModel model)
{
    private const double DemonymConfidence = 0.95;

    /// <summary>What a demonym is worth against a longer name that holds it: a little, so that "European Union" may win.</summary>
    private const double DemonymLogit = 0.3;

    public IReadOnlyList<Mention> Recognize(AnalyzedText text)
    {
        var reading = new DocumentReading(text, gazetteer);
        return Choose(reading, ForeignOpinion.Applies(reading.Words) ? new ForeignOpinion(reading.Words).Judge(reading.Candidates) : model.Judge(reading));
    }

    /// <summary>The mentions, from the log odds of each candidate: those that do not overlap and together are the likeliest.</summary>
    public IReadOnlyList<Mention> Choose(DocumentReading reading, ReadOnlySpan<double> logits)
    {
        var words = reading.Words;
        var metonyms = new MetonymReading(words);
        var mentions = new List<Mention>();
        var decided = new double[logits.Length];
        for (var i = 0; i < decided.Length; i++)
        {
            decided[i] = ClearCases.Decide(reading, reading.Candidates[i], logits[i]);
        }
        foreach (var chosen in BestSequence(reading, decided))
        {
            if (chosen < 0)
            {
                var (first, end, town) = reading.Demonyms[~chosen];
                mentions.Add(new(words.Span(first, end), town, ToponymUse.Demonym, DemonymConfidence));
                continue;
            }
            var (name, evidence) = (reading.Candidates[chosen].Name, reading.Candidates[chosen].Evidence);
            var metonym = evidence.InOrganization || (name.Best is { } best && (IsUnion(best) || metonyms.IsMetonym(name.First, name.End, best)));
            mentions.Add(new(words.Span(name.First, name.End), name.Name, metonym ? ToponymUse.Metonym : ToponymUse.Literal, 1 / (1 + Math.Exp(-decided[chosen]))));
        }
        var known = mentions.ToList();
        mentions.AddRange(HanNames.Find(words.Text, gazetteer).Where(han => !known.Any(m => m.Span.Overlaps(han.Span)))); // "Belgrade北京" is one word
        mentions.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return mentions;
    }

    /// <summary>Numbers of the chosen candidates and the complements of the chosen demonyms', last first. Only what is likelier than not adds to the sum.</summary>
    private static List<int> BestSequence(DocumentReading reading, ReadOnlySpan<double> logits)
    {
        var count = reading.Words.Count;
        var (best, from) = (new double[count + 1], new (int Start, int Chosen)[count + 1]);
        var (candidate, demonym) = (0, 0);
        for (var i = 0; i <= count; i++)
        {
            if (i > 0 && best[i] < best[i - 1])
            {
                (best[i], from[i]) = (best[i - 1], (i - 1, int.MinValue));
            }
            for (; candidate < logits.Length && reading.Candidates[candidate].Name.First == i; candidate++)
            {
                Offer(i, reading.Candidates[candidate].Name.End, logits[candidate], candidate);
            }
            for (; demonym < reading.Demonyms.Count && reading.Demonyms[demonym].First == i; demonym++)
            {
                Offer(i, reading.Demonyms[demonym].End, DemonymLogit, ~demonym);
            }
        }
        var chosen = new List<int>();
        for (var i = count; i > 0; i = from[i].Start)
        {
            if (best[i] == 0)
            {
                break;
            }
            if (from[i].Chosen != int.MinValue)
            {
                chosen.Add(from[i].Chosen);
            }
        }
        return chosen;

        void Offer(int start, int end, double gain, int number)
        {
            if (gain > 0 && best[start] + gain > best[end])
            {
                (best[end], from[end]) = (best[start] + gain, (start, number));
            }
        }
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
        var inflected = words.IsSerbian && end > first && names.From(first) is { } whole && whole.End == end ? whole : default(KnownName?); // "u Boru" is Bor, though there is a Boru
        if ((inflected ?? (places.Count == 0 ? Inside(first, end, names) : null)) is { } known)
        {
            (name, places) = (known.Name, known.Places);
        }
        var metonym = places.Count > 0 && end > first && metonyms.IsMetonym(first, end, places[0]);
        return new(span, name, metonym ? ToponymUse.Metonym : ToponymUse.Literal, 1);
    }

    /// <summary>The longest known name in a stretch that is none itself ("southern Serbia", "Bank of England"), the last of several.</summary>
    private static KnownName? Inside(int first, int end, NameFinder names)
    {
        KnownName? longest = null;
        for (var i = first; i < end; i++)
        {
            foreach (var name in names.AllFrom(i))
            {
                if (name.End <= end && (longest is not { } best || name.End - name.First >= best.End - best.First))
                {
                    longest = name;
                }
            }
        }
        return longest;
    }

    private static string LookUpForm(string surface)
    {
        var name = surface.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? surface[4..] : surface;
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    /// <summary>The European Union acts; it is nowhere in particular.</summary>
    private static bool IsUnion(Place place) => place.Name == "European Union";
}
