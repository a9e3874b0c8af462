namespace MapDashboard.OgcFeatures;

internal static class Conformance
{
    private const string Part1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private const string Part2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private const string Part3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private const string Cql2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    /// <summary>The classes that are met.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        $"{Part1}core", $"{Part1}oas30", $"{Part1}html", $"{Part1}geojson",
        $"{Part2}crs",
        $"{Part3}queryables", $"{Part3}filter", $"{Part3}features-filter",
        $"{Cql2}cql2-text", $"{Cql2}cql2-json", $"{Cql2}basic-cql2", $"{Cql2}advanced-comparison-operators", $"{Cql2}case-insensitive-comparison",
        $"{Cql2}basic-spatial-functions", $"{Cql2}basic-spatial-functions-plus", $"{Cql2}spatial-functions", $"{Cql2}temporal-functions", $"{Cql2}array-functions", $"{Cql2}property-property",
    ];
}
