using MapDashboard.Api;
using MapDashboard.Documents;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Records;
using MapDashboard.Storage;
using NetTopologySuite.Geometries;

namespace MapDashboard.Imports;

/// <summary>Makes records of what a file says, by the rules that hold for records made by hand. Safe to share among threads.</summary>
internal sealed class RecordBuilder(Vocabulary vocabulary, PlaceFinder places, ImportRequest request)
{
    private const int IdLength = 12;
    private const int LongestName = 300;
    private const int LongestText = 1_000;
    private const int MostItems = 100;

    private static readonly Dictionary<string, Precision> Precisions = Enum.GetValues<Precision>().ToDictionary(RecordRows.Stored);
    private static readonly Dictionary<string, ReviewState> Reviews = new() { ["extracted"] = ReviewState.Extracted, ["confirmed"] = ReviewState.Confirmed, ["edited"] = ReviewState.Edited };

    private readonly HashSet<string> _layers = [.. vocabulary.Layers.Select(l => l.Key)];
    private readonly HashSet<string> _statuses = [.. vocabulary.Statuses.Select(s => s.Key), "unknown"];

    /// <summary>Null when anything is wrong with it; then its faults say what.</summary>
    public SpatialRecord? Build(RawRecord raw)
    {
        if (raw.Faults.Count > 0)
        {
            return null;
        }
        var origins = RecordOrigins.Of(raw, request);
        var title = Line(raw, ImportField.Title, LongestName);
        var actors = Texts(raw, ImportField.Actors);
        var stood = new RecordPlaces(places).Of(raw);
        var record = new SpatialRecord
        {
            Id = "",
            Title = title ?? "",
            Summary = Line(raw, ImportField.Summary, int.MaxValue) is { } summary ? Cut(summary) : "",
            Layer = Known(raw, ImportField.Layer, _layers, raw.Text(ImportField.Layer) ?? request.Layer) ?? "",
            Program = Line(raw, ImportField.Program, LongestName) ?? "",
            Subject = Line(raw, ImportField.Subject, LongestName) ?? title ?? "",
            Status = Known(raw, ImportField.Status, _statuses, raw.Text(ImportField.Status) ?? "unknown") ?? "unknown",
            Geometry = stood.Geometry ?? Point.Empty,
            IsDrawn = stood.IsDrawn,
            Dates = Dates(raw),
            Years = [],
            Places = stood.Places,
            Precision = raw.Text(ImportField.Precision) is { } precision ? OneOf(raw, ImportField.Precision, Precisions, precision) : stood.Precision,
            Actors = actors,
            ActorKinds = RecordActors.KindsOf(raw, actors),
            Quantities = RecordQuantities.Of(raw),
            Confidence = Confidence(raw),
            Review = raw.Text(ImportField.Review) is { } review ? OneOf(raw, ImportField.Review, Reviews, review) : ReviewState.Confirmed,
            Sources = [],
            SearchText = "",
            Origins = origins,
        };
        if (title is null)
        {
            raw.Fail("title", "is missing");
        }
        if (origins.Count == 0)
        {
            raw.Fail("source_urls", "says no source: name one for the whole file, or a column for it");
        }
        if (raw.Faults.Count > 0)
        {
            return null;
        }
        record = record with { Years = [.. record.Dates.SelectMany(d => Edtf.Years(d) ?? []).Distinct().Order()] };
        record = record with { Summary = record.Summary.Length > 0 ? record.Summary : RecordSummary.Of(record) };
        return record with { Id = IdOf(raw, record) };
    }

    /// <summary>A record of our own exports keeps its id. Others have one made of their source and the id in the file; without one, of all that they say.</summary>
    private string IdOf(RawRecord raw, SpatialRecord record)
    {
        // an XML id must begin with a letter
        var id = raw.Text(ImportField.Id);
        if (id is not null && raw.Has(ImportField.Sequence) && raw.Has(ImportField.Review) && StableId.IsOne(id, IdLength))
        {
            return id;
        }
        var source = request.SourceUrl ?? request.SourceTitle ?? record.Origins![0].Url ?? record.Origins[0].Title;
        return StableId.Of($"import\n{source}\n{(id is null ? StoredJson.Write(record) : $"id\n{id}")}", IdLength);
    }

    private string? Known(RawRecord raw, ImportField field, HashSet<string> known, string? value)
    {
        if (value is not null && known.TryGetValue(value, out var found))
        {
            return found;
        }
        raw.Fail(ImportNames.Of(field), value is null ? $"is missing; it is one of {string.Join(", ", known)}" : $"\"{ImportNames.Short(value)}\" is none of {string.Join(", ", known)}");
        return null;
    }

    private static T OneOf<T>(RawRecord raw, ImportField field, Dictionary<string, T> known, string value)
    {
        if (!known.TryGetValue(value.ToLowerInvariant(), out var found))
        {
            raw.Fail(ImportNames.Of(field), $"\"{ImportNames.Short(value)}\" is none of {string.Join(", ", known.Keys)}");
        }
        return found!;
    }

    private static double Confidence(RawRecord raw)
    {
        var confidence = raw.Number(ImportField.Confidence) ?? RecordMatcher.HighestConfidence;
        if (confidence is < 0 or > 1)
        {
            raw.Fail("confidence", "must be from 0 to 1");
        }
        return confidence;
    }

    private static string[] Dates(RawRecord raw)
    {
        var dates = raw.List(ImportField.Dates).Where(d => d.Length > 0).Distinct().ToArray();
        foreach (var date in dates)
        {
            if (RecordBodies.Date(date) is { } fault)
            {
                raw.Fail("dates", $"\"{ImportNames.Short(date)}\" {fault}");
            }
        }
        return dates.Length < 2 ? dates : [.. dates.OrderBy(Edtf.StartKey, StringComparer.Ordinal).ThenBy(Edtf.EndKey, StringComparer.Ordinal)];
    }

    private static string[] Texts(RawRecord raw, ImportField field)
    {
        var texts = raw.List(field).Where(t => t.Length > 0).Distinct().ToArray();
        if (texts.Length > MostItems || texts.Any(t => t.Length > LongestName || Fault(t) is not null))
        {
            raw.Fail(ImportNames.Of(field), $"must be at most {MostItems} of at most {LongestName} characters each, without control characters");
        }
        return texts;
    }

    private static string? Line(RawRecord raw, ImportField field, int longest)
    {
        if (raw.Text(field) is not { } text)
        {
            return null;
        }
        text = field == ImportField.Summary ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;
        if (text.Length > longest)
        {
            raw.Fail(ImportNames.Of(field), $"has more than {longest} characters");
        }
        else if (Fault(text) is { } fault)
        {
            raw.Fail(ImportNames.Of(field), fault);
        }
        return text;
    }

    private static string? Fault(string text)
    {
        var isPlain = true;
        foreach (var c in text)
        {
            isPlain &= c is >= ' ' and < (char)0x7F;
        }
        return isPlain ? null : DocumentCheck.TitleFault(text);
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
