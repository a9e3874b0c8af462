using System.Text.Json.Serialization;
using MapDashboard.Embedding;
using Microsoft.AspNetCore.Http.Extensions;

namespace MapDashboard.OgcFeatures;

/// <summary>A link as OGC APIs write it.</summary>
/// <param name="Type">Media type of what is there.</param>
internal sealed record OgcLink(string Href, string Rel, string Type, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title = null)
{
    public const string Queryables = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
}

/// <summary>The addresses of one request's answer, absolute, as they are seen from outside.</summary>
internal sealed class OgcAddresses(HttpRequest request, PublicAddress home)
{
    /// <summary>Of the dashboard, without a slash at its end.</summary>
    public string Home { get; } = home.Of(request);

    public string Root => $"{Home}/ogc";

    public string Collection(string id) => $"{Root}/collections/{Uri.EscapeDataString(id)}";

    public string Items(string id) => $"{Collection(id)}/items";

    public string Item(string id, string feature) => $"{Items(id)}/{Uri.EscapeDataString(feature)}";

    /// <summary>The request's own address with other values of some keys of the query; null takes a key away.</summary>
    public string Here(params (string Key, string? Value)[] changes)
    {
        var query = request.Query.Where(q => changes.All(c => c.Key != q.Key)).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")));
        var all = new QueryBuilder(query.Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Key, c.Value!))));
        return $"{Home}{request.Path.ToUriComponent().TrimEnd('/')}{all.ToQueryString()}";
    }

    /// <summary>What each answer says of itself: its address in the form it has, and the other form.</summary>
    public IEnumerable<OgcLink> SelfAndAlternate(OgcFormat format, string json = OgcFormats.Json)
    {
        var (asJson, asHtml) = (Here(("f", "json")), Here(("f", "html")));
        return format == OgcFormat.Json
            ? [new(asJson, "self", json, "This document"), new(asHtml, "alternate", OgcFormats.Html, "This document for people")]
            : [new(asHtml, "self", OgcFormats.Html, "This document"), new(asJson, "alternate", json, "This document for programs")];
    }
}
