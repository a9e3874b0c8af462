using Microsoft.Extensions.Options;

namespace MapDashboard.Embedding;

/// <summary>Where the dashboard is seen from outside.</summary>
internal sealed class PublicAddress(IOptions<EmbeddingOptions> options)
{
    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpRequest request) => options.Value.PublicAddress is { Length: > 0 } configured
        ? configured.TrimEnd('/')
        : $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The path within the dashboard that an address leads to, "/embed"; null when it leads elsewhere. Whether it is http or https does not matter: one leads to the other.</summary>
    public string? PathOf(Uri address, HttpRequest request)
    {
        var home = new Uri(Of(request));
        var isHere = address.Scheme is "http" or "https" && address.Host == home.Host && (address.Port == home.Port || (address.IsDefaultPort && home.IsDefaultPort));
        var folder = home.AbsolutePath.TrimEnd('/');
        return isHere && address.UserInfo.Length == 0 && address.AbsolutePath.StartsWith($"{folder}/", StringComparison.Ordinal) ? address.AbsolutePath[folder.Length..] : null;
    }
}
