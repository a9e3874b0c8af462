namespace MapDashboard.Geoparsing.Claims;

/// <summary>A part of a sentence, as word indexes.</summary>
/// <param name="End">One past its last word.</param>
/// <param name="LinksTime">It begins with "after", "when", "before", or stands after a colon: a date in it tells the time of the clause before or after it, too.</param>
/// <param name="Group">Clauses of one number are one: "The mill – an old one – was bought in 2016" goes on after the aside.</param>
/// <param name="IsAside">It stands in brackets, or tells of something else ("which has since 2019 been ...", "especially as ...").</param>
internal sealed record Clause(int First, int End, int Group, bool LinksTime, bool IsAside)
{
    public bool Holds(int word) => First <= word && word < End;
}

internal static class ClauseSplitter
{
    private static readonly HashSet<string> TimeWords = new(StringComparer.Ordinal)
        { "when", "after", "before", "following", "kada", "kad", "nakon", "posle", "poslije", "pre", "prije" };

    private static readonly HashSet<string> AsideWords = new(StringComparer.Ordinal)
    {
        "which", "who", "whose", "whom", "where", "although", "though", "because", "while", "whereas", "especially", "if", "unless", "despite", "proposed", "unlike", "but",
        "koji", "koja", "koje", "koju", "kojeg", "kojega", "kojem", "kojemu", "kojoj", "kojim", "kojom", "kojih", "kojima", "ciji", "cija", "cije", "gde", "gdje", "iako", "dok", "jer", "mada", "ali",
    };

    /// <summary>Words that part clauses only after a comma: "since 2019" is a date, ", since they" is not.</summary>
    private static readonly HashSet<string> AfterComma = new(StringComparer.Ordinal) { "since", "as", "so", "thus", "making", "including", "according", "said", "sto" };

    public static IReadOnlyList<Clause> Split(WordStream stream)
    {
        var clauses = new List<Clause>();
        var (first, group, links, aside) = (0, 0, false, false);
        Clause? interrupted = null;
        for (var i = 0; i < stream.Words.Count; i++)
        {
            var word = stream.Words[i];
            var time = (TimeWords.Contains(word.Folded) && !(word.Folded is "following" && i > 0 && stream.Words[i - 1].Folded is "the")) || ((i == 0 || word.CommaBefore) && word.Folded is "once" or "cim") || (word.Folded is "as" && i + 2 < stream.Words.Count && stream.Words[i + 1].Folded is "soon" && stream.Words[i + 2].Folded is "as");
            var other = (AsideWords.Contains(word.Folded) && !(word.IsCapitalised && i > 0)) || (word.CommaBefore && (AfterComma.Contains(word.Folded) || IsPastStage(stream, i)));
            if (StartsMainClause(stream, i, first, links || aside) || StartsEqualClause(stream, i))
            {
                clauses.Add(new(first, i, group, links, aside));
                (first, group, links, aside) = (i, clauses.Count, false, false);
                continue;
            }
            if (aside && i > 0 && word.CommaBefore && Resuming.Contains(word.Folded) && clauses.Count > 0 && !clauses[^1].IsAside)
            {
                clauses.Add(new(first, i, group, links, aside));
                (first, group, links, aside) = (i, clauses[^2].Group, clauses[^2].LinksTime, false);
                continue;
            }
            if (aside && group > 0 && StartsMainAfterAside(stream, i, first, clauses))
            {
                clauses.Add(new(first, i, group, links, aside));
                (first, group, links, aside) = (i, clauses[^2].Group, clauses[^2].LinksTime, false);
                continue;
            }
            if (i == 0 || (!time && !other && !word.HardBefore))
            {
                (links, aside) = i == 0 ? (time, other) : (links, aside);
                continue;
            }
            clauses.Add(new(first, i, group, links, aside));
            first = i;
            if (interrupted is not null && Closes(word.Mark) && !time && !other)
            {
                (group, links, aside) = (interrupted.Group, interrupted.LinksTime, interrupted.IsAside);
                interrupted = null;
                continue;
            }
            interrupted = Opens(word.Mark) ? clauses[^1] : interrupted;
            (group, links, aside) = (clauses.Count, time || word.Mark == ':', other || (Opens(word.Mark) && !EndsDateline(stream, i)));
        }
        clauses.Add(new(first, stream.Words.Count, group, links, aside));
        return clauses;
    }

    /// <summary>"While the port was bought in 2016, the other was leased": behind the comma of a clause that opens the sentence stands the main one.</summary>
    private static bool StartsMainClause(WordStream stream, int i, int first, bool isSubordinate) =>
        first == 0 && i > 2 && isSubordinate && stream.Words[i].CommaBefore && !stream.Words[i].IsNumber && !Joiners.Contains(stream.Words[i].Folded) && (HasVerb(stream, i) || LeadsToARelative(stream, i));

    /// <summary>"While the stadium was never built, the dam, which Sinohydro finished, supplies ...": the clause of the dam has its verb behind the aside.</summary>
    private static bool LeadsToARelative(WordStream stream, int i)
    {
        const int Reach = 8;
        var comma = Enumerable.Range(i + 1, Math.Max(0, Math.Min(Reach, stream.Words.Count - i - 1))).FirstOrDefault(j => stream.Words[j].CommaBefore || stream.Words[j].HardBefore);
        return comma > 0 && stream.Words[comma] is { CommaBefore: true, Folded: "which" or "whose" or "koji" or "koja" or "koje" or "koju" };
    }

