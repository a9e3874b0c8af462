using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Geoparsing.Evaluation;

/// <summary>A place name as a geoparser gave it.</summary>
/// <param name="Latitude">Null, with the longitude, when it was found but not resolved.</param>
/// <param name="GeonameId">Null when not resolved, or for a place that GeoNames lacks.</param>
public sealed record Prediction(TextSpan Span, double? Latitude, double? Longitude, long? GeonameId, ToponymUse Use)
{
    public bool IsPlaced => Latitude is not null && Longitude is not null;

    public static Prediction Of(Toponym toponym)
    {
        var place = toponym.Resolution.Place;
        return new(toponym.Span, place?.Latitude, place?.Longitude, place?.Id is > 0 and var id ? id : null, toponym.Use);
    }
}
