using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>An actor and where it is named.</summary>
/// <param name="IsKnown">The vocabulary lists it; then its name is no place's, whatever it is called.</param>
/// <param name="IsForce">The police, army or navy of a state.</param>
internal readonly record struct ActorMention(TextSpan Span, string Name, ActorKind Kind, bool IsKnown, bool IsForce = false);

/// <summary>Finds who acts: companies of the vocabulary, forces of a state ("Chinese police"), people with a title, and names that end in "Group", "Ministry" and the like.</summary>
internal sealed class ActorReader(IReadOnlyList<KnownActor> known)
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
        { "minister", "president", "ambassador", "premier", "chancellor", "governor", "mayor", "general", "chief", "secretary", "director", "commissioner", "spokesman", "spokeswoman", "leader", "ministar", "predsednik", "predsjednik", "gradonacelnik", "ambasador", "direktor", "premijer" };

    private static readonly HashSet<string> BodyEndings = new(StringComparer.Ordinal)
        { "group", "corporation", "corp", "company", "holding", "holdings", "ministry", "agency", "bank", "technologies", "limited", "ltd", "inc", "consortium", "grupa", "kompanija", "ministarstvo" };

    /// <summary>Of <see cref="BodyEndings"/>, those of the state; the others are companies.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "ministry", "agency", "ministarstvo" };

    /// <summary>Beginnings of the words for a force, and the one name that it has in every language and script, so that records tell the same actor.</summary>
    private static readonly (string Stem, string Force)[] Forces =
        [("polic", "Police"), ("officers", "Police"), ("army", "Army"), ("troops", "Army"), ("soldiers", "Army"), ("marines", "Army"), ("vojsk", "Army"), ("vojni", "Army"), ("gendarm", "Gendarmerie"), ("zandarm", "Gendarmerie"), ("navy", "Navy")];

    public IReadOnlyList<ActorMention> Read(AnalyzedText text, WordStream stream, IReadOnlyList<Toponym> toponyms)
    {
        var found = new List<ActorMention>();
        foreach (var actor in known.Where(a => stream.HasAny(a.Aliases)))
        {
            foreach (var m in actor.Aliases.SelectMany(a => a.Matches(stream)).Select(m => Capitalised(stream, m)).Where(m => m.End > m.First).Take(1))
            {
                found.Add(new(new(stream.Words[m.First].Span.Start, stream.Words[m.End - 1].Span.End), actor.Name, actor.Kind, IsKnown: true));
            }
        }
        ForcesOfStates(stream, toponyms, found);
        BodiesAndPeople(text, stream, found);
        // a government named by its country acts; "in Serbia" does not
        found.AddRange(toponyms.Where(t => t.Use == ToponymUse.Metonym && t.Resolution.Place is { IsCountry: true } && !found.Any(f => f.Span.Overlaps(t.Span)))
            .Select(t => new ActorMention(t.Span, t.Resolution.Place!.Name, ActorKind.State, IsKnown: false)));
        return [.. found.OrderBy(a => a.Span.Start).DistinctBy(a => a.Name)];
    }

    /// <summary>"China Railway" is a company and the "Laos–China railway" none, nor is the port of "the China Merchants port": the words of a name that begins with a capital go on with one.</summary>
    private static (int First, int End) Capitalised(WordStream stream, (int First, int End) name)
    {
        var end = name.End;
        while (end > name.First + 1 && stream.Words[name.First].IsCapitalised && !stream.Words[end - 1].IsCapitalised && !stream.Words[end - 1].IsNumber)
        {
            end--;
        }
        return end == name.End || end - name.First > 1 ? (name.First, end) : (name.First, name.First);
    }

    private static void ForcesOfStates(WordStream stream, IReadOnlyList<Toponym> toponyms, List<ActorMention> found)
    {
        foreach (var t in toponyms.Where(t => t.Use == ToponymUse.Demonym))
        {
            var at = stream.IndexAt(t.Span.Start) + 1;
            for (var i = at; i < Math.Min(at + 3, stream.Words.Count) && !stream.Words[i].HardBefore; i++)
            {
                var force = Forces.FirstOrDefault(f => stream.Words[i].Folded.StartsWith(f.Stem, StringComparison.Ordinal)).Force;
                if (force is not null && t.Resolution.Place is { } state)
                {
                    found.Add(new(new(t.Span.Start, stream.Words[i].Span.End), $"{force} of {state.Name}", ActorKind.Body, IsKnown: false, IsForce: true));
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
                found.Add(new(span, InLatin(span.Of(text.Text)), !isBody ? ActorKind.Person : Offices.Contains(words[end - 1].Folded) ? ActorKind.Body : ActorKind.Company, IsKnown: false));
            }
            i = end - 1;
        }
    }

    /// <summary>One person has one name, in whichever of the two alphabets a Serbian text is written.</summary>
    private static string InLatin(string name) => SerbianScript.ToLatin(name) ?? name;

    private static bool IsCapital(AnalyzedText text, StreamWord word) => char.IsUpper(text.Text[word.Span.Start]) && word.Span.Length > 1;
}
