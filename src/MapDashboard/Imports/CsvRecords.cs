using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace MapDashboard.Imports;

/// <summary>The rows of a sheet saved as text: with commas, semicolons, tabs or bars between, in any encoding that is named or has a byte order mark.</summary>
internal static class CsvRecords
{
    private const int RowsAtATime = 500;
    private const int LongestRow = 4_000_000;

    /// <exception cref="ImportFormatException">It cannot be read from some line on.</exception>
    public static IEnumerable<IReadOnlyList<Piece>> Read(Stream file, ImportRequest request, ImportColumns columns)
    {
        CheckEncoding(file, request);
        var options = new CsvReaderOptions
        {
            Separator = request.Delimiter,
            Encoding = request.Encoding,
            DetectSeparatorHint = true,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LongestRow,
        };
        using var csv = CsvReader.Create(file, options, leaveOpen: true);
        var fields = Fields(csv, request, columns);
        while (true)
        {
            var rows = Rows(csv, fields);
            yield return rows;
            if (rows.Count < RowsAtATime)
            {
                yield break;
            }
        }
    }

    private static List<Piece> Rows(CsvReader csv, List<ImportField?> fields)
    {
        var rows = new List<Piece>(RowsAtATime);
        try
        {
            while (rows.Count < RowsAtATime && csv.Read())
            {
                var raw = new RawRecord(csv.LineNumber);
                for (var i = 0; i < fields.Count && i < csv.FieldCount; i++)
                {
                    if (fields[i] is { } field && !csv.IsEmpty(i))
                    {
                        raw.Set(field, WithoutApostrophe(csv.GetString(i)));
                    }
                }
                if (Enumerable.Range(0, csv.FieldCount).Skip(fields.Count).Any(i => !csv.IsEmpty(i)))
                {
                    raw.Fail(null, $"has {csv.FieldCount} fields, and there are {fields.Count} columns: a text with the delimiter in it must be in quotes");
                }
                rows.Add(new(raw.Line, default, raw));
            }
            return rows;
        }
        catch (CsvFormatException broken)
        {
            throw new ImportFormatException(rows.Count > 0 ? rows[^1].Line + 1 : csv.LineNumber, broken.Message.ReplaceLineEndings(" "));
        }
    }

    private static List<ImportField?> Fields(CsvReader csv, ImportRequest request, ImportColumns columns)
    {
        try
        {
            csv.ReadHeader();
        }
        catch (CsvFormatException broken)
        {
            throw new ImportFormatException(1, broken.Message.ReplaceLineEndings(" "));
        }
        if (csv.Headers.Count == 0)
        {
            throw new ImportFormatException(1, "the file is empty: its first line must name the columns");
        }
        foreach (var missing in request.Columns.Keys.Except(csv.Headers))
        {
            throw new ImportFormatException(1, $"there is no column \"{missing}\"; there are {string.Join(", ", csv.Headers)}");
        }
        return [.. csv.Headers.Select(h => columns.Note(h, request.FieldOf(h)))];
    }

    /// <summary>Our own exports keep a spreadsheet from taking a text for a formula by an apostrophe before it.</summary>
    private static string WithoutApostrophe(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? text[1..] : text;

    /// <summary>A sheet in another encoding than is thought would be full of wrong letters that nobody notices at once.</summary>
    private static void CheckEncoding(Stream file, ImportRequest request)
    {
        var buffer = new byte[64 * 1024];
        var (kept, line) = (0, 1L);
        var isFirst = true;
        while (request.Encoding is null && file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is > 0 and var read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (isFirst && (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)))
            {
                break;
            }
            isFirst = false;
            if (bytes.IndexOf((byte)0) is >= 0 and var zero)
            {
                throw new ImportFormatException(line + bytes[..zero].Count((byte)'\n'), "the file holds zero bytes: it is no text, or it is UTF-16 without a byte order mark, which must be said (utf-16, utf-16BE)");
            }
            var whole = read == buffer.Length - kept ? bytes[..WholeLetters(bytes)] : bytes;
            if (!Utf8.IsValid(whole))
            {
                var faulty = line;
                foreach (var range in whole.Split((byte)'\n'))
                {
                    if (!Utf8.IsValid(whole[range]))
                    {
                        break;
                    }
                    faulty++;
                }
                throw new ImportFormatException(faulty, "the text is not UTF-8: say which encoding it has, such as windows-1250 (Central Europe), windows-1251 (Cyrillic), windows-1252 (Western Europe) or gb18030, or save it as UTF-8");
            }
            line += whole.Count((byte)'\n');
            kept = bytes.Length - whole.Length;
            bytes[whole.Length..].ToArray().CopyTo(buffer, 0);
        }
        file.Position = 0;
    }

    /// <summary>How many bytes there are without a letter that is cut in two at the end.</summary>
    private static int WholeLetters(ReadOnlySpan<byte> utf8)
    {
        for (var i = 1; i <= Math.Min(3, utf8.Length); i++)
        {
            if (utf8[^i] >= 0xC0)
            {
                return utf8.Length - i;
            }
            if (utf8[^i] < 0x80)
            {
                break;
            }
        }
        return utf8.Length;
    }
}

/// <summary>What becomes of each column of a sheet.</summary>
internal sealed class ImportColumns
{
    private readonly List<ImportColumn> _columns = [];

    public IReadOnlyList<ImportColumn> All => _columns;

    public ImportField? Note(string name, ImportField? field)
    {
        _columns.Add(new(name, field is null or ImportField.Known ? null : ImportNames.Of(field.Value)));
        return field;
    }
}

/// <param name="Field">Null when it is not taken.</param>
internal sealed record ImportColumn(string Name, string? Field);
