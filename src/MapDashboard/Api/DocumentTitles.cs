using System.Collections.Concurrent;
using MapDashboard.Documents;

namespace MapDashboard.Api;

/// <summary>Titles of documents, remembered: a document does not change once it is stored.</summary>
internal sealed class DocumentTitles(DocumentStore documents)
{
    private readonly ConcurrentDictionary<string, string?> _known = new();

    public async Task<IReadOnlyList<FacetCount<string>>> AddAsync(IReadOnlyList<FacetCount<string>> sources, CancellationToken cancellation)
    {
        if (sources.Any(s => !_known.ContainsKey(s.Value)))
        {
            foreach (var document in await documents.ListAsync(cancellation))
            {
                _known[document.Id] = document.Title;
            }
        }
        return [.. sources.Select(s => s with { Title = _known.GetValueOrDefault(s.Value) })];
    }
}
