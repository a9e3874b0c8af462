using System.Buffers;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Records;
using MapDashboard.Storage;

namespace MapDashboard.Changes.Columns;

/// <summary>What many records have alike, such as their program: each different value is kept once, has a code, and its piece of the GeoJSON feature.</summary>
internal abstract class RecordPart
{
    /// <summary>Bytes of pieces that are kept, with what an array takes besides: enough for all of what records have alike, and not for a million values that are of one record each.</summary>
    public const int MostKept = 16 << 20;

    private const int ArrayBytes = 32;

    // made when first asked for: of what has just changed few are ever asked for
    private readonly List<byte[]?> _pieces = [];
    private int _kept;

    /// <summary>Where among the parts it stands.</summary>
    public int Index { get; set; }

    /// <summary>Codes go from 0 to before it.</summary>
    public int Count => _pieces.Count;

    /// <summary>Bytes of the pieces that are kept.</summary>
    public int KeptBytes => _kept;

    /// <summary>The value as a member of an object, with a comma before it: <c>,"layer":"patrols"</c>.</summary>
    public byte[] Piece(int code) => _pieces[code] ?? Kept(code);

    /// <summary>The code of what a record has; a new one when no record had it yet.</summary>
    public abstract int Add(SpatialRecord record);

    /// <summary>The same of the value as it is stored (<see cref="StoredJson"/>), which is read only where it is new.</summary>
    /// <param name="known">What of it was stored in the same way before.</param>
    public abstract int AddStored(ReadOnlySpan<byte> json, StoredCodes known);

    protected abstract byte[] Written(int code);

    /// <summary>Where too many are kept, all are forgotten: those that are asked for often soon come again.</summary>
    private byte[] Kept(int code)
    {
        var piece = Written(code);
        if (Interlocked.Add(ref _kept, piece.Length + ArrayBytes) > MostKept)
        {
            Interlocked.Exchange(ref _kept, 0);
            for (var i = 0; i < _pieces.Count; i++)
            {
                _pieces[i] = null;
            }
        }
        return _pieces[code] = piece;
    }

    protected void AddCode() => _pieces.Add(null);

    protected void AddCodes(RecordPart known)
    {
        _pieces.AddRange(known._pieces);
        _kept = known._kept;
    }
}

/// <param name="of">What of a record it is.</param>
/// <param name="members">That as members of an object, by their names; one that is null is left out.</param>
internal sealed class RecordPart<T>(Func<SpatialRecord, T> of, IEqualityComparer<T> comparer, params (string Name, Func<T, object?> Value)[] members) : RecordPart
    where T : notnull
{
    private readonly List<T> _values = [];
    private readonly Dictionary<T, int> _codes = new(comparer);

    public T this[int code] => _values[code];

    public override int Add(SpatialRecord record) => Add(of(record));

    public override int AddStored(ReadOnlySpan<byte> json, StoredCodes known)
    {
        if (!known.TryGet(json, out var code))
        {
            code = Add(StoredJson.Read<T>(json));
            known.Add(json, code);
        }
        return code;
    }

    private int Add(T value)
    {
        if (!_codes.TryGetValue(value, out var code))
        {
            _codes[value] = code = _values.Count;
            _values.Add(value);
            AddCode();
        }
        return code;
    }

    /// <summary>Begins with what another one knows.</summary>
    public RecordPart<T> Knowing(RecordPart<T>? known)
    {
        if (known is not null)
        {
            AddCodes(known);
            _values.AddRange(known._values);
            _values.ForEach(v => _codes.Add(v, _codes.Count));
        }
        return this;
    }

    protected override byte[] Written(int code)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = ApiJson.Options.Encoder });
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            if (value(_values[code]) is { } written)
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, written, ApiJson.Options);
            }
        }
        writer.WriteEndObject();
        writer.Flush();
        var inside = buffer.WrittenSpan[1..^1];
        return inside.IsEmpty ? [] : [(byte)',', .. inside];
    }
}
