using System.Text;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Changes.Columns;

/// <summary>The rows of columns as bytes and codes, a quarter of what objects take; a record is put together when it is asked for. Immutable, safe to share among threads.</summary>
/// <param name="chunks">Bytes of many rows each.</param>
/// <param name="at">Where in them each row begins.</param>
/// <param name="codes">Of each of the parts, of each row.</param>
internal sealed class PackedRows(byte[][] chunks, RowAt[] at, long[] sequences, RecordParts parts, Codes[] codes)
{
    public int Count => at.Length;

    public RecordParts Parts => parts;

    public Codes Codes(RecordPart part) => codes[part.Index];

    /// <summary>Equal to the one that was packed, but for the hash, which is known where a record is stored.</summary>
    public SpatialRecord this[int row]
    {
        get
        {
            var reader = Read(row);
            var (title, summary) = (RowReader.Text(reader.Piece()), RowReader.Text(reader.Piece()));
            reader.Skip(1);
            var (geometry, searchText, rare) = (reader.Geometry(), Encoding.UTF8.GetString(reader.Piece()), reader.Rare());
            var (time, actors) = (Of(parts.Time, row), Of(parts.Actors, row));
            return new()
            {
                Id = RowReader.Text(reader.Id),
                Title = title,
                Summary = summary,
                Layer = Of(parts.Layer, row),
                Program = Of(parts.Program, row),
                Subject = Of(parts.Subject, row),
                Status = Of(parts.Status, row),
                Geometry = geometry,
                IsDrawn = rare?.IsDrawn ?? false,
                Dates = time.Dates,
                Years = time.Years,
                Places = Of(parts.Places, row),
                Precision = Of(parts.Precision, row),
                Actors = actors.Names,
                ActorKinds = actors.Kinds,
                Quantities = Of(parts.Quantities, row),
                Confidence = Of(parts.Confidence, row),
                Review = Of(parts.Review, row),
                Sources = Of(parts.Sources, row),
                SearchText = searchText,
                ReviewedBy = rare?.ReviewedBy,
                ReviewedAt = rare?.ReviewedAt,
                Note = rare?.Note,
                Manual = rare?.Manual,
                Origins = rare?.Origins,
                Sequence = sequences[row],
            };
        }
    }

    public string Title(int row) => RowReader.Text(Read(row).Piece());

    public IReadOnlyList<RecordPlace> Places(int row) => Of(parts.Places, row);

    public string Id(int row) => RowReader.Text(Read(row).Id);

    public IReadOnlyList<string> Sources(int row) => Of(parts.Sources, row);

    public string Layer(int row) => Of(parts.Layer, row);

    public double Confidence(int row) => Of(parts.Confidence, row);

    public ReviewState Review(int row) => Of(parts.Review, row);

    public RecordDates Dates(int row) => Of(parts.Time, row);

    /// <summary>As <see cref="RecordPart.Piece"/>.</summary>
    public byte[] Piece(RecordPart part, int row) => part.Piece(codes[part.Index][row]);

    public long Sequence(int row) => sequences[row];

    public Geometry Geometry(int row)
    {
        var reader = Read(row);
        reader.Skip(3);
        return reader.Geometry();
    }

    /// <summary>As <see cref="RowReader.Line"/>.</summary>
    public PackedLine Line(int row)
    {
        var reader = Read(row);
        reader.Skip(3);
        return reader.Line();
    }

    /// <summary>Below zero when the row's id comes before another, above zero when after it (ordinal).</summary>
    public int CompareId(int row, string id)
    {
        var json = Read(row).Id;
        Span<char> characters = stackalloc char[64];
        // ids are short and plain; of bytes without an escape there are never fewer than characters
        return json.Length <= characters.Length && !json.Contains((byte)'\\')
            ? characters[..Encoding.UTF8.GetChars(json[1..^1], characters)].SequenceCompareTo(id)
            : string.CompareOrdinal(RowReader.Text(json), id);
    }

    /// <summary>Whether it crosses 180°, so that it is written in parts where the standard asks for that.</summary>
    public bool IsCut(int row) => (Read(row).Flags & RowFlags.IsCut) != 0;

    public RowReader Read(int row) => new(chunks[at[row].Chunk].AsSpan(at[row].Start));

    /// <summary>A look at each place where something of a row begins; see <see cref="MapRow.Fetch"/>.</summary>
    /// <returns>A number that means nothing.</returns>
    public int Touch(int row)
    {
        int seen = chunks[at[row].Chunk][at[row].Start];
        foreach (var column in codes)
        {
            seen += column[row];
        }
        return seen;
    }

    /// <summary>Where the row's bytes are, among <see cref="Chunks"/>.</summary>
    public RowAt At(int row) => at[row];

    public IReadOnlyList<byte[]> Chunks => chunks;

    private T Of<T>(RecordPart<T> part, int row)
        where T : notnull => part[codes[part.Index][row]];
}

/// <summary>Where a row begins.</summary>
internal readonly record struct RowAt(int Chunk, int Start);
