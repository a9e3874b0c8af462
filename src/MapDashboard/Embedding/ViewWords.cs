using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting.Assets;

namespace MapDashboard.Embedding;

/// <summary>What a view is called, for previews, oEmbed and pictures: the scene's title, the open record's, or the filter in words.</summary>
internal sealed class ViewWords(WebAssets assets, Vocabulary vocabulary, Gazetteer gazetteer, LanguageNames names, RecordIndex index)
{
    private const string DefaultLanguage = "en";
    private const int MostValues = 4;

    public Catalogue CatalogueOf(EmbedQuery query) => Catalogue.Of(assets.Known, query.Language ?? DefaultLanguage);

    public string TitleOf(EmbedQuery query, Catalogue words)
    {
        if (query.Told is { } scene)
        {
            return string.Join(words.Say("share-between-filters"), scene.Story, scene.Title);
        }
        if (query.Record is { } id && index.Current.Find(id) is { } record)
        {
            return record.Title;
        }
        var terms = query.Filter.Terms.Select(t => InWords(t, words)).Where(t => t.Length > 0).ToList();
        return terms.Count == 0 ? words.Say("page-title") : words.Say("embed-title", ("filters", string.Join(words.Say("share-between-filters"), terms)));
    }

    public string DescriptionOf(EmbedQuery query, Catalogue words) =>
        query.Record is { } id && index.Current.Find(id) is { Summary.Length: > 0 } record ? record.Summary : words.Say("page-description.content");

    /// <summary>The layers with their names in the language of the words.</summary>
    public IReadOnlyList<Layer> LayersIn(Catalogue words) => [.. vocabulary.Layers.Select(l => l with { Name = words.Label(l.Labels, l.Name) })];

    /// <summary>Empty for what a title need not say.</summary>
    private string InWords(FilterTerm term, Catalogue words)
    {
        var values = term.Values.Select(v => v.Text.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToList();
        var said = values.Take(MostValues).Select(v => InWords(term.Key.Name, v, words)).Where(v => v.Length > 0).ToList();
        return string.Join(words.Say("list-separator"), values.Count > MostValues ? [.. said, "…"] : said);
    }

    private string InWords(string key, string value, Catalogue words) => key switch
    {
        "layer" => vocabulary.Layers.FirstOrDefault(l => l.Key == value) is { } layer ? words.Label(layer.Labels, layer.Name) : "",
        "program" => vocabulary.Programs.FirstOrDefault(p => string.Equals(p.Name, value, StringComparison.OrdinalIgnoreCase)) is { } program ? words.Label(program.Labels, program.Name) : value,
        "status" => vocabulary.Statuses.FirstOrDefault(s => s.Key == value) is { } status ? words.Label(status.Labels, status.Name) : "",
        "country" => gazetteer.Country(value) is { } country ? NameOf(country.Id, words) : value,
        "place" => long.TryParse(value, out var id) ? NameOf(id, words) : "",
        "year" => value.Replace("..", "–", StringComparison.Ordinal),
        "actor" => value,
        "actorKind" => words.Say("actor-kind", ("kind", value)),
        "q" => words.Say("embed-title-words", ("words", value)),
        FilterKeys.AsOfKey => words.Say("embed-title-as-of", ("date", value[..Math.Min(10, value.Length)])),
        _ => "",
    };

    /// <summary>What a place of GeoNames is called on the map's ground; null: as the basemap has it, in English.</summary>
    public string? GroundNameOf(long id, Catalogue words) => LanguageOf(words) is not NameLanguage.English and var language ? names.Of(id, language) : null;

    private string NameOf(long id, Catalogue words) => names.Of(id, LanguageOf(words)) ?? names.Of(id, NameLanguage.English) ?? "";

    private static NameLanguage LanguageOf(Catalogue words) => words.Language switch
    {
        "sr-Latn" => NameLanguage.SerbianLatin,
        "sr-Cyrl" => NameLanguage.SerbianCyrillic,
        "zh" => NameLanguage.Chinese,
        _ => NameLanguage.English,
    };
}
