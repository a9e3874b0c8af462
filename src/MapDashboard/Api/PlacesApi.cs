using System.Globalization;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class PlacesApi
{
    private const int UsualLimit = 10;

    private const int MostIds = 500;

    /// <summary>The languages of the page, as BCP 47 tags.</summary>
    internal static readonly Dictionary<string, NameLanguage> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = NameLanguage.English,
        ["sr-Cyrl"] = NameLanguage.SerbianCyrillic,
        ["sr-Latn"] = NameLanguage.SerbianLatin,
        ["zh"] = NameLanguage.Chinese,
    };

    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        api.MapGet("/places", Search).WithTags("Places")
            .WithName("SearchPlaces").WithSummary("Places of the gazetteer by the beginning of a name, in any script")
            .WithQuery(("q", "The beginning of a name."), ("limit", "The most to answer with, 1 to 1000; usually 10."));
        api.MapGet("/places/names", Names).WithTags("Places")
            .WithName("NamePlaces").WithSummary("What places are called in a language")
            .WithDescription("By GeoNames id. A place that is not there, or whose name in the language is not known for sure, is left out.")
            .WithQuery(("lang", $"{string.Join(", ", Languages.Keys.Select(l => $"`{l}`"))}."), ("ids", $"GeoNames ids with commas between them, at most {MostIds}."));
    }

    private static Ok<PlaceNames> Names(HttpContext context, LanguageNames names)
    {
        var (lang, ids) = (context.Request.Query["lang"].ToString(), context.Request.Query["ids"].ToString().Split(','));
        if (!Languages.TryGetValue(lang, out var language))
        {
            throw new QueryFormatException("lang", $"\"lang\" is one of {string.Join(", ", Languages.Keys)}, not \"{lang}\".");
        }
        if (ids.Length > MostIds)
        {
            throw new QueryFormatException("ids", $"\"ids\" are {ids.Length}; at most {MostIds} are answered at once.");
        }
        var known = new SortedDictionary<long, string>();
        foreach (var text in ids)
        {
            var id = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new QueryFormatException("ids", $"\"ids\" are GeoNames ids with commas between them; \"{text}\" is no whole number.");
            if (names.Of(id, language) is { } name)
            {
                known[id] = name;
            }
        }
        // they change with the gazetteer alone, and that with the program
        context.Response.Headers.CacheControl = "max-age=3600";
        return TypedResults.Ok(new PlaceNames(Languages.Keys.First(l => Languages[l] == language), known));
    }

    private static Ok<PlaceList> Search(HttpRequest request, Limit limit, Gazetteer gazetteer, SearchTexts texts)
    {
        var q = request.Query["q"].ToString().Trim();
        if (q.Length is 0 or > 200)
        {
            throw new QueryFormatException("q", "\"q\" is the beginning of a place's name, up to 200 characters.");
        }
        var most = limit.Or(UsualLimit);
        var hits = gazetteer.Search(q, most);
        return TypedResults.Ok(new PlaceList([.. (hits.Count > 0 ? hits : NamesWithin(q, most, gazetteer, texts)).Select(FoundPlace.Of)]));
    }

    /// <summary>The places whose names stand together without spaces, as in 塞尔维亚贝尔格莱德: the best known one of each name first, then the next ones.</summary>
    private static IEnumerable<GazetteerHit> NamesWithin(string q, int most, Gazetteer gazetteer, SearchTexts texts)
    {
        var key = SearchKey.Of(q);
        return key.Length > 0 && SearchKey.IsUnspaced(key[0])
            ? UnspacedWords.Of(key, texts.IsName).SelectMany(name => gazetteer.Search(name, most).Where(h => SearchKey.Of(h.MatchedName) == name).Select((hit, rank) => (hit, rank)))
                .OrderBy(h => h.rank).Select(h => h.hit).DistinctBy(h => h.Place.Id).Take(most)
            : [];
    }
}

/// <param name="Names">By GeoNames id.</param>
internal sealed record PlaceNames(string Lang, IReadOnlyDictionary<long, string> Names);

internal sealed record PlaceList(IReadOnlyList<FoundPlace> Places);

/// <param name="Geonameid">Null where GeoNames has no entry.</param>
/// <param name="MatchedName">The name that matched, as the gazetteer spells it.</param>
/// <param name="Feature">GeoNames feature code.</param>
internal sealed record FoundPlace(long? Geonameid, string Name, string MatchedName, string Country, string Feature, double Lat, double Lon, long Population)
{
    public static FoundPlace Of(GazetteerHit hit)
    {
        var p = hit.Place;
        return new(p.Id > 0 ? p.Id : null, p.Name, hit.MatchedName, p.Country, p.FeatureCode, p.Latitude, p.Longitude, p.Population);
    }
}
