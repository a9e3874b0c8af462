using System.Net;
using System.Text;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Api.GeoJson;
using MapDashboard.Changes;
using MapDashboard.Filters;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Hosting.Assets;
using MapDashboard.Records;

namespace MapDashboard.Stories;

/// <summary>A story as one HTML file that is told without network: the page talk.html with all that it needs, and what the scenes show as JSON.</summary>
internal sealed class TalkFile(WebAssets web, Vocabulary vocabulary, RecordStore store, PastMaps maps, SearchTexts texts, LanguageNames names)
{
    /// <summary>More in one file no browser opens with pleasure.</summary>
    public const int MostRecords = 5000;

    /// <summary>Of so many the file has the quotes, those that scenes select first; the cards of others say that they could not be loaded.</summary>
    public const int MostQuoted = 500;

    /// <summary>How near a record may be looked at in all detail of the basemap.</summary>
    private const double RecordZoom = 8;

    private readonly Lock _lock = new();
    private (AssetSet Assets, WholePage Page)? _known;

    /// <param name="language">Of the page's words, one of <see cref="PlacesApi.Languages"/>.</param>
    /// <returns>Null when the scenes show more than <see cref="MostRecords"/>.</returns>
    public async Task<byte[]?> OfAsync(Story story, string language, CancellationToken cancellation)
    {
        var (assets, page) = Page();
        var records = await TalkRecords.OfAsync(story, maps, texts, cancellation);
        if (records.Now.Count > MostRecords)
        {
            return null;
        }
        var views = story.Scenes.Select(s => SceneView.PositionOf(s.View)).OfType<(double, double, double)>().Concat(records.Places.Select(p => (RecordZoom, p.Longitude, p.Latitude)));
        var spoken = PlacesApi.Languages[language];
        var held = new
        {
            Language = language,
            Story = StoryBody.Of(story),
            Vocabulary = VocabularyBody.Of(vocabulary, int.MaxValue),
            Records = records.Now.Select(RecordFeature.Of),
            Details = await DetailsAsync(story, records, cancellation),
            records.Scenes,
            PlaceNames = NamesOf(records.Places, spoken),
            Words = Encoding.UTF8.GetString(assets.Find($"words/{(language == "sr-Latn" ? "sr-Cyrl" : language)}.ftl")!.Content),
            Ground = new TalkGround(assets).For(views, id => NameOf(id, spoken)),
        };
        var json = JsonSerializer.Serialize(held, ApiJson.Options);
        var fonts = JsonSerializer.Serialize(new TalkFonts(assets).For(json), ApiJson.Options);
        return Encoding.UTF8.GetBytes(page.With(("<!-- title -->", WebUtility.HtmlEncode(story.Title)), ("<!-- held -->", WholePage.Data(json)), ("<!-- fonts -->", WholePage.Data(fonts))));
    }

    private (AssetSet Assets, WholePage Page) Page()
    {
        lock (_lock)
        {
            var assets = web.ForPage();
            _known = _known is { } known && known.Assets == assets ? known : (assets, new WholePage(assets, "talk.html"));
            return _known.Value;
        }
    }

    /// <summary>By id, what a card shows beside the record itself.</summary>
    private async Task<Dictionary<string, TalkDetails>> DetailsAsync(Story story, TalkRecords records, CancellationToken cancellation)
    {
        var selected = story.Scenes.Select(s => SceneView.ShownBy(s.View, texts).Record).ToHashSet();
        var details = new Dictionary<string, TalkDetails>(StringComparer.Ordinal);
        foreach (var record in records.Now.OrderByDescending(r => selected.Contains(r.Id)).Take(MostQuoted))
        {
            if (await store.DetailsAsync(record.Id, cancellation) is { } found)
            {
                details[record.Id] = new(record.Id, new(found.Evidence, found.Agreement, found.Related));
            }
        }
        return details;
    }

    /// <summary>What a place is called in English stands in its record, and in the basemap.</summary>
    private string? NameOf(long id, NameLanguage language) => language == NameLanguage.English ? null : names.Of(id, language);

    /// <summary>By GeoNames id.</summary>
    private Dictionary<long, string> NamesOf(IEnumerable<RecordPlace> places, NameLanguage language) => places
        .Select(p => p.GeoNamesId).OfType<long>().Distinct().Select(id => (Id: id, Name: NameOf(id, language))).Where(n => n.Name is not null).ToDictionary(n => n.Id, n => n.Name!);
}

internal sealed record TalkDetails(string Id, TalkDetailsProperties Properties);

/// <param name="Related">Ids; those that no scene shows are not in the file.</param>
internal sealed record TalkDetailsProperties(IReadOnlyList<Evidence> Evidence, IReadOnlyList<Agreement> Agreement, IReadOnlyList<string> Related);
