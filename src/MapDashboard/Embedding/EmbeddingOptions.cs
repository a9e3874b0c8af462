using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace MapDashboard.Embedding;

/// <summary>Section "Embedding": who may show the map in his own pages, and who may talk to it there.</summary>
public sealed partial class EmbeddingOptions : IValidatableObject
{
    /// <summary>Who may frame <c>/embed</c>, as sources of the directive frame-ancestors of a Content-Security-Policy. Default "*": everybody, for the embed holds nothing but what anybody may read.</summary>
    public string FrameAncestors { get; init; } = "*";

    /// <summary>The same for the full page, on which people sign in. Default "'none'".</summary>
    public string PageFrameAncestors { get; init; } = "'none'";

    /// <summary>The origins ("https://news.example") whose pages may drive an embedded map and are told what is chosen on it. Default none.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Where the dashboard is seen from outside, such as "https://map.example.org", for the addresses in previews and oEmbed. Default empty: as the request says.</summary>
    public string PublicAddress { get; init; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (key, sources) in new[] { (nameof(FrameAncestors), FrameAncestors), (nameof(PageFrameAncestors), PageFrameAncestors) })
        {
            if (!Sources().IsMatch(sources))
            {
                yield return new($"Embedding:{key} holds sources of frame-ancestors with blanks between them (\"'self' https://news.example\"), not \"{sources}\".");
            }
        }
        foreach (var origin in Origins.Where(o => !Origin().IsMatch(o)))
        {
            yield return new($"Embedding:Origins holds origins such as \"https://news.example\", not \"{origin}\".");
        }
        if (PublicAddress.Length > 0 && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new($"Embedding:PublicAddress is an address such as \"https://map.example.org\", not \"{PublicAddress}\".");
        }
    }

    // what stands in a header must not end its directive
    [GeneratedRegex(@"^[^\s;,]+( [^\s;,]+)*$")]
    private static partial Regex Sources();

    [GeneratedRegex(@"^https?://[a-z\d.\-\[\]:]+$")]
    private static partial Regex Origin();
}
