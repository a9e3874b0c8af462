using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Documents;

/// <summary>What an empty dashboard starts from: every document of the seeds folder, in the order of file names.</summary>
internal sealed class Seeds(SeedsFolder folder, DocumentIntake intake, IDbContextFactory<MapDb> databases, MapDbWriter writer, ILogger<Seeds> log)
{
    private const string Setting = "seeds";
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    /// <summary>Loads them into an empty store; goes on where a killed process left off; else does nothing. A file that is no good is named in the log and left out.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (folder.Path is null || !await IsDueAsync(cancellation))
        {
            return;
        }
        var files = Directory.EnumerateFiles(folder.Path).Where(IsDocument).Order(StringComparer.Ordinal).ToList();
        var count = 0;
        foreach (var file in files)
        {
            count += await AddAsync(file, cancellation) ? 1 : 0;
        }
        await RememberAsync(Loaded, cancellation);
        log.SeedsLoaded(count, folder.Path);
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var state = await db.Settings.Where(s => s.Key == Setting).Select(s => s.Value).SingleOrDefaultAsync(cancellation);
        var isDue = state == Loading || (state is null && !await db.Documents.AnyAsync(cancellation));
        if (isDue)
        {
            await RememberAsync(Loading, cancellation);
        }
        return isDue;
    }

    private async Task<bool> AddAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return (await intake.AddAsync(DocumentFile.Read(file), cancellation)).Created;
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException or UnauthorizedAccessException)
        {
            log.BadSeed(file, e.Message);
            return false;
        }
    }

    private Task<int> RememberAsync(string state, CancellationToken cancellation) => writer.WriteAsync(
        async db =>
        {
            var row = await db.Settings.FindAsync([Setting], cancellation);
            if (row is null)
            {
                db.Settings.Add(new() { Key = Setting, Value = state });
                return 1;
            }
            row.Value = state;
            return 1;
        },
        cancellation);

    private static bool IsDocument(string path) => DocumentFile.IsKnown(path) && !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}
