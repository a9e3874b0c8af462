using MapDashboard.Changes;
using MapDashboard.OgcFeatures.Cql2;
using MapDashboard.Records;

namespace MapDashboard.OgcFeatures;

/// <summary>
/// The pages of <c>/ogc</c> for people, in English as the documents for programs beside them are; without scripts. Everything that comes from texts is escaped,
/// and isolated so that it cannot turn the direction of what stands around it.
/// </summary>
internal sealed class OgcHtml(OgcPage page, OgcCollections collections)
{
    public string Landing(HttpRequest request, OgcAddresses at) => Page(request, at, "OGC API – Features", [], $"""
        <p class="lead">The records of this map for other people's software, by the standard OGC API – Features. Reading needs no account.</p>
        <ul class="doors">
          <li><a href="{Url($"{at.Root}/collections?f=html")}">Collections</a> all records, and those of each layer</li>
          <li><a href="{Url($"{at.Home}/docs?api=ogc")}">API</a> what can be asked, to try out</li>
          <li><a href="{Url($"{at.Root}/conformance?f=html")}">Conformance</a> which parts of the standard are met</li>
        </ul>
        <h2>Open the map in other programs</h2>
        <dl>
          <dt>QGIS</dt><dd>Layer › Add Layer › Add WFS / OGC API – Features Layer…, a new connection with the address <code>{Text(at.Root)}</code></dd>
          <dt>GDAL</dt><dd><code>ogr2ogr records.gpkg "OAPIF:{Text(at.Root)}" {OgcCollections.AllRecords}</code></dd>
          <dt>ArcGIS Pro</dt><dd>Insert › Connections › Server › New OGC API Server, with the same address</dd>
        </dl>
        """);

    public string ConformanceClasses(HttpRequest request, OgcAddresses at) => Page(request, at, "Conformance", [],
        $"<p class=\"lead\">The conformance classes that are met.</p><ul class=\"plain\">{string.Concat(Conformance.Classes.Select(c => $"<li><code>{Text(c)}</code></li>"))}</ul>");

    public string Collections(HttpRequest request, OgcAddresses at, RecordSnapshot snapshot) => Page(request, at, "Collections", [], $"""
        <div class="wide"><table>
          <thead><tr><th>Collection</th><th>What it holds</th><th class="number">Records</th></tr></thead>
          <tbody>{string.Concat(collections.All.Select(c => $"<tr><td><a href=\"{Url($"{at.Collection(c.Id)}?f=html")}\">{Text(c.Title)}</a></td><td>{Text(c.Description)}</td><td class=\"number\">{collections.ExtentOf(c, snapshot)?.Count ?? 0}</td></tr>"))}</tbody>
        </table></div>
        """);

    public string Collection(HttpRequest request, OgcAddresses at, OgcCollection collection, RecordSnapshot snapshot)
    {
        var (extent, layer, here) = (collections.ExtentOf(collection, snapshot), collection.Layer is { } key ? $"layer={Uri.EscapeDataString(key)}" : "", at.Collection(collection.Id));
        var box = extent?.Box is { } b ? FormattableString.Invariant($"{b.MinX:0.###}, {b.MinY:0.###} to {b.MaxX:0.###}, {b.MaxY:0.###} (longitude, latitude)") : "none yet";
        var time = extent?.Time is { } t ? FormattableString.Invariant($"{t.Start:yyyy-MM-dd} to {t.End:yyyy-MM-dd}") : "none yet";
        return Page(request, at, collection.Title, [(at.Root + "/collections?f=html", "Collections")], $"""
            <p class="lead">{Text(collection.Description)}</p>
            <a class="picture" href="{Url($"{at.Home}/#{layer}")}"><picture><source media="(prefers-color-scheme: dark)" srcset="{Url($"{at.Home}/embed.png?{layer}&theme=dark&width=880&height=400")}"><img src="{Url($"{at.Home}/embed.png?{layer}&theme=light&width=880&height=400")}" width="880" height="400" alt="{Text($"{collection.Title} on the map")}"></picture></a>
            <ul class="doors">
              <li><a href="{Url($"{here}/items?f=html")}">Records</a> {extent?.Count ?? 0}</li>
              <li><a href="{Url($"{here}/queryables?f=html")}">Queryables</a> what a filter can name</li>
              <li><a href="{Url($"{at.Home}/#{layer}")}">On the map</a> with the sentences that say so</li>
            </ul>
            <dl><dt>Where</dt><dd>{box}</dd><dt>When</dt><dd>{time}</dd><dt>Coordinates</dt><dd>{string.Join("<br>", Crs.All.Select(c => $"<code>{Text(c.Uri)}</code>"))}</dd></dl>
            """);
    }

    public string Queryables(HttpRequest request, OgcAddresses at, OgcCollection collection) => Page(request, at, "Queryables", Crumbs(at, collection), $"""
        <p class="lead">What an expression of CQL2 in the parameter <code>filter</code> can name.</p>
        <div class="wide"><table>
          <thead><tr><th>Name</th><th>Type</th><th>Meaning</th></tr></thead>
          <tbody>{string.Concat(QueryableProperty.All.Select(q => $"<tr><td><code>{Text(q.Name)}</code></td><td>{Text(QueryablesBody.TypeOf(q))}</td><td>{Text(q.Description)}</td></tr>"))}</tbody>
        </table></div>
        <p>For example <code>status = 'active' AND S_INTERSECTS(geometry, BBOX(18, 41, 24, 47))</code> or <code>T_AFTER(datetime, DATE('2020-01-01')) AND CASEI(title) LIKE CASEI('%camera%')</code>.</p>
        """);

    public string Items(HttpRequest request, OgcAddresses at, OgcCollection collection, ItemsPage items) =>
        Page(request, at, "Records", Crumbs(at, collection), OgcItemsHtml.List(request, at, collection, items));

    public string Feature(HttpRequest request, OgcAddresses at, OgcCollection collection, SpatialRecord record) =>
        Page(request, at, record.Title, [.. Crumbs(at, collection), ($"{at.Items(collection.Id)}?f=html", "Records")], OgcItemsHtml.Feature(at, record));

    internal static string Text(string text) => OgcPage.Escaped(text);

    internal static string Url(string address) => OgcPage.Escaped(address);

    private static (string, string)[] Crumbs(OgcAddresses at, OgcCollection collection) => [($"{at.Root}/collections?f=html", "Collections"), ($"{at.Collection(collection.Id)}?f=html", collection.Title)];

    private string Page(HttpRequest request, OgcAddresses at, string title, (string Address, string Name)[] crumbs, string main) =>
        page.Of(request, at, title, request.Path.Value!.TrimEnd('/').EndsWith("/ogc", StringComparison.Ordinal) ? crumbs : crumbs.Prepend(($"{at.Root}?f=html", "OGC API")), at.Here(("f", "json")), main);
}
