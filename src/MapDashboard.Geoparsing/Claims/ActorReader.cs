using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>An actor and where it is named.</summary>
/// <param name="IsKnown">The vocabulary lists it; then its name is no place's, whatever it is called.</param>
internal readonly record struct ActorMention(TextSpan Span, string Name, bool IsKnown);

/// <summary>Finds who acts: companies of the vocabulary, forces of a state ("Chinese police"), people with a title, and names that end in "Group", "Ministry" and the like.</summary>
internal sealed class ActorReader(IReadOnlyList<KnownActor> known)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
        { "minister", "president", "ambassador", "premier", "chancellor", "governor", "mayor", "general", "chief", "secretary", "director", "commissioner", "spokesman", "spokeswoman", "leader", "ministar", "predsednik", "predsjednik", "gradonacelnik", "ambasador", "direktor", "premijer" };

    private static readonly HashSet<string> BodyEndings = new(StringComparer.Ordinal)
        { "group", "corporation", "corp", "company", "holding", "holdings", "ministry", "agency", "bank", "technologies", "limited", "ltd", "inc", "consortium", "grupa", "kompanija", "ministarstvo" };

    private static readonly HashSet<string> Forces = new(StringComparer.Ordinal)
        { "police", "policemen", "officers", "army", "gendarmerie", "troops", "navy", "policija", "policije", "policajci", "policajaca", "vojska" };

    public IReadOnlyList<ActorMention> Read(AnalyzedText text, WordStream stream, IReadOnlyList<Toponym> toponyms)
    {
        var found = new List<ActorMention>();
        foreach (var actor in known)
        {
            foreach (var m in actor.Aliases.SelectMany(a => a.Matches(stream)).Take(1))
            {
                found.Add(new(new(stream.Words[m.First].Span.Start, stream.Words[m.End - 1].Span.End), actor.Name, IsKnown: true));
            }
        }
        ForcesOfStates(text, stream, toponyms, found);
        BodiesAndPeople(text, stream, found);
        return [.. found.OrderBy(a => a.Span.Start).DistinctBy(a => a.Name)];
    }

    private static void ForcesOfStates(AnalyzedText text, WordStream stream, IReadOnlyList<Toponym> toponyms, List<ActorMention> found)
    {
        foreach (var t in toponyms.Where(t => t.Use == ToponymUse.Demonym))
        {
            var at = stream.IndexAt(t.Span.Start) + 1;
            for (var i = at; i < Math.Min(at + 3, stream.Words.Count) && !stream.Words[i].HardBefore; i++)
            {
                if (Forces.Contains(stream.Words[i].Folded))
                {
                    var force = stream.Words[i].Folded is "officers" or "policemen" ? "police" : stream.Words[i].Span.Of(text.Text);
                    found.Add(new(new(t.Span.Start, stream.Words[i].Span.End), $"{t.Surface} {force}", IsKnown: false));
                    break;
                }
            }
        }
    }

    private static void BodiesAndPeople(AnalyzedText text, WordStream stream, List<ActorMention> found)
    {
        var words = stream.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && IsCapital(text, words[end]) && (end == i || (!words[end].CommaBefore && !words[end].HardBefore)))
            {
                end++;
            }
            if (end - i < 2)
            {
                continue;
            }
            var first = i;
            while (first < end && Titles.Contains(words[first].Folded))
            {
                first++;
            }
            var titled = first > i || (i > 0 && Titles.Contains(words[i - 1].Folded)) || Titles.Contains(words[i].Folded);
            var lastTitle = Enumerable.Range(i, end - i).LastOrDefault(k => Titles.Contains(words[k].Folded), -1);
            first = lastTitle >= 0 ? lastTitle + 1 : i;
            var isBody = BodyEndings.Contains(words[end - 1].Folded);
            if ((isBody || ((titled || lastTitle >= 0) && end - first is 2 or 3)) && end > first && !found.Any(f => f.Span.Overlaps(new(words[first].Span.Start, words[end - 1].Span.End))))
            {
                first = isBody ? i : first;
                var span = new TextSpan(words[first].Span.Start, words[end - 1].Span.End);
                found.Add(new(span, span.Of(text.Text), IsKnown: false));
            }
            i = end - 1;
        }
    }

    private static bool IsCapital(AnalyzedText text, StreamWord word) => char.IsUpper(text.Text[word.Span.Start]) && word.Span.Length > 1;
}
