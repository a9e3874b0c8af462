using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Records;
using MapDashboard.Storage;

namespace MapDashboard.Changes.Columns;

/// <summary>What many records have alike, such as their program: each different value is kept once, has a code, and its piece of the GeoJSON feature.</summary>
internal abstract class RecordPart
{
    // made when first asked for: of what has just changed few are ever asked for
    private readonly List<byte[]?> _pieces = [];

    /// <summary>Where among the parts it stands.</summary>
    public int Index { get; set; }

    /// <summary>Codes go from 0 to before it.</summary>
    public int Count => _pieces.Count;

    /// <summary>The value as a member of an object, with a comma before it: <c>,"layer":"patrols"</c>.</summary>
    public byte[] Piece(int code) => _pieces[code] ??= Written(code);

    /// <summary>The code of what a record has; a new one when no record had it yet.</summary>
    public abstract int Add(SpatialRecord record);

    /// <summary>The same of the value as it is stored (<see cref="StoredJson"/>), which is read only where it is new.</summary>
    /// <param name="known">What of it was stored in the same way before.</param>
    public abstract int AddStored(ReadOnlySpan<byte> json, StoredCodes known);

    protected abstract byte[] Written(int code);

    protected void AddCode() => _pieces.Add(null);

    protected void AddCodes(RecordPart known) => _pieces.AddRange(known._pieces);
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

    protected override byte[] Written(int code) =>
        [.. members.Select(m => (m.Name, Value: m.Value(_values[code]))).Where(m => m.Value is not null).SelectMany(m => (byte[])[.. ","u8, .. JsonSerializer.SerializeToUtf8Bytes(m.Name), .. ":"u8, .. JsonSerializer.SerializeToUtf8Bytes(m.Value, ApiJson.Options)])];
}
