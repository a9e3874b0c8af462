using MapDashboard.Geoparsing;

namespace MapDashboard.Documents;

/// <summary>The stored documents, for reading.</summary>
public sealed class DocumentStore
{
    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<StoredDocument>> ListAsync(CancellationToken cancellation) => throw new NotImplementedException();

    public Task<StoredDocument?> FindAsync(string id, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>What was read out of it when it was added.</summary>
    public Task<GeoparsedText?> ReadingAsync(string id, CancellationToken cancellation) => throw new NotImplementedException();
}
