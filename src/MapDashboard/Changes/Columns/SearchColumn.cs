using System.Text;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Text;

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
        var known = new Dictionary<(int Part, int Code), string>();
        for (var i = 0; i < ends.Length; i++)
        {
            words.Write(SearchText.Of(Key((chunk * ChunkRows) + i, known)).Words.Span);
            ends[i] = (int)words.Length;
        }
        return (words.ToArray(), ends);
    }

    /// <summary>As <see cref="SearchTexts.WordsOf"/> of the record, without putting it together: what it has alike with others is folded once in a chunk.</summary>
    private string Key(int row, Dictionary<(int Part, int Code), string> known)
    {
        var reader = _rows.Read(row);
        var parts = _rows.Parts;
        var (title, summary) = (SearchKey.Of(RowReader.Text(reader.Piece())), SearchKey.Of(RowReader.Text(reader.Piece())));
        reader.Skip(1);
        reader.SkipGeometry();
        string[] keys =
        [
            title,
            summary,
            Known(parts.Program, program => program),
            Known(parts.Subject, subject => subject),
            Known(parts.Actors, actors => string.Join(' ', actors.Names)),
            Known(parts.Places, places => string.Join(' ', places.Select(p => p.Name))),
            SearchKey.Of(Encoding.UTF8.GetString(reader.Piece())),
        ];
        return string.Join(' ', keys.Where(k => k.Length > 0));

        string Known<T>(RecordPart<T> part, Func<T, string> text)
            where T : notnull
        {
            var code = _rows.Codes(part)[row];
            if (!known.TryGetValue((part.Index, code), out var key))
            {
                known[(part.Index, code)] = key = SearchKey.Of(text(part[code]));
            }
            return key;
        }
    }
}
