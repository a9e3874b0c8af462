using System.Globalization;
using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using MapDashboard.Tiles;
using Microsoft.AspNetCore.Http.HttpResults;
using NetTopologySuite.Geometries;

namespace MapDashboard.Api;

internal static class ViewApi
{
    private const int MostZoom = 24;

    public static void MapView(this IEndpointRouteBuilder api) => api.MapGet("/view", View).WithTags("Records")
        .WithName("ViewRecords").WithSummary("What to draw for a part of the map: single records, and clusters where there are many")
        .WithDescription("Bounded however many records there are. Clusters are the cells of a fixed grid, 64 pixels wide at each zoom, so they stay the same while the map is moved; `cell` names one. "
            + "`bbox` here is what is looked at and no part of the filter: cells that it touches are whole. It may cross the antimeridian, and go once further round than 180.")
        .WithFilter("bbox", "zoom", "areas").WithEntityTag().Produces<ViewBody>();

    private static async Task<Results<JsonHttpResult<ViewBody>, StatusCodeHttpResult>> View(FilterQuery query, PastMaps maps, HttpContext context)
    {
        var (box, zoom, areasApart) = (Box(context.Request.Query), Zoom(context.Request.Query), AreasApart(context.Request.Query));
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        return EntityTags.IsKnown(context, snapshot.Sequence)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(ViewBody.Of(Tiles.MapView.Of(snapshot.Columns, query.Filter, box, zoom, areasApart), snapshot.Sequence), ApiJson.Options);
    }

    private static ViewBox Box(IQueryCollection query)
    {
        try
        {
            return query["bbox"] is [{ } text] ? ViewBox.Parse(text) : throw new FormatException("give one, west,south,east,north");
        }
        catch (FormatException malformed)
        {
            throw new QueryFormatException("bbox", $"The value of \"bbox\" cannot be read: {malformed.Message}.");
        }
    }

    private static bool AreasApart(IQueryCollection query) => query["areas"] switch
    {
        [] => false,
        ["apart"] => true,
        _ => throw new QueryFormatException("areas", "\"areas\" is \"apart\" or is not given."),
    };

    /// <summary>Maps may stand between two zooms; the nearest counts.</summary>
    private static int Zoom(IQueryCollection query) => query["zoom"] switch
    {
        [var text] when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var zoom) && zoom is >= 0 and <= MostZoom => (int)Math.Round(zoom),
        _ => throw new QueryFormatException("zoom", $"\"zoom\" is a number from 0 to {MostZoom}, and there must be one."),
    };
}

/// <param name="Zoom">That the clusters are of: the one that was asked for, or less where the box is too large for it.</param>
/// <param name="Features">The records drawn by themselves, as GeoJSON features.</param>
/// <param name="Areas">Null when they count in the clusters.</param>
internal sealed record ViewBody(
    int Zoom,
    long Sequence,
    IReadOnlyList<ViewFeature> Features,
    IReadOnlyList<ViewCluster> Clusters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ViewArea>? Areas)
{
    public string Type => "FeatureCollection";

    public static ViewBody Of(MapView view, long sequence) => new(
        view.Zoom,
        sequence,
        [.. view.Grid.Cells.SelectMany(c => c.Singles).Concat(view.Areas?.Select(a => a.One).OfType<SpatialRecord>() ?? []).Select(ViewFeature.Of)],
        [.. view.Grid.Cells.Where(c => c.Count > 1).Select(c => ViewCluster.Of(c, view.Grid.Layers))],
        view.Areas is { } areas ? [.. areas.Where(a => a.One is null).Select(ViewArea.Of)] : null);
}

/// <summary>What is needed to draw a record; the rest is at <c>/api/records/ID</c>.</summary>
internal sealed record ViewFeature(string Id, Geometry Geometry, ViewProperties Properties)
{
    public string Type => "Feature";

    public static ViewFeature Of(SpatialRecord r) =>
        new(r.Id, r.Geometry, new(r.Title, r.Layer, r.Program, r.Subject, r.Status, r.Years, [.. r.Places.Select(PlaceProperties.Of)], r.Precision, Math.Round(r.Confidence, 3), r.Review, r.Sequence));
}

internal sealed record ViewProperties(
    string Title,
    string Layer,
    string Program,
    string Subject,
    string Status,
    IReadOnlyList<int> Years,
    IReadOnlyList<PlaceProperties> Places,
    Precision Precision,
    double Confidence,
    ReviewState Review,
    long Sequence);

/// <summary>Records that are known to one region or country only.</summary>
/// <param name="Place">Its <c>lon</c> and <c>lat</c> are where it is written on the map.</param>
internal sealed record ViewArea(Precision Precision, PlaceProperties Place, int Count, IReadOnlyDictionary<string, int> ByLayer)
{
    public static ViewArea Of(AreaSum area) => new(area.Precision, PlaceProperties.Of(area.Place), area.Count, area.ByLayer);
}

/// <param name="Cell">Level, column and row of its cell: the same cluster has the same name wherever one looks from.</param>
/// <param name="Position">Longitude and latitude where its records are on average.</param>
/// <param name="Bbox">West, south, east, north of the positions of its records.</param>
internal sealed record ViewCluster(string Cell, int Count, IReadOnlyDictionary<string, int> ByLayer, double[] Position, double[] Bbox)
{
    public static ViewCluster Of(CellSum cell, IReadOnlyList<string> layers)
    {
        var (middle, bounds) = (cell.Middle, cell.Bounds);
        var byLayer = new Dictionary<string, int>();
        for (var layer = 0; layer < layers.Count; layer++)
        {
            if (cell.ByLayer[layer] > 0)
            {
                byLayer[layers[layer]] = cell.ByLayer[layer];
            }
        }
        return new(
            $"{cell.Level}/{cell.X}/{cell.Y}",
            cell.Count,
            byLayer,
            [Rounded(WebMercator.Longitude(middle.X)), Rounded(WebMercator.Latitude(middle.Y))],
            [Rounded(WebMercator.Longitude(bounds.MinX)), Rounded(WebMercator.Latitude(bounds.MaxY)), Rounded(WebMercator.Longitude(bounds.MaxX)), Rounded(WebMercator.Latitude(bounds.MinY))]);
    }

    private static double Rounded(double degrees) => Math.Round(degrees, GeometryJsonConverter.Decimals);
}
