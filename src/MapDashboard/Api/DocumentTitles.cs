using System.Collections.Concurrent;
using MapDashboard.Documents;
using MapDashboard.Storage;

namespace MapDashboard.Api;

/// <summary>Titles of documents, remembered until somebody corrects one.</summary>
internal sealed class DocumentTitles
{
    private readonly ConcurrentDictionary<string, string?> _known = new();
    private readonly DocumentStore _documents;

    public DocumentTitles(DocumentStore documents, StoreNews news)
    {
        _documents = documents;
        // what a trigger of the database says, so that it holds whichever server the correction came to
        news.Listen("document", Forget, _known.Clear);
    }

    /// <summary>Called when a document was corrected.</summary>
    public void Forget(string documentId) => _known.TryRemove(documentId, out _);

    public async Task<IReadOnlyList<FacetCount<string>>> AddAsync(IReadOnlyList<FacetCount<string>> sources, CancellationToken cancellation)
    {
        if (sources.Any(s => !_known.ContainsKey(s.Value)))
        {
            foreach (var document in await _documents.ListAsync(cancellation))
            {
                _known[document.Id] = document.Title;
            }
        }
        return [.. sources.Select(s => s with { Title = _known.GetValueOrDefault(s.Value) })];
    }
}
