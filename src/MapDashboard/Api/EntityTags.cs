using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace MapDashboard.Api;

/// <summary>Answers that stay the same until the next change.</summary>
internal static class EntityTags
{
    // another build may answer in another form
    private static readonly string Build = typeof(EntityTags).Module.ModuleVersionId.ToString("N");

    /// <summary>Sets the tag of an answer that is made of a sequence and the request's address; true when the client has it already, then answer 304.</summary>
    /// <param name="other">Of what else it is made, beside the sequence.</param>
    public static bool IsKnown(HttpContext context, long sequence, long other = 0, string? another = null)
    {
        var request = context.Request;
        var asked = SHA256.HashData(Encoding.UTF8.GetBytes($"{Build}{other}{another}{request.PathBase}{request.Path}{request.QueryString}"));
        return IsKnown(context, $"\"{sequence}-{Convert.ToHexStringLower(asked.AsSpan(0, 6))}\"");
    }

    /// <param name="tag">In its quotes.</param>
    public static bool IsKnown(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        var entityTag = EntityTagHeaderValue.Parse(tag);
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(entityTag, useStrongComparison: false));
    }
}
