using MapDashboard.Access;
using MapDashboard.Changes;
using MapDashboard.Embedding;
using MapDashboard.Exports;
using MapDashboard.Hosting;
using MapDashboard.Hosting.Assets;
using MapDashboard.Hosting.Metrics;
using MapDashboard.OgcFeatures;
using MapDashboard.Stories;
using MapDashboard.Tiles;
using MapDashboard.Webhooks;
using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Api;

/// <summary>The reading side and its doors: the API, the live hub and the page.</summary>
public static class MapApi
{
    /// <summary>Needs <c>RecordStore</c>, <c>ChangeFeed</c>, <c>DocumentStore</c>, <c>DocumentIntake</c>, <c>TokenStore</c>, <c>Gazetteer</c> and <c>Vocabulary</c> as singletons. The database must be there when the host starts.</summary>
    public static IServiceCollection AddMapApi(this IServiceCollection services)
    {
        services.AddSingleton<RecordIndex>().AddSingleton<StoredMap>().AddSingleton<FilteredChanges>().AddSingleton<NewestChanges>().AddSingleton<PastMaps>().AddSingleton<MapSubscriptions>().AddSingleton<MapMessages>();
        services.AddSingleton<MapConnections>().AddSingleton<HubLifetimeManager<MapHub>>(s => s.GetRequiredService<MapConnections>());
        services.AddSingleton<RecordIndexUpdater>().AddHostedService(s => s.GetRequiredService<RecordIndexUpdater>());
        services.AddSingleton<MapPulse>().AddHostedService(s => s.GetRequiredService<MapPulse>());
        services.AddSingleton<ServerMeasurements>().AddSingleton<DocumentTitles>().AddSingleton<DocumentPages>().AddSingleton<NewDocumentReader>().AddSingleton<JsonBodies>();
        services.AddSingleton<RecordBodies>().AddSingleton<RecordDecisionHandlers>();
        services.AddProblems().AddAccess().AddHealth().AddApiDescription();
        services.AddExports().AddStages().AddStories().AddEmbedding().AddOgcFeatures().AddWebhooks();
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.AddSingleton<HubFaults>().AddSignalR(o => o.AddFilter<HubFaults>()).AddJsonProtocol(o => ApiJson.Configure(o.PayloadSerializerOptions));
        return services;
    }

    /// <summary>Errors and access for all that is mapped, then the routes.</summary>
    public static WebApplication MapMapApi(this WebApplication app)
    {
        app.UseOtherSites();
        app.UseLoading().UseProblems().UseAccess();

        var api = app.MapGroup("/api").AnswersHead().RefusesUnknownKeys().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        api.MapRecords();
        api.MapFacets();
        api.MapView();
        api.MapDocuments();
        api.MapPlaces();
        api.MapChanges();
        api.MapVocabulary();
        api.MapReview();
        api.MapAudit();
        api.MapSession();
        api.MapTokens();
        api.MapImport();
        api.MapWebhooks();
        api.MapStages();
        api.MapStories();

        app.MapExports();
        app.MapTiles();
        app.MapFeed();
        app.MapOgcFeatures();
        app.MapDocs();
        app.MapHub<MapHub>("/hubs/map");
        app.MapHub<StageHub>("/hubs/stage");
        app.MapOpenApi().AnswersHead();
        app.MapHealth();
        app.MapMetrics();
        app.MapEmbedding();
        app.MapStoryPages();
        app.MapPages(r => r.HttpContext.RequestServices.GetRequiredService<Previews>().ForAsync(r));
        app.MapStaticAssets();
        return app;
    }
}
