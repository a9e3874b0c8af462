namespace MapDashboard.Geoparsing.Claims;

/// <summary>With which other states the protagonist does what happens in its own country.</summary>
internal sealed class Partners(IReadOnlyList<SentenceReading> readings, string? protagonist)
{
    /// <summary>Sentences before a statement that may name them.</summary>
    public const int Reach = 3;

    /// <summary>Of the sentences that may say it (its own, those before, the next, the heading above) the first that does; null when none does.</summary>
    /// <param name="counts">Which mentions of other states and their places count.</param>
    public (int Sentence, IReadOnlyList<PlaceMention> Mentions)? Said(Statement s, Func<PlaceMention, bool> counts)
    {
        int[] around =
        [
            s.Index, .. Enumerable.Range(1, Math.Min(Reach, s.Index)).Select(back => s.Index - back).TakeWhile(IsHere), .. Enumerable.Range(s.Index + 1, 1).Where(IsHere),
            .. Enumerable.Range(1, s.Index).Select(back => s.Index - back).Where(i => readings[i].Sentence.IsHeading).Take(1),
        ];
        foreach (var i in around)
        {
            var found = readings[i].Places.Where(p => p.Place.Country.Length > 0 && p.Place.Country != protagonist && counts(p)).DistinctBy(p => p.Place.Id).ToList();
            if (found.Count > 0)
            {
                return (i, found);
            }
        }
        return null;

        bool IsHere(int i) => i < readings.Count && Math.Abs(readings[i].Sentence.Paragraph - s.Sentence.Paragraph) <= 1;
    }

    /// <summary>The statement with its partners, where they tell it from others: Italian officers in Beijing are not Croatian ones.</summary>
    public Statement Tell(Statement s) =>
        !s.Rule.IsBilateral || !s.Places.Any(p => p.Place.Country == protagonist) || Said(s, _ => true) is not { } said ? s
            : s with { Partners = [.. said.Mentions.Select(p => p.Place.Country).Distinct().Order(StringComparer.Ordinal)] };
}
