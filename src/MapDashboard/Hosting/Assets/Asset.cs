namespace MapDashboard.Hosting.Assets;

/// <summary>A file of the web root, shortened and compressed once when it is first asked for.</summary>
/// <param name="head">Stands before its content as it is sent.</param>
internal sealed class Asset(string path, string contentType, Func<byte[]> content, bool shortens, string head = "")
{
    private readonly Lazy<byte[]> _content = new(content);
    private readonly Encodings _bodies = new(() => [.. System.Text.Encoding.UTF8.GetBytes(head), .. shortens ? Shortened.Of(path, content()) : content()]);

    /// <summary>From the web root, with slashes: "js/main.js".</summary>
    public string Path { get; } = path;

    public string ContentType { get; } = contentType;

    /// <summary>As it lies in the web root.</summary>
    public byte[] Content => _content.Value;

    /// <param name="encoding">"br", "gzip" or "" for none.</param>
    public byte[] In(string encoding) => _bodies.In(encoding);

    /// <summary>What the client takes, the shortest first; "" for pictures, which are compressed already.</summary>
    public string EncodingFor(HttpRequest request) => ContentType.StartsWith("image/", StringComparison.Ordinal) && !ContentType.Contains("svg", StringComparison.Ordinal)
        ? ""
        : Encodings.Accepted(request);
}
