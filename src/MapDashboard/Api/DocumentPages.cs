using System.Globalization;
using MapDashboard.Documents;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Text;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Api;

/// <param name="ClaimCount">How many claims were read out of it.</param>
internal sealed record ListedDocument(StoredDocument Document, int ClaimCount);

/// <summary>The documents a page at a time, the newest first, without their texts; also only those with certain words.</summary>
internal sealed class DocumentPages(IDbContextFactory<MapDb> databases)
{
    private static readonly string[] Kept = ["q", "limit"];

    /// <param name="words">Each must begin a word of title, publisher, author or address; all documents when there is none.</param>
    /// <exception cref="QueryFormatException">The cursor is none of ours.</exception>
    public async Task<(IReadOnlyList<ListedDocument> Page, int Matched, Cursor? Next)> ReadAsync(string words, Cursor from, int most, CancellationToken cancellation)
    {
        var after = Position.Read(from);
        var sought = SearchKey.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new SearchPhrase(w)).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // titles are compared as the page's reader compares them, which no database does; there are far fewer of them than letters of texts
        var all = await db.Documents.Select(d => new { d.Id, d.Added, d.Title, d.Publisher, d.Author, d.Url }).ToListAsync(cancellation);
        var matching = all.Where(d => sought.Count == 0 || Has($"{d.Title} {d.Publisher} {d.Author} {d.Url}", sought))
            .Select(d => new Position(d.Added.ToUnixTimeMilliseconds(), d.Id)).Order().ToList();
        var rest = after is null ? matching : matching.Where(p => p.CompareTo(after) > 0).ToList();
        var page = rest.Take(most).ToList();
        return (await DocumentsAsync(db, [.. page.Select(p => p.Id)], cancellation), matching.Count, rest.Count > page.Count ? page[^1].ToCursor() : null);
    }

    public static string Address(HttpRequest request, Cursor next) =>
        $"{request.PathBase}{request.Path}?{string.Join('&', [.. Kept.Where(request.Query.ContainsKey).Select(k => $"{k}={Uri.EscapeDataString(request.Query[k].ToString())}"), $"cursor={next}"])}";

    private static bool Has(string text, IReadOnlyList<SearchPhrase> sought)
    {
        var searched = SearchText.Of(SearchKey.Of(text));
        return sought.All(phrase => phrase.IsIn(searched));
    }

    private static async Task<IReadOnlyList<ListedDocument>> DocumentsAsync(MapDb db, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var rows = await db.Documents.Where(d => EF.Parameter(ids).Contains(d.Id))
            .Select(d => new StoredDocument(d.Id, d.Title, d.Author, d.Publisher, d.Url, d.Published, d.Language, d.Kind, d.License, d.Added, "", Array.Empty<string>()))
            .ToDictionaryAsync(d => d.Id, cancellation);
        var links = (await DocumentStore.Links(db).Where(l => EF.Parameter(ids).Contains(l.DocumentId)).ToListAsync(cancellation)).ToLookup(l => l.DocumentId, l => l.RecordId);
        var claims = await db.Claims.Where(c => EF.Parameter(ids).Contains(c.DocumentId)).GroupBy(c => c.DocumentId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => new ListedDocument(rows[id] with { RecordIds = [.. links[id]] }, claims.GetValueOrDefault(id)))];
    }

    /// <summary>Where a document stands in the list, the newest first.</summary>
    /// <param name="Added">Milliseconds since 1970.</param>
    private sealed record Position(long Added, string Id) : IComparable<Position>
    {
        public int CompareTo(Position? other) => other is null ? 1 : Added != other.Added ? other.Added.CompareTo(Added) : string.CompareOrdinal(Id, other.Id);

        public Cursor ToCursor() => new(string.Create(CultureInfo.InvariantCulture, $"{Added} {Id}"));

        /// <summary>Null for the beginning.</summary>
        public static Position? Read(Cursor cursor) =>
            cursor.LastId.Length == 0 ? null
            : cursor.LastId.Split(' ', 2) is [var added, var id] && long.TryParse(added, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new(at, id)
            : throw new QueryFormatException("cursor", "The cursor is not one that was given out here.");
    }
}
