using System.Text.Json;
using MapDashboard.Documents;
using MapDashboard.Records;

namespace MapDashboard.Imports;

/// <summary>The sources that a file names for a record, or that were named for the whole file.</summary>
internal static class RecordOrigins
{
    private const int Most = 100;
    private const int LongestUrl = 2_000;
    private const int LongestTitle = 500;

    /// <summary>Empty when there are none.</summary>
    public static IReadOnlyList<RecordOrigin> Of(RawRecord raw, ImportRequest request)
    {
        var named = raw.Json(ImportField.SourceList) is { ValueKind: JsonValueKind.Array } list ? Listed(list) : InColumns(raw);
        foreach (var origin in named)
        {
            Check(raw, origin);
        }
        if (named.Count > Most)
        {
            raw.Fail("source_urls", $"names more than {Most} sources");
        }
        return named.Count > 0 || (request.SourceUrl is null && request.SourceTitle is null) ? named : [new(null, request.SourceTitle, null, request.SourceUrl, null)];
    }

    private static List<RecordOrigin> Listed(JsonElement list) =>
    [
        .. list.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object)
            .Select(s => new RecordOrigin(Text(s, "documentId"), Text(s, "title"), Text(s, "publisher"), Text(s, "url"), Text(s, "published")))
            .Where(o => (o.Title ?? o.Url ?? o.DocumentId) is not null),
    ];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The n-th title, publisher, address and date are of the n-th source.</summary>
    private static List<RecordOrigin> InColumns(RawRecord raw)
    {
        var (urls, titles, documents) = (raw.List(ImportField.SourceUrls), raw.List(ImportField.SourceTitles), raw.List(ImportField.SourceDocuments));
        if (urls.Count == 0 && titles.Count == 0 && documents.Count == 0)
        {
            return [];
        }
        var (publishers, dates) = (raw.List(ImportField.SourcePublishers), raw.List(ImportField.SourceDates));
        return [.. Enumerable.Range(0, Math.Max(documents.Count, Math.Max(urls.Count, titles.Count))).Select(i =>
        {
            var (url, title) = (At(urls, i), At(titles, i));
            // a column "source" may hold names as well as addresses
            return url is not null && !url.Contains("://", StringComparison.Ordinal)
                ? new RecordOrigin(At(documents, i), title ?? url, At(publishers, i), null, At(dates, i))
                : new(At(documents, i), title, At(publishers, i), url, At(dates, i));
        }).Where(o => (o.Url ?? o.Title ?? o.DocumentId) is not null)];
    }

    private static string? At(IReadOnlyList<string> list, int at) => at < list.Count && list[at].Length > 0 ? list[at] : null;

    private static void Check(RawRecord raw, RecordOrigin origin)
    {
        if (origin.Url is { } url && (url.Length > LongestUrl || DocumentCheck.UrlFault(url) is not null))
        {
            raw.Fail("source_urls", $"\"{ImportNames.Short(url)}\" is no address with http or https");
        }
        foreach (var text in new[] { origin.Title, origin.Publisher, origin.DocumentId }.OfType<string>().Where(t => t.Length > LongestTitle || DocumentCheck.TitleFault(t) is not null))
        {
            raw.Fail("source_titles", $"\"{ImportNames.Short(text)}\" must be one line of at most {LongestTitle} characters");
        }
        if (origin.Published is { } published && Edtf.Years(published) is null)
        {
            raw.Fail("source_dates", $"\"{ImportNames.Short(published)}\" is no date");
        }
    }
}
