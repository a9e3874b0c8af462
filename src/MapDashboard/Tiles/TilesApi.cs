using System.Globalization;
using MapDashboard.Api;
using MapDashboard.Changes;

namespace MapDashboard.Tiles;

/// <summary>Tiles for other people's maps.</summary>
internal static class TilesApi
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    public static void MapTiles(this WebApplication app) => app.MapGroup("/tiles").AnswersHead().WithTags("Tiles").ProducesProblem(StatusCodes.Status400BadRequest)
        .MapGet("/{z}/{x}/{y}.mvt", Get)
        .WithName("GetTile").WithSummary("A Mapbox Vector Tile 2.1 of what a filter selects")
        .WithDescription("Layer `records` has the records with their attributes, named as in the GeoPackage; where there are too many, `clusters` has the rest, with `count`, `count_LAYER` "
            + "and `cell`, on a fixed grid. Web Mercator, y to the south, zoom 0 to 22, at most 100 kB before compression.")
        .WithFilter().WithEntityTag()
        .Produces<byte[]>(StatusCodes.Status200OK, MediaType)
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Get(string z, string x, string y, FilterQuery query, PastMaps maps, HttpContext context)
    {
        var (zoom, column, row) = (Number("z", z), Number("x", x), Number("y", y));
        if (zoom > TileAddress.MostZoom || column >> (int)zoom != 0 || row >> (int)zoom != 0)
        {
            return Problems.NotFound($"There is no tile {z}/{x}/{y}: zooms go from 0 to {TileAddress.MostZoom}, columns and rows of zoom z from 0 to 2^z - 1.");
        }
        var snapshot = await maps.ForAsync(query.Filter, context.RequestAborted);
        if (EntityTags.IsKnown(context, snapshot.Sequence))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var tile = snapshot.Columns.Tiles.Get($"{zoom}/{column}/{row} {query.Filter}", () => MapTile.Of(snapshot.Columns, query.Filter, new TileAddress((int)zoom, column, row)));
        return tile.Length > 0 ? TypedResults.Bytes(tile, MediaType) : TypedResults.NoContent();
    }

    private static uint Number(string name, string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new QueryFormatException(name, $"\"{name}\" of a tile is a whole number from 0, not \"{(text.Length > 40 ? text[..40] + "…" : text)}\".");
}
