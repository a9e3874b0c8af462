using System.Text;

namespace MapDashboard.Documents;

/// <summary>What a text must be before it is read.</summary>
internal static class DocumentCheck
{
    public const int LongestTitle = 500;

    /// <exception cref="ArgumentException">The message says what is wrong, for people.</exception>
    public static void Check(NewDocument document, int maxTextLength)
    {
        CheckText(document.Text, maxTextLength);
        Refuse(document.Kind is not ("article" or "brief"), $"The kind is \"{document.Kind}\"; it can be \"article\" or \"brief\".");
        Refuse(document.Published is not null && Records.Edtf.LastDay(document.Published) is null, $"The publication date \"{document.Published}\" is not of the form 2019, 2019-09 or 2019-09-17.");
        var titleFault = document.Title is null ? null : document.Title.Length > LongestTitle ? $"has more than {LongestTitle} characters" : TitleFault(document.Title);
        Refuse(titleFault is not null, $"The title {titleFault}.");
        var urlFault = document.Url is null ? null : UrlFault(document.Url);
        Refuse(urlFault is not null, $"The URL \"{document.Url}\" {urlFault}.");
    }

    /// <exception cref="ArgumentException">The text is empty, binary, not valid Unicode or too long.</exception>
    public static void CheckText(string text, int maxTextLength)
    {
        CheckLength(text, maxTextLength);
        Refuse(string.IsNullOrWhiteSpace(text), "The text is empty.");
        Refuse(IsBinary(text), "This is not text but binary data.");
        Refuse(!IsUnicode(text), "The text is not valid Unicode: it holds half of a surrogate pair.");
    }

    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static void CheckLength(string text, int maxTextLength) =>
        Refuse(text.Length > maxTextLength, $"The text has {text.Length} characters; at most {maxTextLength} are taken.");

    /// <summary>The text without what does not make it another text: white space around it and the kind of line ends.</summary>
    public static string Normalize(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>What is wrong with an address that becomes a link; null when nothing is. Not javascript: and the like, and nothing that RFC 3986 has written with %.</summary>
    public static string? UrlFault(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? "is no address with http or https"
        : url.Any(c => c is '"' or '<' or '>' or '\\' or '`' || char.IsWhiteSpace(c) || char.IsControl(c) || IsTurn(c)) ? "is no address: spaces, quotes, < and > are written %20, %22, %3C and %3E in it"
        : null;

    /// <summary>What is wrong with a title, which is one line that reads as it is written; null when nothing is.</summary>
    public static string? TitleFault(string title) =>
        title.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') ? "has more than one line or control characters"
        : title.Any(IsTurn) ? "holds characters that turn the direction of what follows"
        : null;

    /// <summary>Embeddings, overrides and isolates of Unicode's bidirectional algorithm.</summary>
    private static bool IsTurn(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsBinary(string text) => text.Contains('\0') || text.Count(c => char.IsControl(c) && !char.IsWhiteSpace(c)) > text.Length / 20;

    private static bool IsUnicode(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[length..];
        }
        return true;
    }

    private static void Refuse(bool isWrong, string message)
    {
        if (isWrong)
        {
            throw new ArgumentException(message);
        }
    }
}
