using System.Text;

namespace MapDashboard.Documents;

/// <summary>Reads a file as a document: plain text, Markdown with front matter, HTML.</summary>
internal static class DocumentFile
{
    /// <summary>Kinds of files that are read, by extension; any other is read as plain text.</summary>
    public static bool IsKnown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".md" or ".markdown" or ".html" or ".htm";

    /// <exception cref="InvalidDataException">It is a directory, no UTF-8 or UTF-16 text, or its front matter is wrong; the message says what and where.</exception>
    public static NewDocument Read(string path)
    {
        using var file = Open(path);
        return Parse(Path.GetExtension(path), ReadAll(file));
    }

    /// <exception cref="InvalidDataException">It is a directory.</exception>
    public static FileStream Open(string path) => Directory.Exists(path) ? throw new InvalidDataException("It is a directory.") : File.OpenRead(path);

    public static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no text, or the front matter is wrong.</exception>
    public static NewDocument Parse(string extension, byte[] bytes)
    {
        var declared = extension.ToLowerInvariant() is ".html" or ".htm" ? HtmlDocument.DeclaredEncoding(bytes) : null;
        return Parse(extension, declared is null ? Decode(bytes) : Decode(bytes, declared, declared.WebName, mark: 0));
    }

    public static NewDocument Parse(string extension, string content) => extension.ToLowerInvariant() switch
    {
        ".md" or ".markdown" => MarkdownDocument.Parse(content),
        ".html" or ".htm" => HtmlDocument.Parse(content),
        _ => new(content),
    };

    /// <summary>UTF-8, or UTF-16 with a byte order mark; anything else is refused rather than guessed.</summary>
    public static string Decode(byte[] bytes)
    {
        var (encoding, name, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), "UTF-8", 3),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, false, true), "UTF-16", 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, false, true), "UTF-16", 2),
            _ => ((Encoding)new UTF8Encoding(false, true), "UTF-8", 0),
        };
        return Decode(bytes, encoding, name, mark);
    }

    private static string Decode(byte[] bytes, Encoding encoding, string name, int mark)
    {
        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"It is not valid {name} (byte {e.Index + mark}). Save it as UTF-8.", e);
        }
    }
}
