using System.Text.Json;

namespace MapDashboard.Changes.Columns;

/// <summary>Where in the stored form of a record (<see cref="Storage.StoredJson"/> of <see cref="Records.SpatialRecord"/>) its members are, so that most of it can be copied as it is. For one thread.</summary>
internal sealed class StoredPieces
{
    // in the order in which they are written; they are found in any
    private static readonly byte[][] Names = [.. Enum.GetNames<StoredMember>().Select(name => JsonSerializer.SerializeToUtf8Bytes(JsonNamingPolicy.CamelCase.ConvertName(name))[1..^1])];

    private readonly (int From, int To)[] _at = new (int, int)[Names.Length];
    private ReadOnlyMemory<byte> _json;

    /// <summary>The value of a member as JSON; empty when it is not there, or null.</summary>
    public ReadOnlySpan<byte> this[StoredMember member] => _at[(int)member] is var (from, to) && from < to ? _json.Span[from..to] : [];

    /// <param name="json">UTF-8; kept until the next.</param>
    /// <exception cref="InvalidDataException">A member that every record has is missing.</exception>
    public void Cut(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Array.Clear(_at);
        var reader = new Utf8JsonReader(json.Span);
        var next = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(ref reader, next);
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            if (member >= 0 && json.Span[from] != (byte)'n')
            {
                _at[member] = (from, (int)reader.BytesConsumed);
            }
            next = member + 1;
        }
        for (var member = 0; member < Names.Length; member++)
        {
            if (_at[member].To == 0 && !IsRare((StoredMember)member))
            {
                throw new InvalidDataException($"A stored record has no {(StoredMember)member}.");
            }
        }
    }

    public static bool IsRare(StoredMember member) => member is StoredMember.IsDrawn or StoredMember.ActorKinds or >= StoredMember.ReviewedBy;

    /// <summary>Of an array that is not broken; 0 of nothing.</summary>
    public static int Count(ReadOnlySpan<byte> array)
    {
        var reader = new Utf8JsonReader(array);
        var count = 0;
        if (array.IsEmpty || !reader.Read())
        {
            return 0;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }
        return count;
    }

    private static int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var member = (expected + i) % Names.Length;
            if (reader.ValueTextEquals(Names[member]))
            {
                return member;
            }
        }
        return -1;
    }
}

/// <summary>The members of a stored record.</summary>
internal enum StoredMember
{
    Id,
    Title,
    Summary,
    Layer,
    Program,
    Subject,
    Status,
    Geometry,
    IsDrawn,
    Dates,
    Years,
    Places,
    Precision,
    Actors,
    ActorKinds,
    Quantities,
    Confidence,
    Review,
    Sources,
    SearchText,
    ReviewedBy,
    ReviewedAt,
    Note,
    Manual,
    Origins,
}
