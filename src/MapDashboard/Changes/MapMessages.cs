using System.Collections.Concurrent;
using MapDashboard.Filters;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace MapDashboard.Changes;

/// <summary>What the server sends over the live map's hub. What followers of one filter get who stand at one place is filtered and written once for all of them.</summary>
public sealed class MapMessages
{
    /// <summary>The most changes in one message.</summary>
    internal const int BatchSize = 200;

    private volatile Shared _shared = new(RecordSnapshot.Empty());

    /// <summary><c>changes</c>: in the order of their sequences, each once.</summary>
    internal static SerializedHubMessage Changes(IReadOnlyList<ClientChange> changes) => Message("changes", changes);

    /// <summary><c>caughtUp</c>: the client now has everything up to this sequence. When it is lower than the client's own, the server's data was set back and the client must load afresh.</summary>
    internal static SerializedHubMessage CaughtUp(long sequence) => Message("caughtUp", new CaughtUp(sequence));

    /// <summary>What brings a follower from a sequence to the snapshot in one message. False when that takes more: he is too far behind.</summary>
    /// <param name="message">Null when the filter sees nothing of it.</param>
    internal bool TryFind(RecordSnapshot snapshot, long after, Filter filter, out SerializedHubMessage? message)
    {
        message = null;
        if (after < snapshot.RecentAfter || snapshot.RecentChanges(after).Length > BatchSize)
        {
            return false;
        }
        var shared = _shared;
        if (shared.Snapshot != snapshot)
        {
            // only the newest is worth keeping; two who notice at once may do the same work twice
            shared = new(snapshot);
            if (snapshot.Sequence > _shared.Snapshot.Sequence)
            {
                _shared = shared;
            }
        }
        message = shared.Messages.GetOrAdd((after, filter.ToString()), _ => new(() => FilteredChanges.Recent(snapshot, after, filter).ToList() is { Count: > 0 } changes ? Changes(changes) : null)).Value;
        return true;
    }

    private static SerializedHubMessage Message(string target, object argument) => new(new InvocationMessage(target, [argument]));

    private sealed record Shared(RecordSnapshot Snapshot)
    {
        public ConcurrentDictionary<(long After, string Filter), Lazy<SerializedHubMessage?>> Messages { get; } = new();
    }
}

public sealed record CaughtUp(long Sequence);
