using MapDashboard.Geoparsing.Gazetteers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class PlacesApi
{
    private const int UsualLimit = 10;

    public static void MapPlaces(this IEndpointRouteBuilder api) => api.MapGet("/places", Search).WithTags("Places")
        .WithName("SearchPlaces").WithSummary("Places of the gazetteer by the beginning of a name, in any script")
        .WithQuery(("q", "The beginning of a name."), ("limit", "The most to answer with, 1 to 1000; usually 10."));

    private static Ok<PlaceList> Search(HttpRequest request, Limit limit, Gazetteer gazetteer)
    {
        var q = request.Query["q"].ToString().Trim();
        return q.Length is > 0 and <= 200
            ? TypedResults.Ok(new PlaceList([.. gazetteer.Search(q, limit.Or(UsualLimit)).Select(FoundPlace.Of)]))
            : throw new QueryFormatException("q", "\"q\" is the beginning of a place's name, up to 200 characters.");
    }
}

internal sealed record PlaceList(IReadOnlyList<FoundPlace> Places);

/// <param name="Geonameid">Null where GeoNames has no entry.</param>
/// <param name="MatchedName">The name that matched, as the gazetteer spells it.</param>
/// <param name="Feature">GeoNames feature code.</param>
internal sealed record FoundPlace(long? Geonameid, string Name, string MatchedName, string Country, string Feature, double Lat, double Lon, long Population)
{
    public static FoundPlace Of(GazetteerHit hit)
    {
        var p = hit.Place;
        return new(p.Id > 0 ? p.Id : null, p.Name, hit.MatchedName, p.Country, p.FeatureCode, p.Latitude, p.Longitude, p.Population);
    }
}
