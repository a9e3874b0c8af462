using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace MapDashboard.Tests.Exports;

public sealed class GeoPackageExportTests(ExportedMap map) : IClassFixture<ExportedMap>
{
    [Theory]
    [InlineData("")]
    [InlineData("layer=patrols")]
    [InlineData("layer=cooperation")]
    public async Task GdalFindsNoFault(string filter) => await map.WithFileAsync($"/export.gpkg?{filter}", "gpkg", Gdal.AssertValidAsync);

    [Fact]
    public async Task GdalReadsWhatTheApiLists() => await map.WithFileAsync("/export.gpkg?layer=bri,surveillance", "gpkg", async file =>
    {
        var listed = (await map.App.GetAsync("/api/records?layer=bri,surveillance"))["features"]!.AsArray();
        var read = JsonNode.Parse(await Gdal.ReadAsync(file, "records"))!["features"]!.AsArray();
        Assert.Equal(listed.Select(Told), read.Select(f => ((string?)f!["properties"]!["record_id"], (string?)f["properties"]!["title"], (string?)f["geometry"]!["type"])));
        var sources = JsonNode.Parse(await Gdal.ReadAsync(file, "sources"))!["features"]!.AsArray();
        Assert.Equal(listed.Sum(f => (int)f!["properties"]!["sources"]!), sources.Count);
        Assert.Contains(sources, s => (string?)s!["properties"]!["url"] == "https://example.org/report?a=1&b=2");

        static (string?, string?, string?) Told(JsonNode? f) => ((string?)f!["id"], (string?)f["properties"]!["title"], (string?)f["geometry"]!["type"]);
    });

    [Fact]
    public async Task TheExtentAndTheSpatialIndexAreThoseOfTheRecords() => await map.WithFileAsync("/export.gpkg?layer=bri", "gpkg", file =>
    {
        Assert.Equal("19.03991 44.66278 20.93 47.5", Ask(file, "SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents WHERE table_name = 'records'"));
        Assert.Equal("4", Ask(file, "SELECT count(*) FROM rtree_records_geom AS t JOIN records AS r ON r.fid = t.id"));
        Assert.Contains("GeoNames", Ask(file, "SELECT description FROM gpkg_contents WHERE table_name = 'records'"), StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    private static string Ask(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar()!.ToString()!;
    }
}
