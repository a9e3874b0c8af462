using MapDashboard.Records;
using static MapDashboard.OgcFeatures.OgcHtml;

namespace MapDashboard.OgcFeatures;

/// <summary>Records on a page for people.</summary>
internal static class OgcItemsHtml
{
    public static string List(HttpRequest request, OgcAddresses at, OgcCollection collection, ItemsPage page)
    {
        var rows = page.Records.Select(r => $"""
            <tr><td><a href="{Url($"{at.Item(collection.Id, r.Id)}?f=html")}"><bdi>{Text(r.Title)}</bdi></a></td><td>{Text(r.Layer)}</td><td>{Text(r.Status)}</td><td class="dates">{Text(string.Join(", ", r.Dates))}</td><td><bdi>{Text(string.Join(", ", r.Places.Select(p => p.Name)))}</bdi></td></tr>

            """);
        return $"""
            <form method="get" action="{Url(at.Items(collection.Id))}">
              <input type="hidden" name="f" value="html">
              {Field(request, "q", "Words", "Belgrade")}
              {Field(request, "bbox", "Box", "west,south,east,north")}
              {Field(request, "datetime", "Time", "2019-01-01/2020-12-31")}
              {Field(request, "filter", "CQL2", "status = 'active' AND confidence > 0.5")}
              <button>Filter</button>
            </form>
            <p class="count">{page.Matched} records match, {page.Rows.Count} are on this page. {Turn(at, page.Previous, "prev", "Previous page")} {Turn(at, page.Next, "next", "Next page")}</p>
            <div class="wide"><table>
              <thead><tr><th>Record</th><th>Layer</th><th>Status</th><th>Dates</th><th>Places</th></tr></thead>
              <tbody>{string.Concat(rows)}</tbody>
            </table></div>
            """;
    }

    public static string Feature(OgcAddresses at, SpatialRecord record)
    {
        (string Name, string Value)[] fields =
        [
            ("Layer", record.Layer), ("Program", record.Program), ("Subject", record.Subject), ("Status", record.Status), ("Dates", string.Join(", ", record.Dates)),
            ("Places", string.Join(", ", record.Places.Select(p => p.Country.Length > 0 ? $"{p.Name} ({p.Country})" : p.Name))), ("Precision", RecordRows.Stored(record.Precision)),
            ("Actors", string.Join(", ", record.Actors.Select((a, i) => ActorKinds.At(record.ActorKinds, i) is { } kind ? $"{a} ({RecordRows.Stored(kind)})" : a))), ("Quantities", string.Join(", ", record.Quantities.Select(q => q.Text))),
            ("Confidence", FormattableString.Invariant($"{record.Confidence:0.##}")), ("Review", RecordRows.Stored(record.Review)), ("Id", record.Id),
        ];
        return $"""
            <p class="lead"><bdi>{Text(record.Summary)}</bdi></p>
            <ul class="doors"><li><a href="{Url($"{at.Home}/#record={Uri.EscapeDataString(record.Id)}")}">On the map</a> with the sentences that say so</li></ul>
            <dl>{string.Concat(fields.Where(f => f.Value.Length > 0).Select(f => $"<dt>{f.Name}</dt><dd><bdi>{Text(f.Value)}</bdi></dd>"))}</dl>
            """;
    }

    private static string Field(HttpRequest request, string key, string name, string example) =>
        $"<label>{name} <input name=\"{key}\" value=\"{Text(request.Query[key].ToString())}\" placeholder=\"{Text(example)}\"></label>";

    private static string Turn(OgcAddresses at, string? cursor, string rel, string name) =>
        cursor is null ? "" : $"<a rel=\"{rel}\" href=\"{Url(at.Here(("f", "html"), ("offset", null), ("cursor", cursor)))}\">{name}</a>";
}
