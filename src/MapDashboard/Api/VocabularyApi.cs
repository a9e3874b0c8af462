using MapDashboard.Geoparsing.Claims;
using MapDashboard.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace MapDashboard.Api;

internal static class VocabularyApi
{
    public static void MapVocabulary(this IEndpointRouteBuilder api) => api.MapGet("/vocabulary", Get).WithTags("Vocabulary")
        .WithName("GetVocabulary").WithSummary("What the dashboard is about: layers, programs, statuses, in the order to show them");

    private static Ok<VocabularyBody> Get(Vocabulary vocabulary, IOptions<LimitsOptions> limits) => TypedResults.Ok(VocabularyBody.Of(vocabulary, limits.Value.MaxHeldRecords));
}

/// <param name="HeldRecords">Up to so many records a page takes all of them; with more it asks for what it shows.</param>
internal sealed record VocabularyBody(IReadOnlyList<Layer> Layers, IReadOnlyList<NamedProgram> Programs, IReadOnlyList<NamedSubject> Subjects, IReadOnlyList<Status> Statuses, IReadOnlyList<Unit> Units, int HeldRecords)
{
    public static VocabularyBody Of(Vocabulary vocabulary, int heldRecords) =>
        new(vocabulary.Layers, vocabulary.Programs, vocabulary.Subjects, vocabulary.Statuses, vocabulary.Units, heldRecords);
}
