using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace MapDashboard.Storage;

/// <summary>Ids made from content: the same content has the same id in every process and every database.</summary>
internal static class StableId
{
    // Crockford's base32 in lower case: no i, l, o, u to misread
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>Whether a text may be an id of so many characters.</summary>
    public static bool IsOne(string text, int length) => text.Length == length && !text.AsSpan().ContainsAnyExcept(Letters);

    /// <summary>The 60 bits of an id of 12 characters.</summary>
    public static long Bits(string id)
    {
        var bits = 0L;
        foreach (var c in id)
        {
            bits = (bits << 5) | (uint)Alphabet.IndexOf(c, StringComparison.Ordinal);
        }
        return bits;
    }

    /// <summary>The first <paramref name="length"/> base32 characters of the content's SHA-256; five bits each.</summary>
    public static string Of(string content, int length)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return string.Create(length, hash, (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                id[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
