using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MapDashboard.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.Api;

/// <summary>Reads the JSON body of a request, strictly: nothing that is not valid UTF-8 and JSON, nothing twice, nothing beyond the limit.</summary>
internal sealed class JsonBodies(IOptions<LimitsOptions> limits)
{
    /// <summary>Reads the body with a function that must not keep the element.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON, in another encoding, or too large; the status says which.</exception>
    /// <exception cref="MalformedBodyException">Fields are not as they should be.</exception>
    public async Task<T> ReadAsync<T>(HttpRequest request, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        if (!IsJson(request.ContentType))
        {
            throw new BadHttpRequestException("The body must be application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }
        var body = await ReadAtMostAsync(request, limits.Value.MaxRequestBytes, cancellation)
            ?? throw new BadHttpRequestException($"The body may have up to {limits.Value.MaxRequestBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
        if (!Utf8.IsValid(body))
        {
            throw new BadHttpRequestException("The body is not UTF-8.");
        }
        try
        {
            using var json = JsonDocument.Parse(WithoutByteOrderMark(body), new() { AllowDuplicateProperties = false });
            return read(json.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException($"The body is not JSON: {malformed.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new BadHttpRequestException("The name of a field holds half of a surrogate pair.");
        }
    }

    /// <summary>The same of a body that may be left out.</summary>
    public async Task<T> ReadAsync<T>(HttpRequest request, T withoutBody, Func<JsonElement, T> read, CancellationToken cancellation) =>
        request.ContentLength is null or 0 && request.ContentType is null ? withoutBody : await ReadAsync(request, read, cancellation);

    // a parser may ignore it instead of refusing the text (RFC 8259, section 8.1)
    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] body) => body.AsMemory(body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when there is more; then the rest is read away, unless it is endless.</summary>
    private static async Task<byte[]?> ReadAtMostAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            await ReadAwayAsync(request, cancellation);
            return null;
        }
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                await ReadAwayAsync(request, cancellation);
                return null;
            }
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task ReadAwayAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (readAway, isCompleted) = (0L, false);
        try
        {
            while (!isCompleted && readAway <= LimitsOptions.ReadAwayBytes)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                (readAway, isCompleted) = (readAway + read.Buffer.Length, read.IsCompleted);
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // longer than the server reads at all
        }
        if (!isCompleted)
        {
            // the rest stands in the way of another request
            request.HttpContext.Response.Headers.Connection = "close";
        }
    }
}
