using System.Buffers;

namespace MapDashboard.Changes.Columns;

/// <summary>What some stored records have alike with others, each value as JSON, one after the other in one buffer.</summary>
/// <param name="records">How many there will be.</param>
internal sealed class StoredParts(int records)
{
    // as RecordParts.All has them; the time is two members, and so are the actors
    private static readonly StoredMember[] Members =
    [
        StoredMember.Layer, StoredMember.Program, StoredMember.Subject, StoredMember.Status, StoredMember.Dates, StoredMember.Places, StoredMember.Precision, StoredMember.Actors,
        StoredMember.Quantities, StoredMember.Confidence, StoredMember.Review, StoredMember.Sources,
    ];

    private readonly ArrayBufferWriter<byte> _json = new(256 * Math.Max(1, records));
    private readonly int[] _ends = new int[records * Members.Length];
    private int _count;

    public void Add(StoredPieces record)
    {
        foreach (var member in Members)
        {
            if (member == StoredMember.Dates)
            {
                _json.Write("{\"dates\":"u8);
                _json.Write(record[StoredMember.Dates]);
                _json.Write(",\"years\":"u8);
                _json.Write(record[StoredMember.Years]);
                _json.Write("}"u8);
            }
            else if (member == StoredMember.Actors)
            {
                _json.Write("{\"names\":"u8);
                _json.Write(record[StoredMember.Actors]);
                if (record[StoredMember.ActorKinds] is { IsEmpty: false } kinds)
                {
                    _json.Write(",\"kinds\":"u8);
                    _json.Write(kinds);
                }
                _json.Write("}"u8);
            }
            else
            {
                _json.Write(record[member]);
            }
            _ends[_count++] = _json.WrittenCount;
        }
    }

    /// <param name="part">Its index among <see cref="RecordParts.All"/>.</param>
    /// <param name="n">Which record.</param>
    public ReadOnlySpan<byte> Json(int part, int n)
    {
        var at = (n * Members.Length) + part;
        return _json.WrittenSpan[(at == 0 ? 0 : _ends[at - 1]).._ends[at]];
    }
}

/// <summary>The codes of values by the bytes that they are stored as.</summary>
internal sealed class StoredCodes
{
    /// <summary>Of a part of which each record has another value, only so many are remembered: looking them up would gain nothing.</summary>
    private const int Most = 1 << 16;

    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _codes = new Dictionary<byte[], int>(new SameBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();

    public bool TryGet(ReadOnlySpan<byte> json, out int code) => _codes.TryGetValue(json, out code);

    public void Add(ReadOnlySpan<byte> json, int code)
    {
        if (_codes.Dictionary.Count < Most)
        {
            _codes[json] = code;
        }
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
