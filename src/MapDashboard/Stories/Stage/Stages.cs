using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using MapDashboard.Access;
using MapDashboard.Storage;
using Microsoft.Extensions.Options;

namespace MapDashboard.Stories;

/// <summary>
/// The stages that are open. They live in memory, for the sake of those who guess codes and those who follow; the database keeps what a restart needs.
/// Several servers on one database would have to tell each other of <see cref="LiveStage.Drive"/> and <see cref="LiveStage.Point"/>: those two are the door for it.
/// </summary>
public sealed class Stages(StageStore store, IOptions<StageOptions> options, TimeProvider time)
{
    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<string, LiveStage> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a stage. The key is told here and never again.</summary>
    /// <param name="by">Who opens it.</param>
    /// <param name="view">What it shows to begin with; null for nothing yet.</param>
    /// <returns>Null when there are too many already.</returns>
    internal async Task<(string Code, string Key, DateTimeOffset Expires)?> OpenAsync(string by, string? view, CancellationToken cancellation)
    {
        if (_open.Count >= options.Value.MaxStages)
        {
            return null;
        }
        var (key, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes)), time.GetUtcNow());
        var row = new StageRow { Code = StageCode.Make(), KeySha256 = TokenStore.Hash(key), OpenedBy = by, Opened = now, LastDriven = now, Sequence = view is null ? 0 : 1, View = view ?? "" };
        while (!_open.TryAdd(row.Code, new(row, time)))
        {
            row.Code = StageCode.Make();
        }
        try
        {
            await store.AddAsync(row, cancellation);
        }
        catch
        {
            _open.TryRemove(row.Code, out _);
            throw;
        }
        return (row.Code, key, now + options.Value.Life);
    }

    /// <summary>Null when the code is unknown, the stage was closed or has expired.</summary>
    internal LiveStage? Find(string? typed) =>
        StageCode.Read(typed) is { } code && _open.TryGetValue(code, out var stage) && ExpiryOf(stage) > time.GetUtcNow() ? stage : null;

    internal DateTimeOffset ExpiryOf(LiveStage stage) => stage.LastDriven + options.Value.Life;

    /// <summary>Tells the followers, and forgets it.</summary>
    internal async Task CloseAsync(LiveStage stage, CancellationToken cancellation)
    {
        _open.TryRemove(stage.Code, out _);
        stage.Close();
        await store.DeleteAsync(stage.Code, cancellation);
    }

    /// <summary>A connection follows one stage at a time.</summary>
    internal void Unfollow(string connection, LiveStage? except = null)
    {
        foreach (var stage in _open.Values.Where(s => s != except))
        {
            stage.Unfollow(connection);
        }
    }

    /// <summary>A connection is gone.</summary>
    internal void Leave(string connection)
    {
        foreach (var stage in _open.Values)
        {
            stage.Leave(connection);
        }
    }

    /// <summary>After a restart.</summary>
    internal async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var row in await store.LoadAsync(cancellation))
        {
            _open.TryAdd(row.Code, new(row, time));
        }
    }

    /// <summary>Stores what is new.</summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        var shown = _open.Values.Select(s => (s.Code, Unsaved: s.TakeUnsaved())).Where(s => s.Unsaved is not null).Select(s => (s.Code, s.Unsaved!.Value.State, s.Unsaved.Value.LastDriven)).ToList();
        if (shown.Count > 0)
        {
            await store.SaveAsync(shown, cancellation);
        }
    }

    /// <summary>Closes those on which nothing was shown for too long.</summary>
    internal async Task CloseExpiredAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var stage in _open.Values.Where(s => ExpiryOf(s) <= now))
        {
            await CloseAsync(stage, cancellation);
        }
    }
}
