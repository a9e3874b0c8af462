using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Storage;
using Microsoft.Extensions.Options;

namespace MapDashboard.Webhooks;

/// <summary>
/// Sends one delivery, signed: the header <c>X-MapDashboard-Signature</c> is <c>v1=</c> and the hexadecimal HMAC-SHA256, with the webhook's secret, of the timestamp
/// in <c>X-MapDashboard-Timestamp</c> (seconds since 1970), a full stop and the body. Redirects are not followed.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private const int LongestError = 200;

    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    public WebhookSender(IOptions<WebhookOptions> options, TimeProvider time)
    {
        _time = time;
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => PublicAddresses.ConnectAsync(context.DnsEndPoint, options.Value.AllowPrivateAddresses, cancellation),
        })
        {
            Timeout = TimeSpan.FromMilliseconds(options.Value.TimeoutMilliseconds),
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("MapDashboard", null));
    }

    /// <returns>Null when it was taken (any 2xx), else what went wrong.</returns>
    public async Task<string?> SendAsync(WebhookRow hook, WebhookBody body, CancellationToken cancellation)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options);
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("X-MapDashboard-Delivery", body.Delivery);
        request.Headers.Add("X-MapDashboard-Timestamp", timestamp);
        request.Headers.Add("X-MapDashboard-Signature", Signature(hook.Secret, timestamp, bytes));
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? null : $"the answer was {(int)answer.StatusCode}";
        }
        catch (HttpRequestException unreachable)
        {
            return unreachable.Message.Length > LongestError ? unreachable.Message[..LongestError] : unreachable.Message;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "there was no answer in time";
        }
    }

    public static string Signature(string secret, string timestamp, ReadOnlySpan<byte> body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{timestamp}."), .. body]))}";

    public void Dispose() => _client.Dispose();
}

/// <summary>What is sent.</summary>
/// <param name="Delivery">The same when it is sent again: who has seen it leaves it out.</param>
/// <param name="After">It tells of the changes after this sequence,</param>
/// <param name="Last">up to this one; equal in a test, which tells of none.</param>
/// <param name="Changes">As the hub and <c>/api/changes</c> have them.</param>
internal sealed record WebhookBody(string Webhook, string Delivery, long After, long Last, IReadOnlyList<ClientChange> Changes);
