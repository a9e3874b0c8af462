using MapDashboard.Geoparsing.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class VocabularyApi
{
    public static void MapVocabulary(this IEndpointRouteBuilder api) => api.MapGet("/vocabulary", Get).WithTags("Vocabulary")
        .WithName("GetVocabulary").WithSummary("What the dashboard is about: layers, programs, statuses, in the order to show them");

    private static Ok<VocabularyBody> Get(Vocabulary vocabulary) => TypedResults.Ok(new VocabularyBody(
        vocabulary.Layers,
        [],
        []));
}

internal sealed record VocabularyBody(IReadOnlyList<Layer> Layers, IReadOnlyList<ProgramBody> Programs, IReadOnlyList<StatusBody> Statuses);

/// <param name="Layer">Key of the layer.</param>
internal sealed record ProgramBody(string Name, string Layer);

/// <param name="Name">For people.</param>
internal sealed record StatusBody(string Key, string Name);
