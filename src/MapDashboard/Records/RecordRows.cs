using MapDashboard.Storage;

namespace MapDashboard.Records;

/// <summary>From record to row and back.</summary>
internal static class RecordRows
{
    private const int HashLength = 26;

    public static SpatialRecord Record(string body, long sequence) => StoredJson.Read<SpatialRecord>(body) with { Sequence = sequence, Hash = Hash(body) };

    /// <summary>130 bits of the hash of a record's stored form: the same content has the same one, in every database.</summary>
    public static string Hash(string body) => StableId.Of(body, HashLength);

    public static ReviewState Review(RecordRow row) => Enum.Parse<ReviewState>(row.Review, ignoreCase: true);

    public static RecordRow New(SpatialRecord record, string body, DateTimeOffset changed)
    {
        var row = new RecordRow
        {
            Id = record.Id,
            Title = "",
            Summary = "",
            Layer = "",
            Program = "",
            Subject = "",
            Status = "",
            Dates = "",
            Places = "",
            Countries = "",
            Precision = "",
            Actors = "",
            Review = "",
            Body = "",
            Geometry = record.Geometry,
        };
        Fill(row, record, body, changed);
        return row;
    }

    public static void Fill(RecordRow row, SpatialRecord record, string body, DateTimeOffset changed)
    {
        row.Title = record.Title;
        row.Summary = record.Summary;
        row.Layer = record.Layer;
        row.Program = record.Program;
        row.Subject = record.Subject;
        row.Status = record.Status;
        row.Dates = string.Join(", ", record.Dates);
        row.FirstYear = record.Years.Count > 0 ? record.Years[0] : null;
        row.LastYear = record.Years.Count > 0 ? record.Years[^1] : null;
        row.Places = string.Join(", ", record.Places.Select(p => p.Name));
        row.Countries = string.Join(", ", record.Places.Select(p => p.Country).Distinct());
        row.Precision = Stored(record.Precision);
        row.Actors = string.Join("; ", record.Actors);
        row.Confidence = record.Confidence;
        row.Review = Stored(record.Review);
        row.Sources = record.Sources.Count;
        row.Changed = changed;
        row.Body = body;
        row.Geometry = record.Geometry;
    }

    public static string Stored<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
