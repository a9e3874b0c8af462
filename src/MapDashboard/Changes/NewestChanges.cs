using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Changes;

/// <summary>The change log backwards, the newest first, as people read news.</summary>
public sealed class NewestChanges(PastMaps maps, IDbContextFactory<MapDb> databases)
{
    private const int PageSize = 200;

    /// <summary>How many changes are looked through for one page, so that a filter that finds little does not read the whole log.</summary>
    private const int MostRead = 5_000;

    /// <summary>
    /// What became of records that a filter selects: versions that it selects, and what is gone that it selected before. What an edit takes out of the filter does not come;
    /// for that the live feed is there.
    /// </summary>
    /// <param name="before">Only what is older than this sequence.</param>
    /// <returns>The changes, and before which sequence to go on; null when there is nothing older.</returns>
    public async Task<(IReadOnlyList<NewsItem> News, long? Next)> ReadAsync(Filter filter, long before, int limit, CancellationToken cancellation)
    {
        var (news, next, read) = (new List<NewsItem>(), Math.Min(before, (await maps.ForAsync(filter, cancellation)).Sequence + 1), 0);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        while (true)
        {
            var rows = await db.Changes.AsNoTracking().Where(c => c.Sequence < next).OrderByDescending(c => c.Sequence).Take(PageSize).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                if (news.Count == limit)
                {
                    return (news, next);
                }
                next = row.Sequence;
                if (await RecordAsync(db, row, cancellation) is { } record && filter.Matches(record))
                {
                    news.Add(new(row.Sequence, row.Record is null, record, row.At, row.By, row.Note));
                }
            }
            read += rows.Count;
            if (rows.Count < PageSize || read >= MostRead)
            {
                return (news, rows.Count < PageSize ? null : next);
            }
        }
    }

    /// <summary>The record as it became, or as it was before it went.</summary>
    private static async Task<SpatialRecord?> RecordAsync(MapDb db, ChangeRow row, CancellationToken cancellation)
    {
        var body = row.Record ?? await db.Changes.Where(c => c.RecordId == row.RecordId && c.Sequence < row.Sequence && c.Record != null)
            .OrderByDescending(c => c.Sequence).Select(c => c.Record).FirstOrDefaultAsync(cancellation);
        return body is null ? null : RecordRows.Record(body, row.Sequence);
    }
}

/// <summary>A change as news.</summary>
/// <param name="IsGone">The record is no longer shown since.</param>
/// <param name="Record">As it became, or as it was before it went.</param>
/// <param name="At">UTC.</param>
/// <param name="By">"geoparser", or who decided.</param>
/// <param name="Note">What whoever did it wrote; of what is gone, why.</param>
public sealed record NewsItem(long Sequence, bool IsGone, SpatialRecord Record, DateTimeOffset At, string By, string? Note);
