using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MapDashboard.Browser.Tests;

/// <summary>Somebody else's site, on an origin of its own: one page that shows the map, and the files of reveal.js under /reveal/.</summary>
internal sealed class HostSite : IDisposable
{
    private static readonly string? Reveal = Ancestors().Select(f => Path.Combine(f, "tests", "client", "node_modules", "reveal.js", "dist")).FirstOrDefault(Directory.Exists);
    private readonly HttpListener _listener = new();
    private readonly string _body;

    /// <param name="body">What stands in the page.</param>
    public HostSite(string origin, string body)
    {
        _body = body;
        _listener.Prefixes.Add($"{origin}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Why the files of reveal.js are missing; null when they are there.</summary>
    public static string? MissingReveal => Reveal is null ? "reveal.js is not installed: run npm ci in tests/client" : null;

    /// <summary>An origin that nobody uses now.</summary>
    public static string FreeOrigin()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var (content, type) = Answer(context.Request.Url!.AbsolutePath);
                context.Response.ContentType = type;
                await context.Response.OutputStream.WriteAsync(content);
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // the browser has left, or the site is closed
            }
        }
    }

    private (byte[] Content, string Type) Answer(string path) => path switch
    {
        "/favicon.ico" => ([], "image/x-icon"),
        _ when path.StartsWith("/reveal/", StringComparison.Ordinal) && Reveal is not null => (File.ReadAllBytes(Path.Combine(Reveal, Path.GetFileName(path))), path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript"),
        _ => (Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Somebody's page</title>{_body}"), "text/html"),
    };

    private static IEnumerable<string> Ancestors()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
