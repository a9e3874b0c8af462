using System.Globalization;
using MapDashboard.Api;
using MapDashboard.Filters;
using MapDashboard.Stories;

namespace MapDashboard.Embedding;

/// <summary>A part of the world: "6/44.8/20.5".</summary>
internal sealed record MapSection(double Zoom, double Latitude, double Longitude);

/// <summary>What an address of an embedded map says: the embedder's options, the filter, and what is seen. The page reads the same in <c>js/state/embed-options.js</c>.</summary>
/// <param name="Record">The id of the open one, or null.</param>
/// <param name="Language">"en", "sr-Latn", "sr-Cyrl" or "zh"; null when not said.</param>
/// <param name="Story">The id of the one that is told, or null.</param>
/// <param name="Scene">Which scene of it, from 1.</param>
internal sealed record EmbedQuery(Filter Filter, MapSection? View, string? Record, string? Language, bool IsDark, string? Story, int Scene)
{
    /// <summary>The scene that filter, view and record are those of; null when they are the address's own. See <see cref="ToldScenes"/>.</summary>
    public ToldScene? Told { get; init; }

    /// <summary>What was asked, to be asked again: "?layer=patrols&amp;theme=dark", or empty.</summary>
    public QueryString Text { get; private init; }

    /// <exception cref="FilterFormatException">A key is unknown or a value of the filter malformed.</exception>
    /// <exception cref="QueryFormatException">The value of an option is none of its values, or it is given twice.</exception>
    /// <param name="otherKeys">Keys that are neither options nor the filter's.</param>
    public static EmbedQuery Read(IQueryCollection query, SearchTexts texts, params string[] otherKeys)
    {
        foreach (var option in EmbedOption.All)
        {
            option.Check(query[option.Name]);
        }
        var known = EmbedOption.All.Select(o => o.Name).Concat(otherKeys).ToList();
        return new(
            Filter.Parse(query, known, texts),
            EmbedOption.ReadView(query["view"]),
            NullIfEmpty(query["record"]),
            NullIfEmpty(query["lang"]),
            query["theme"] == "dark",
            NullIfEmpty(query["story"]),
            int.TryParse(query["scene"], NumberStyles.None, CultureInfo.InvariantCulture, out var scene) ? scene : 1)
        {
            Text = QueryString.Create(query.Where(p => !otherKeys.Contains(p.Key, StringComparer.OrdinalIgnoreCase))),
        };
    }

    /// <summary>The same of the full page's address, to which others add keys of theirs: what cannot be read is left out.</summary>
    public static EmbedQuery ReadWhatIsKnown(IQueryCollection query, SearchTexts texts)
    {
        var readable = query.Where(pair =>
        {
            try
            {
                Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { [pair.Key] = pair.Value }), texts);
                return true;
            }
            catch (FormatException)
            {
                return false;
            }
        });
        return Read(new QueryCollection(readable.ToDictionary(p => p.Key, p => p.Value)), texts);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>An option of the embedder's, or of what is seen: one line of the table each.</summary>
/// <param name="Takes">What a value may be, for people.</param>
internal sealed record EmbedOption(string Name, string Takes, Predicate<string> IsValue)
{
    public static IReadOnlyList<EmbedOption> All { get; } =
    [
        OneOf("controls", "all", "zoom", "none"),
        OneOf("panel", "none", "legend", "list", "timeline"),
        OneOf("theme", "auto", "light", "dark"),
        OneOf("lang", "en", "sr-Latn", "sr-Cyrl", "zh"),
        OneOf("interactive", "true", "false"),
        Seconds("autoplay"),
        new("loop", "true, false or nothing (true)", v => v is "" or "true" or "false"),
        Seconds("follow"),
        new("view", "zoom/latitude/longitude", v => ReadView(v) is not null),
        new("record", "the id of a record", v => v.Length is > 0 and <= 200),
        new("story", "the id of a story", v => v.Length is > 0 and <= 200),
        new("scene", "the number of a scene", v => Whole(v) is >= 0 and <= 999_999),
    ];

    /// <exception cref="QueryFormatException">It is not a value, or given twice.</exception>
    public void Check(Microsoft.Extensions.Primitives.StringValues values)
    {
        if (values.Count > 1)
        {
            throw new QueryFormatException(Name, $"\"{Name}\" is given more than once.");
        }
        if (values.Count == 1 && !IsValue(values[0] ?? ""))
        {
            throw new QueryFormatException(Name, $"\"{Name}\" takes {Takes}, not \"{values[0]}\".");
        }
    }

    /// <summary>Null when it is none.</summary>
    public static MapSection? ReadView(string? text) =>
        text?.Split('/') is [var zoom, var latitude, var longitude] && Number(zoom) is >= 0 and <= 30 and var z && Number(latitude) is >= -90 and <= 90 and var lat && Number(longitude) is >= -36000 and <= 36000 and var lon
            ? new(z, lat, lon)
            : null;

    private static EmbedOption Seconds(string name) => new(name, $"whole seconds from 1 to {Scene.MostSeconds}", v => Whole(v) is >= 1 and <= Scene.MostSeconds);

    private static EmbedOption OneOf(string name, params string[] values) => new(name, string.Join(", ", values), values.Contains);

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
