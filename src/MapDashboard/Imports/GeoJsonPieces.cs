using System.Text;
using System.Text.Json;

namespace MapDashboard.Imports;

/// <summary>One record of a file that was cut up but not read yet.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Json">A GeoJSON feature, if it is one.</param>
/// <param name="Read">Else the record.</param>
internal readonly record struct Piece(long Line, ReadOnlyMemory<byte> Json, RawRecord? Read);

/// <summary>
/// Cuts a GeoJSON file into its features, a buffer at a time, however long it is: a FeatureCollection (RFC 7946), or a feature a line, also with record
/// separators (RFC 8142). The old member <c>crs</c> is looked at: other coordinates than WGS 84 would put everything elsewhere.
/// </summary>
internal sealed class GeoJsonPieces
{
    private const int BufferBytes = 80_000;
    private const int LongestFeature = 32_000_000;
    private const byte RecordSeparator = 0x1E;

    private readonly Stream _file;
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private bool _isFinal;
    private long _line = 1;
    private JsonReaderState _state = new(new() { CommentHandling = JsonCommentHandling.Disallow });
    private bool _isInFeatures;
    private bool _hadFeatures;
    private string? _member;

    private GeoJsonPieces(Stream file) => _file = file;

    /// <exception cref="ImportFormatException">It is no GeoJSON, or cut off.</exception>
    public static IEnumerable<IReadOnlyList<Piece>> Read(Stream file)
    {
        var cut = new GeoJsonPieces(WithoutByteOrderMark(file));
        cut.Fill();
        return cut.IsOneALine() ? cut.Lines() : cut.Collection();
    }

    private static Stream WithoutByteOrderMark(Stream file)
    {
        Span<byte> mark = stackalloc byte[3];
        var length = file.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        file.Position = mark[..length].SequenceEqual(Encoding.UTF8.Preamble) ? 3 : 0;
        Encoding? other = length < 2 ? null : (mark[0], mark[1]) switch { (0xFF, 0xFE) => Encoding.Unicode, (0xFE, 0xFF) => Encoding.BigEndianUnicode, _ => null };
        if (other is null)
        {
            return file;
        }
        file.Position = 2;
        return Encoding.CreateTranscodingStream(file, other, Encoding.UTF8, leaveOpen: true);
    }

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>What is left goes to the front of a new buffer; pieces keep the old one.</summary>
    private void Fill()
    {
        var rest = _end - _start;
        if (rest > LongestFeature)
        {
            throw new ImportFormatException(_line, $"a feature has more than {LongestFeature / 1_000_000} MB");
        }
        var buffer = new byte[Math.Max(BufferBytes, rest * 2)];
        _buffer.AsSpan(_start, rest).CopyTo(buffer);
        var read = _file.ReadAtLeast(buffer.AsSpan(rest), buffer.Length - rest, throwOnEndOfStream: false);
        (_buffer, _start, _end, _isFinal) = (buffer, 0, rest + read, read < buffer.Length - rest);
    }

    /// <summary>Whether the first line is a feature by itself.</summary>
    private bool IsOneALine()
    {
        var first = Rest.TrimStart(" \t\r\n"u8);
        if (first.IsEmpty)
        {
            throw new ImportFormatException(1, "the file is empty");
        }
        if (first[0] == RecordSeparator)
        {
            return true;
        }
        var end = first.IndexOf((byte)'\n');
        var reader = new Utf8JsonReader(end < 0 ? first : first[..end], isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TypeOf(ref reader, out var isWhole) == "Feature" && (isWhole || end < 0);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // a line that is not JSON, or not Unicode, is no feature; what is wrong is said when it is read
            return false;
        }
    }

