using System.IO.Compression;

namespace MapDashboard.Hosting.Assets;

/// <summary>A content in the encodings that browsers take, each made once, when it is first asked for.</summary>
internal sealed class Encodings(Func<byte[]> content)
{
    private static readonly string[] Compressed = ["br", "gzip"];
    private readonly Dictionary<string, Lazy<byte[]>> _bodies = Compressed.Append("").ToDictionary(e => e, e => new Lazy<byte[]>(() => Encoded(content(), e)));

    /// <param name="encoding">"br", "gzip" or "" for none.</param>
    public byte[] In(string encoding) => _bodies[encoding].Value;

    /// <summary>The shortest encoding that a client takes: "br", "gzip" or "" (RFC 9110, 12.5.3; an encoding with q=0 is refused).</summary>
    public static string Accepted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.Value).ToList();
        return Compressed.FirstOrDefault(e => accepted.Contains(e, StringComparer.OrdinalIgnoreCase)) ?? "";
    }

    private static byte[] Encoded(byte[] content, string encoding)
    {
        if (encoding == "")
            return content;
        using var result = new MemoryStream();
        // quality 9 is within 3 % of the shortest and ten times as fast
        using (Stream stream = encoding == "br" ? new BrotliStream(result, new BrotliCompressionOptions { Quality = 9 }) : new GZipStream(result, CompressionLevel.SmallestSize))
        {
            stream.Write(content);
        }
        return result.ToArray();
    }
}
