using System.Text.Json.Serialization;
using MapDashboard.Api.GeoJson;
using NetTopologySuite.Geometries;

namespace MapDashboard.Exports;

/// <summary>One GeoJSON FeatureCollection (RFC 7946): the features of <c>/api/records</c>, each with its sources.</summary>
internal static class GeoJsonExport
{
    public static Task WriteAsync(Selection selection, Stream to, CancellationToken cancellation) => FeatureCollectionJson.WriteAsync(
        to,
        json =>
        {
            json.WriteString("attribution", Selection.Attribution);
            json.WriteNumber("numberMatched", selection.Records.Count);
            json.WriteNumber("sequence", selection.Sequence);
        },
        selection.ReadAsync(cancellation).Select(ExportedFeature.Of),
        cancellation);

    private sealed record ExportedFeature(string Id, Geometry Geometry, ExportedProperties Properties)
    {
        [JsonPropertyOrder(-1)]
        public string Type => "Feature";

        public static ExportedFeature Of(ExportedRecord exported) =>
            new(exported.Record.Id, exported.Record.Geometry, new(RecordProperties.Of(exported.Record), exported.Sources));
    }

    private sealed record ExportedProperties : RecordProperties
    {
        public ExportedProperties(RecordProperties properties, IReadOnlyList<ExportedSource> sources)
            : base(properties) => SourceList = sources;

        /// <summary>What <c>sources</c> counts.</summary>
        [JsonPropertyOrder(1)]
        public IReadOnlyList<ExportedSource> SourceList { get; }
    }
}
