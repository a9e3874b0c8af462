using MapDashboard.Filters;

namespace MapDashboard.Changes.Columns;

/// <summary>The words of each row, as they are compared. Made when somebody searches for the first time, for most of the time goes into making them.</summary>
internal sealed class SearchColumn
{
    /// <summary>A multiple of 64, so that no two chunks share a word of a <see cref="RowSet"/>.</summary>
    private const int ChunkRows = 4_096;

    private readonly PackedRows _rows;
    private readonly (byte[] Words, int[] Ends)[] _chunks;

    public SearchColumn(PackedRows rows)
    {
        (_rows, _chunks) = (rows, new (byte[], int[])[(rows.Count + ChunkRows - 1) / ChunkRows]);
        Parallel.For(0, _chunks.Length, chunk => _chunks[chunk] = Read(chunk));
    }

    /// <param name="term">All its values are searches.</param>
    public RowSet Rows(FilterTerm term)
    {
        var set = RowSet.Empty(_rows.Count);
        Parallel.For(0, _chunks.Length, chunk =>
        {
            var (words, ends) = _chunks[chunk];
            foreach (var search in term.Values.Select(v => v.Search!))
            {
                var placesOf = new Dictionary<int, PlaceTexts>();
                for (var i = 0; i < ends.Length; i++)
                {
                    var row = (chunk * ChunkRows) + i;
                    var code = _rows.Codes(_rows.Parts.Places)[row];
                    if (!placesOf.TryGetValue(code, out var places))
                    {
                        placesOf[code] = places = search.PlacesOf(_rows.Parts.Places[code]);
                    }
                    var start = i == 0 ? 0 : ends[i - 1];
                    if (search.Matches(new RecordSearchText(new SearchText(words.AsMemory(start, ends[i] - start)), places)))
                    {
                        set.Add(row);
                    }
                }
            }
        });
        return set;
    }

    private (byte[] Words, int[] Ends) Read(int chunk)
    {
        var (words, ends) = (new MemoryStream(), new int[Math.Min(ChunkRows, _rows.Count - (chunk * ChunkRows))]);
        for (var i = 0; i < ends.Length; i++)
        {
            words.Write(SearchTexts.WordsOf(_rows[(chunk * ChunkRows) + i]).Words.Span);
            ends[i] = (int)words.Length;
        }
        return (words.ToArray(), ends);
    }
}
