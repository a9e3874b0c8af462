using System.Globalization;

namespace MapDashboard.Records;

/// <summary>
/// What the documents say of one field, where more than one says anything: they agree on one value, or contradict each other. Listed, not averaged.
/// Dates are compared by what they cover: who says 2019 agrees with who says 2019-05, which is more precise.
/// </summary>
/// <param name="Field">date, status, quantity or place; a quantity for each unit.</param>
/// <param name="Values">What most documents say first.</param>
public sealed record Agreement(string Field, IReadOnlyList<AgreedValue> Values)
{
    private const string Date = "date";

    internal static IReadOnlyList<Agreement> Of(IReadOnlyCollection<Support> support)
    {
        var said = support.SelectMany(Statements).Distinct().GroupBy(s => (s.Field, s.Unit));
        return [.. said.Where(g => g.Select(s => s.Document).Distinct().Skip(1).Any()).Select(g => new Agreement(g.Key.Field, MostSaidFirst(g.Key.Field == Date ? Refined([.. g]) : g)))];
    }

    /// <summary>Each date as the most precise one that refines it. Where several do that no document says together, it stays as it is: it agrees with none of them more than with the others.</summary>
    private static IEnumerable<Statement> Refined(IReadOnlyList<Statement> dates) => dates.SelectMany(date =>
    {
        var finer = dates.Where(d => Edtf.Refines(d.Value, date.Value)).ToList();
        var finest = finer.Select(f => f.Value).Distinct().Where(f => !finer.Any(other => Edtf.Refines(other.Value, f))).ToList();
        var areOne = finest.Count > 0 && finer.GroupBy(f => f.Document).Any(document => finest.All(f => document.Any(said => said.Value == f)));
        return areOne ? finest.Select(f => date with { Value = f }) : [date];
    }).Distinct();

    private static IReadOnlyList<AgreedValue> MostSaidFirst(IEnumerable<Statement> statements) =>
        [.. statements.GroupBy(s => s.Value).Select(v => new AgreedValue(v.Key, [.. v.Select(s => s.Document).Distinct()])).OrderByDescending(v => v.Documents.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];

    private static IEnumerable<Statement> Statements(Support support)
    {
        var (document, claim) = (support.Claim.DocumentId, support.Claim.Claim);
        return
        [
            .. claim.Dates.Select(d => new Statement(Date, "", d.Edtf, document)),
            .. claim.Status == "unknown" ? [] : new[] { new Statement("status", "", claim.Status, document) },
            .. claim.Quantities.Select(q => new Statement("quantity", q.Unit, string.Create(CultureInfo.InvariantCulture, $"{q.Value} {q.Unit}"), document)),
            new Statement("place", "", string.Join("–", support.Share.Places.Select(p => p.Place.Name).Distinct()), document),
        ];
    }

    private sealed record Statement(string Field, string Unit, string Value, string Document);
}

/// <param name="Documents">Ids of those that say so.</param>
public sealed record AgreedValue(string Value, IReadOnlyList<string> Documents);
