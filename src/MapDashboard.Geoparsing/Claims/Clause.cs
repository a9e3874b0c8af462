namespace MapDashboard.Geoparsing.Claims;

/// <summary>A part of a sentence, as word indexes.</summary>
/// <param name="End">One past its last word.</param>
/// <param name="LinksTime">It begins with "after", "when", "before", or stands after a colon: a date in it tells the time of the clause before or after it, too.</param>
/// <param name="IsAside">It stands in brackets, or tells of something else ("which has since 2019 been ...", "especially as ...").</param>
internal sealed record Clause(int First, int End, bool LinksTime, bool IsAside)
{
    public bool Holds(int word) => First <= word && word < End;
}

internal static class ClauseSplitter
{
    private static readonly HashSet<string> TimeWords = new(StringComparer.Ordinal)
        { "when", "after", "before", "following", "once", "kada", "kad", "nakon", "posle", "poslije", "pre", "prije" };

    private static readonly HashSet<string> AsideWords = new(StringComparer.Ordinal)
    {
        "which", "who", "whose", "whom", "where", "although", "though", "because", "while", "whereas", "especially", "if", "unless", "despite", "proposed", "unlike", "but",
        "koji", "koja", "koje", "kojeg", "kojem", "kojoj", "kojim", "iako", "dok", "jer", "mada", "ali",
    };

    /// <summary>Words that part clauses only after a comma: "since 2019" is a date, ", since they" is not.</summary>
    private static readonly HashSet<string> AfterComma = new(StringComparer.Ordinal) { "since", "as", "so", "thus", "making", "including", "according", "said", "sto" };

    public static IReadOnlyList<Clause> Split(WordStream stream)
    {
        var clauses = new List<Clause>();
        var (first, links, aside) = (0, false, false);
        for (var i = 0; i < stream.Words.Count; i++)
        {
            var word = stream.Words[i];
            var time = TimeWords.Contains(word.Folded);
            var other = AsideWords.Contains(word.Folded) || (word.CommaBefore && AfterComma.Contains(word.Folded));
            if (!time && !other && !word.HardBefore)
            {
                continue;
            }
            if (i > first)
            {
                clauses.Add(new(first, i, links, aside));
            }
            (first, links, aside) = (i, time || word.Mark == ':', other || word.Mark is '(' or '–' or '—' or '-');
        }
        clauses.Add(new(first, stream.Words.Count, links, aside));
        return clauses;
    }
}
