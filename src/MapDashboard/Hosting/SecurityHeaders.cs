using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace MapDashboard.Hosting;

internal static partial class SecurityHeaders
{
    /// <summary>
    /// On every answer, errors included: nothing is loaded from elsewhere, no other site may frame the page. No script stands in the page
    /// but its import map, which a browser takes only from there: its hash is allowed.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = "default-src 'self'; img-src 'self' data:; style-src 'self'; connect-src 'self' ws: wss:; frame-ancestors 'none'; "
            + $"script-src 'self'{HashOfImportMap(app.Environment.WebRootFileProvider.GetFileInfo("index.html"))}";
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.TryAdd("Content-Security-Policy", policy);
                headers.TryAdd("X-Content-Type-Options", "nosniff");
                headers.TryAdd("Referrer-Policy", "same-origin");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string HashOfImportMap(IFileInfo page)
    {
        if (!page.Exists)
            return "";
        using var reader = new StreamReader(page.CreateReadStream());
        var map = ImportMap().Match(reader.ReadToEnd());
        return map.Success ? $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map.Groups[1].Value)))}'" : "";
    }

    [GeneratedRegex("""<script type="importmap">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex ImportMap();
}
