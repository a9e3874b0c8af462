using MapDashboard.Geoparsing.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MapDashboard.Api;

internal static class VocabularyApi
{
    public static void MapVocabulary(this IEndpointRouteBuilder api) => api.MapGet("/vocabulary", Get).WithTags("Vocabulary")
        .WithName("GetVocabulary").WithSummary("What the dashboard is about: layers, programs, statuses, in the order to show them");

    private static Ok<VocabularyBody> Get(Vocabulary vocabulary) => TypedResults.Ok(VocabularyBody.Of(vocabulary));
}

internal sealed record VocabularyBody(IReadOnlyList<Layer> Layers, IReadOnlyList<NamedProgram> Programs, IReadOnlyList<NamedSubject> Subjects, IReadOnlyList<Status> Statuses, IReadOnlyList<Unit> Units)
{
    public static VocabularyBody Of(Vocabulary vocabulary) => new(vocabulary.Layers, vocabulary.Programs, vocabulary.Subjects, vocabulary.Statuses, vocabulary.Units);
}
