using System.Text.Json.Serialization;

namespace MapDashboard.Embedding;

/// <summary>An answer of type "rich", with the names that the specification gives its fields (https://oembed.com, 2.3.4).</summary>
/// <param name="CacheAge">Seconds.</param>
/// <param name="Width">Pixels that <paramref name="Html"/> takes, as <paramref name="Height"/>.</param>
/// <param name="ThumbnailUrl">Null, as its size, when there is none as small as was asked for.</param>
internal sealed record OEmbedBody(
    string Version,
    string Type,
    string Title,
    [property: JsonPropertyName("provider_name")] string ProviderName,
    [property: JsonPropertyName("provider_url")] string ProviderUrl,
    [property: JsonPropertyName("cache_age")] int CacheAge,
    string Html,
    int Width,
    int Height,
    [property: JsonPropertyName("thumbnail_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ThumbnailUrl,
    [property: JsonPropertyName("thumbnail_width"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ThumbnailWidth,
    [property: JsonPropertyName("thumbnail_height"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ThumbnailHeight);
