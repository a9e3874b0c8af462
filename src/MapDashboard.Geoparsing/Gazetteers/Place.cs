namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>An entry of the gazetteer.</summary>
/// <param name="Id">GeoNames id; negative where GeoNames has none (then stable within a gazetteer version).</param>
/// <param name="Name">The name to show, in Latin script.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty for seas, continents and what lies in several countries.</param>
/// <param name="Admin1">GeoNames code of the first-level division within the country, empty if none ("VO", "TX").</param>
/// <param name="Admin2">GeoNames code of the second-level division within the first, empty if none.</param>
/// <param name="FeatureClass">GeoNames feature class: A country or region, P populated place, L area, H water, S site.</param>
/// <param name="FeatureCode">GeoNames feature code: PCLI country, ADM1, ADM2, PPLC capital, PPLA, PPL, CONT, RGN ...</param>
/// <param name="Population">Inhabitants, 0 when unknown.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
public sealed record Place(
    long Id,
    string Name,
    string Country,
    string Admin1,
    string Admin2,
    char FeatureClass,
    string FeatureCode,
    long Population,
    double Longitude,
    double Latitude)
{
    /// <summary>How well known the place is, 0 to 1: its inhabitants on a logarithmic scale, moved by its kind (country, capital, seat, quarter). For ranking, not for people.</summary>
    public double Importance { get; init; }

    /// <summary>Degrees east of the point at which to label or draw the place when it is an area; <see cref="Longitude"/> where none is given. Some countries' own points stand in their capital.</summary>
    public double LabelLongitude { get; init; } = Longitude;

    /// <summary>Degrees north of that point; <see cref="Latitude"/> where none is given.</summary>
    public double LabelLatitude { get; init; } = Latitude;

    public bool IsCountry => FeatureCode.StartsWith("PCL", StringComparison.Ordinal);
}
