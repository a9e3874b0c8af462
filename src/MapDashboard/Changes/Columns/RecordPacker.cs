namespace MapDashboard.Changes.Columns;

/// <summary>Takes records in any order, each once, and makes columns of them. For one thread.</summary>
/// <param name="known">The parts of columns whose rows are taken over; null when none are.</param>
internal sealed class RecordPacker(RecordParts? known = null)
{
    private const int MovedAtOnce = 1 << 18;

    private readonly RecordParts _parts = new(known);
    private readonly List<int>[] _codes = [.. new RecordParts().All.Select(_ => new List<int>())];
    private readonly StoredCodes[] _known = [.. new RecordParts().All.Select(_ => new StoredCodes())];
    private readonly List<byte[]> _chunks = [];
    private readonly List<RowAt> _at = [];
    private readonly List<long> _sequences = [];
    private readonly List<RowPlace> _places = [];

    /// <summary>How many there are.</summary>
    public int Count => _at.Count;

    public void Add(RecordBlock block)
    {
        var chunk = AddChunk(block.Bytes);
        for (var i = 0; i < block.Count; i++)
        {
            for (var part = 0; part < _codes.Length; part++)
            {
                _codes[part].Add(block.Code(_parts.All[part], _known[part], i));
            }
            _at.Add(new(chunk, block.Starts[i]));
            _sequences.Add(block.Sequences[i]);
            _places.Add(block.Places[i]);
        }
    }

    /// <summary>Rows of the columns whose parts are known, as they are packed already. Chunks of which most rows are gone are left for new ones.</summary>
    public void Add(RecordColumns columns, RowSet rows)
    {
        var packed = columns.Rows;
        var codes = packed.Parts.All.Select(packed.Codes).ToArray();
        var left = new int[packed.Chunks.Count];
        foreach (var row in rows.All())
        {
            left[packed.At(row).Chunk] += packed.Read(row).Length();
        }
        var chunkOf = packed.Chunks.Select((c, i) => left[i] * 2 >= c.Length && left[i] > 0 ? AddChunk(c) : -1).ToArray();
        var (moved, shape) = (new MemoryStream(), 0);
        foreach (var row in rows.All())
        {
            for (var part = 0; part < codes.Length; part++)
            {
                _codes[part].Add(codes[part][row]);
            }
            var at = packed.At(row);
            if (chunkOf[at.Chunk] >= 0)
            {
                _at.Add(new(chunkOf[at.Chunk], at.Start));
            }
            else
            {
                _at.Add(new(_chunks.Count, (int)moved.Length));
                moved.Write(packed.Chunks[at.Chunk], at.Start, packed.Read(row).Length());
                moved = moved.Length < MovedAtOnce ? moved : Close(moved);
            }
            _sequences.Add(packed.Sequence(row));
            _places.Add(columns.Place(row, ref shape));
        }
        Close(moved);
    }

    public RecordColumns Pack()
    {
        var byId = IdOrder.Of(_at.Count, i => new RowReader(_chunks[_at[i].Chunk].AsSpan(_at[i].Start)).Id);
        int[] located = [.. Enumerable.Range(0, Count).Where(i => _places[i].IsLocated)];
        var keys = Array.ConvertAll(located, i => ZOrder.Key(_places[i].X, _places[i].Y));
        Array.Sort(keys, located);
        int[] order = [.. located, .. Enumerable.Range(0, Count).Where(i => !_places[i].IsLocated)];
        var rowOf = new int[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            rowOf[order[row]] = row;
        }
        var codes = _codes.AsParallel().AsOrdered().Select((c, part) => Codes.Of(order.Length, _parts.All[part].Count, row => c[order[row]])).ToArray();
        var rows = new PackedRows([.. _chunks], Array.ConvertAll(order, i => _at[i]), Array.ConvertAll(order, i => _sequences[i]), _parts, codes);
        return new(rows, keys, Array.ConvertAll(byId, i => rowOf[i]), Array.ConvertAll(located, i => _places[i]));
    }

    private int AddChunk(byte[] bytes)
    {
        _chunks.Add(bytes);
        return _chunks.Count - 1;
    }

    private MemoryStream Close(MemoryStream chunk)
    {
        if (chunk.Length > 0)
        {
            AddChunk(chunk.ToArray());
        }
        return new();
    }
}