    /// <summary>"The dam, planned for decades, was finished in 2021": what stands between the commas is over; not "was approved, suspended, and cancelled".</summary>
    private static bool IsPastStage(WordStream stream, int i)
    {
        const int Reach = 12;
        var back = Enumerable.Range(i + 1, Math.Max(0, Math.Min(Reach, stream.Words.Count - i - 1))).FirstOrDefault(j => stream.Words[j].CommaBefore || stream.Words[j].HardBefore);
        return i > 1 && back > i + 1 && PastStages.Contains(stream.Words[i].Folded) && stream.Words[back] is { CommaBefore: true, Mark: '\0', Folded: var next } && (Resuming.Contains(next) || (next.Length > 4 && next.EndsWith("ed", StringComparison.Ordinal) && !PastStages.Contains(next)));
    }

    private static readonly HashSet<string> PastStages = new(StringComparer.Ordinal)
    {
        "planned", "promised", "announced", "expected", "cancelled", "canceled", "suspended", "halted", "shelved", "postponed", "delayed", "frozen", "abandoned", "interrupted",
        "planiran", "planirana", "najavljen", "najavljena", "najavljivan", "najavljivana", "obecan", "obecana", "obustavljen", "obustavljena", "prekinut", "prekinuta", "odlozen", "odlozena",
    };

    /// <summary>"In Valencia, where citrus was once shipped to Liverpool, the terminal has been ...": what stands before the aside has no verb of its own yet.</summary>
    private static bool StartsMainAfterAside(WordStream stream, int i, int first, List<Clause> clauses) =>
        i > first + 2 && clauses.Count > 0 && !clauses[^1].IsAside && stream.Words[first].CommaBefore && stream.Words[i].CommaBefore && !stream.Words[i].IsNumber
        && !Joiners.Contains(stream.Words[i].Folded) && HasVerb(stream, i) && !HasVerb(stream, clauses[^1].First, first);

    /// <summary>"COSCO bought the one, and China Merchants leased the other"; not the last of a list.</summary>
    private static bool StartsEqualClause(WordStream stream, int i) =>
        i > 0 && stream.Words[i].CommaBefore && ((Joiners.Contains(stream.Words[i].Folded) && HasVerb(stream, i + 2)) || (stream.Words[i].Folded is "a" && !stream.IsEnglish))
        // "..., and a second, from A to B, is under construction"
        || (i > 0 && stream.Words[i].CommaBefore && Joiners.Contains(stream.Words[i].Folded) && i + 3 < stream.Words.Count && (Others.Contains(stream.Words[i + 1].Folded) || Others.Contains(stream.Words[i + 2].Folded)) && Enumerable.Range(i + 3, stream.Words.Count - i - 3).TakeWhile(j => !stream.Words[j].HardBefore).Any(j => Verbs.Contains(stream.Words[j].Folded)))
        // "said that the cameras are in use and that they are not on the internet"
        || (i > 0 && i + 2 < stream.Words.Count && stream.Words[i].Folded is "and" && stream.Words[i + 1].Folded is "that" && HasVerb(stream, i + 2));

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "second", "third", "fourth", "another", "other", "others", "drugi", "druga", "drugo", "treci", "treca" };

    private static bool HasVerb(WordStream stream, int from, int end = int.MaxValue)
    {
        const int Reach = 6;
        for (var i = from; i < Math.Min(end, Math.Min(from + Reach, stream.Words.Count)) && !stream.Words[i].HardBefore && (i == from || !stream.Words[i].CommaBefore); i++)
        {
            var word = stream.Words[i].Folded;
            if (end != int.MaxValue && IsAttribute(stream, i))
            {
                continue;
            }
            if (Verbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"the Chinese-built hospital", "the promised road".</summary>
    private static bool IsAttribute(WordStream stream, int i) =>
        i > 0 && stream.IsEnglish && (stream.Words[i - 1].Folded is "the" or "a" or "an" || (stream.Words[i].Span.Start == stream.Words[i - 1].Span.End + 1 && stream.Words[i - 1].Folded.Length > 1 && !stream.Words[i].HardBefore));

    /// <summary>"The system, for which Huawei supplied the cameras, was launched in 2013."</summary>
    private static readonly HashSet<string> Resuming = new(StringComparer.Ordinal) { "is", "are", "was", "were", "has", "have", "had", "will", "would", "began", "opened", "started", "je", "su", "bice", "otvoren", "otvorena" };

    private static readonly HashSet<string> Joiners = new(StringComparer.Ordinal) { "and", "i", "te", "or" };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
        { "is", "are", "was", "were", "has", "have", "had", "will", "would", "bought", "built", "runs", "owns", "owned", "began", "took", "held", "got", "went", "came", "gave", "won", "made", "became", "sold", "paid", "sent", "ran", "left",
          "je", "su", "ce", "nece", "bila", "bio", "bilo", "nije", "nisu", "gradi", "grade", "radi", "rade", "otvara", "planira", "pocinje", "dobija", "dobila", "dobio", "postavlja", "koristi" };

    /// <summary>"ROME, July 14 - Italy will ...": what follows the dash is the sentence itself.</summary>
    private static bool EndsDateline(WordStream stream, int dash)
    {
        const int LongestDateline = 9;
        return dash <= LongestDateline && stream.Words[dash].Mark is '-' or '–' or '—' && Enumerable.Range(0, dash).All(i => stream.Words[i].IsCapitalised || stream.Words[i].IsNumber);
    }

    private static bool Opens(char mark) => mark is '(' or '[' or '–' or '—' or '-';

    private static bool Closes(char mark) => mark is ')' or ']' or '–' or '—' or '-';
}