    /// <param name="isWhole">Whether the object ends within what is read.</param>
    private static string? TypeOf(ref Utf8JsonReader reader, out bool isWhole)
    {
        string? type = null;
        isWhole = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            if (!reader.Read())
            {
                return type;
            }
            type = isType && reader.TokenType == JsonTokenType.String ? reader.GetString() : type;
            if (type == "FeatureCollection" || !reader.TrySkip())
            {
                return type;
            }
        }
        isWhole = reader.TokenType == JsonTokenType.EndObject;
        return type;
    }

    private IEnumerable<IReadOnlyList<Piece>> Lines()
    {
        while (true)
        {
            yield return WholeLines();
            if (_isFinal && _start == _end)
            {
                yield break;
            }
            Fill();
        }
    }

    private List<Piece> WholeLines()
    {
        var pieces = new List<Piece>();
        while (_start < _end)
        {
            var end = Rest.IndexOf((byte)'\n');
            if (end < 0 && !_isFinal)
            {
                break;
            }
            var line = _buffer.AsMemory(_start, end < 0 ? _end - _start : end).TrimStart(RecordSeparator);
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                pieces.Add(new(_line, line, null));
            }
            _start += end < 0 ? _end - _start : end + 1;
            _line++;
        }
        return pieces;
    }

    private IEnumerable<IReadOnlyList<Piece>> Collection()
    {
        while (true)
        {
            var pieces = new List<Piece>();
            var isDone = Cut(pieces);
            yield return pieces;
            if (isDone)
            {
                yield break;
            }
            Fill();
        }
    }

    /// <returns>Whether the file is at its end.</returns>
    private bool Cut(List<Piece> pieces)
    {
        try
        {
            while (Step(pieces))
            {
            }
        }
        catch (JsonException broken)
        {
            throw new ImportFormatException((broken.LineNumber ?? 0) + 1, GeoJsonFeature.IsCutOff(broken) ? "the file ends in the middle: it is cut off" : $"this is no JSON: {broken.Message.Split(". LineNumber")[0]}");
        }
        catch (InvalidOperationException)
        {
            throw new ImportFormatException(_line, GeoJsonFeature.NoText);
        }
        if (_isFinal && !_hadFeatures)
        {
            throw new ImportFormatException(_line, "there is no array \"features\": GeoJSON to import is a FeatureCollection, or a feature a line");
        }
        return _isFinal;
    }

    /// <summary>Goes one element or member on; false when more of the file is needed.</summary>
    private bool Step(List<Piece> pieces)
    {
        var reader = new Utf8JsonReader(Rest, _isFinal, _state);
        if (!reader.Read())
        {
            return false;
        }
        var from = (int)reader.TokenStartIndex;
        if (_isInFeatures && reader.TokenType == JsonTokenType.EndArray)
        {
            _isInFeatures = false;
        }
        else if (_isInFeatures)
        {
            if (!reader.TrySkip())
            {
                return false;
            }
            var line = _line + Rest[..from].Count((byte)'\n');
            pieces.Add(new(line, _buffer.AsMemory(_start + from, (int)reader.BytesConsumed - from), null));
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _member = reader.GetString();
        }
        else if (_member is not null)
        {
            if (_member == "features" && reader.TokenType == JsonTokenType.StartArray)
            {
                (_isInFeatures, _hadFeatures) = (true, true);
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
            else
            {
                CheckMember(_member, Rest[from..(int)reader.BytesConsumed]);
            }
            _member = null;
        }
        else if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
        {
            throw new ImportFormatException(_line, "this is no GeoJSON: it begins with something else than an object");
        }
        Commit(ref reader);
        return true;
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        var consumed = (int)reader.BytesConsumed;
        _line += Rest[..consumed].Count((byte)'\n');
        _start += consumed;
        _state = reader.CurrentState;
    }

    private void CheckMember(string member, ReadOnlySpan<byte> json)
    {
        if (member == "type" && !json.SequenceEqual("\"FeatureCollection\""u8))
        {
            throw new ImportFormatException(_line, $"the type is {ImportNames.Short(Encoding.UTF8.GetString(json))}: GeoJSON to import is a FeatureCollection, or a feature a line");
        }
        if (member == "crs" && GeoJsonFeature.CrsFault(json) is { } fault)
        {
            throw new ImportFormatException(_line, fault);
        }
    }
}
