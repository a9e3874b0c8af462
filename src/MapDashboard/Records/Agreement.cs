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
        return areOne ? finest.Select(f => date with { Value = f, Said = date.Value }) : [date];
    }).Distinct();

    private static IReadOnlyList<AgreedValue> MostSaidFirst(IEnumerable<Statement> statements) =>
        [.. statements.GroupBy(s => s.Value).Select(Agreed).OrderByDescending(v => v.Documents.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];

    private static AgreedValue Agreed(IGrouping<string, Statement> value)
    {
        var documents = Documents(value);
        var said = value.GroupBy(s => s.Said ?? s.Value).Select(s => new SaidValue(s.Key, Documents(s))).ToList();
        var allSayIt = said.Any(s => s.Value == value.Key && s.Documents.Count == documents.Count);
        return new(value.Key, documents, allSayIt ? [] : [.. said.OrderBy(s => said.Count(other => Edtf.Refines(s.Value, other.Value)))]);
    }

    private static IReadOnlyList<string> Documents(IEnumerable<Statement> statements) => [.. statements.Select(s => s.Document).Distinct()];

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

    private sealed record Statement(string Field, string Unit, string Value, string Document)
    {
        /// <summary>What the document itself says, where that is less precise than the value; else null.</summary>
        public string? Said { get; init; }
    }
}

/// <param name="Value">Of dates the most precise that is said.</param>
/// <param name="Documents">Ids of those that say so, if less precisely.</param>
/// <param name="Said">What each says where some are less precise, the least precise first: on that all agree. Empty where all say the value itself.</param>
public sealed record AgreedValue(string Value, IReadOnlyList<string> Documents, IReadOnlyList<SaidValue> Said);

/// <param name="Documents">Ids of those that say just this.</param>
public sealed record SaidValue(string Value, IReadOnlyList<string> Documents);
