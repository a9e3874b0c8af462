using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;

namespace MapDashboard.Api;

/// <summary>A key of a query other than the filter's whose value cannot be read.</summary>
internal sealed class QueryFormatException(string key, string message) : FormatException(message)
{
    public string Key { get; } = key;
}

/// <summary>The filter of a request; the endpoint says with <see cref="FilterEndpoints.WithFilter"/> which keys are not the filter's.</summary>
internal sealed record FilterQuery(Filter Filter)
{
    public static ValueTask<FilterQuery?> BindAsync(HttpContext context) =>
        new(new FilterQuery(Filter.Parse(
            context.Request.Query, context.GetEndpoint()?.Metadata.GetMetadata<OtherQueryKeys>()?.Names ?? [], context.RequestServices.GetRequiredService<SearchTexts>())));
}

/// <summary>Query keys that an endpoint takes beside the filter.</summary>
internal sealed record OtherQueryKeys(IReadOnlyCollection<string> Names);

/// <summary>All query keys of an endpoint that takes no filter.</summary>
internal sealed record QueryKeys(IReadOnlyCollection<string> Names)
{
    public static QueryKeys None { get; } = new([]);

    /// <exception cref="QueryFormatException">The query holds another key, or one twice.</exception>
    public void Check(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(k => !Names.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new QueryFormatException(unknown, $"\"{unknown}\" is no key here; {(Names.Count == 0 ? "there are none" : $"the keys are {string.Join(", ", Names)}")}.");
        }
        if (query.FirstOrDefault(k => k.Value.Count > 1) is { Key: { } twice })
        {
            throw new QueryFormatException(twice, $"\"{twice}\" is given more than once.");
        }
    }
}

/// <summary>The most items to answer with, 1 to <see cref="Most"/>; null when not said.</summary>
internal sealed record Limit(int? Value)
{
    public const int Most = 1000;

    public int Or(int usual) => Value ?? usual;

    public static ValueTask<Limit?> BindAsync(HttpContext context) => new(new Limit(context.Request.Query["limit"] switch
    {
        [] => null,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= Most => value,
        var other => throw new QueryFormatException("limit", $"\"limit\" is a whole number from 1 to {Most}, not \"{other}\"."),
    }));
}

/// <summary>A place in the change log; 0 when not said.</summary>
internal sealed record After(long Sequence)
{
    public static ValueTask<After?> BindAsync(HttpContext context) => new(new After(context.Request.Query["after"] switch
    {
        [] => 0,
        [var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        var other => throw new QueryFormatException("after", $"\"after\" is a sequence, a whole number from 0, not \"{other}\"."),
    }));
}

/// <summary>Only what is older than this place in the change log; null when not said.</summary>
internal sealed record Before(long? Sequence)
{
    public static ValueTask<Before?> BindAsync(HttpContext context) => new(new Before(context.Request.Query["before"] switch
    {
        [] => null,
        [var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        var other => throw new QueryFormatException("before", $"\"before\" is a sequence, a whole number from 0, not \"{other}\"."),
    }));
}

/// <summary>The order of a page: by id when not said.</summary>
internal sealed record Sort(string Name)
{
    public bool IsById => Name.Length == 0;

    public bool IsNewest => Name == "newest";

    public bool IsByYear => Name is "newest" or "oldest";

    public bool IsDescending => Name.StartsWith('-');

    /// <summary>One of <see cref="PageByText.Texts"/>; null for another order.</summary>
    public string? Text => Name.TrimStart('-') is var text && PageByText.Texts.ContainsKey(text) ? text : null;

    public override string ToString() => Name;

    public static ValueTask<Sort?> BindAsync(HttpContext context) => new(new Sort(context.Request.Query["sort"] switch
    {
        [] => "",
        [{ } name] when new Sort(name) is { IsByYear: true } or { Text: not null } && !name.StartsWith("--", StringComparison.Ordinal) => name,
        var other => throw new QueryFormatException("sort", $"\"sort\" is newest, oldest, {string.Join(", ", PageByText.Texts.Keys)} or one of the last with - before it, not \"{other}\"."),
    }));
}

/// <summary>Where a page begins: after the record with this id; empty for the first page. Opaque to clients.</summary>
/// <param name="Year">Where pages are in the order of years: that of this record; null for what has none.</param>
/// <param name="Key">Where pages are in the order of a text: that of this record as it is compared.</param>
internal sealed record Cursor(string LastId, int? Year = null, string? Key = null)
{
    // tells a cursor from any other text, and one day from cursors of another kind
    private const string Mark = "id:";
    private const string TextMark = "text:";

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        Key is { } key ? $"{TextMark}{LastId}:{key}" : Year is { } year ? FormattableString.Invariant($"{year}:{LastId}") : Mark + LastId));

    public static ValueTask<Cursor?> BindAsync(HttpContext context) => new(context.Request.Query["cursor"] switch
    {
        [] => new Cursor(""),
        [var text] when Decode(text ?? "") is { } cursor => cursor,
        _ => throw new QueryFormatException("cursor", "The cursor is not one that was given out here."),
    });

    private static Cursor? Decode(string text)
    {
        var mark = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        return mark.StartsWith(Mark, StringComparison.Ordinal) ? new(mark[Mark.Length..])
            : mark.StartsWith(TextMark, StringComparison.Ordinal) ? mark[TextMark.Length..].Split(':', 2) is [var id, var key] ? new(id, Key: key) : null
            : mark.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && int.TryParse(mark[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) ? new(mark[(end + 1)..], year)
            : null;
    }
}
