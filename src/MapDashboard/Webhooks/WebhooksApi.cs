using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using MapDashboard.Access;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Documents;
using MapDashboard.Filters;
using MapDashboard.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MapDashboard.Webhooks;

/// <summary>Registering and looking after webhooks.</summary>
internal static class WebhooksApi
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration("Webhooks").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<WebhookStore>().AddSingleton<WebhookSender>().AddSingleton<WebhookDeliveries>().AddHostedService(s => s.GetRequiredService<WebhookDeliveries>());
    }

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var hooks = api.MapGroup("/webhooks").WithTags("Webhooks").RequireAuthorization(Roles.Admin).ProducesProblem(StatusCodes.Status403Forbidden);

        hooks.MapGet("", List).WithName("ListWebhooks").WithSummary("All webhooks, how far they are, and what was given up; never their secrets");
        hooks.MapPost("", Create).WithName("CreateWebhook").WithSummary("Registers an address that is told of changes from now on; its secret is shown once")
            .WithJsonBody<NewWebhookBody>().ProducesProblem(StatusCodes.Status409Conflict);
        hooks.MapPost("/{id}/test", Test).WithName("TestWebhook").WithSummary("Sends a delivery without changes at once and says whether it was taken").ProducesProblem(StatusCodes.Status404NotFound);
        hooks.MapPost("/{id}/dead-letters/{letter:long}/resend", Resend).WithName("ResendDeadLetter").WithSummary("Sends what was given up once more; it is forgotten when it is taken")
            .ProducesProblem(StatusCodes.Status404NotFound);
        hooks.MapDelete("/{id}", Delete).WithName("DeleteWebhook").WithSummary("Tells the address nothing more").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<WebhookInfo>>> List(WebhookStore store, CancellationToken cancellation)
    {
        var letters = (await store.DeadLettersAsync(cancellation)).ToLookup(d => d.WebhookId);
        return TypedResults.Ok<IReadOnlyList<WebhookInfo>>([.. (await store.ListAsync(cancellation)).Select(w => WebhookInfo.Of(w, letters[w.Id]))]);
    }

    private static async Task<Results<Created<MadeWebhook>, ProblemHttpResult>> Create(HttpContext context, [FromServices] JsonBodies json, [FromServices] WebhookStore store, [FromServices] WebhookDeliveries deliveries, [FromServices] RecordIndex index, [FromServices] SearchTexts texts, [FromServices] IOptions<WebhookOptions> options, [FromServices] TimeProvider time)
    {
        var body = await json.ReadAsync(context.Request, b => Read(b, texts, options.Value.AllowPrivateAddresses), context.RequestAborted);
        if ((await store.ListAsync(context.RequestAborted)).Count >= options.Value.Most)
        {
            return TypedResults.Problem($"There are {options.Value.Most} webhooks already, as many as Webhooks:Most allows.", statusCode: StatusCodes.Status409Conflict);
        }
        var hook = new WebhookRow
        {
            Id = StableId.Of(Guid.NewGuid().ToString("N"), 12),
            Url = body.Url,
            Filter = body.Filter ?? "",
            Secret = body.Secret ?? $"whs_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}",
            CreatedBy = RecordDecisionHandlers.NameOf(context.User),
            Created = time.GetUtcNow(),
            Position = index.Sequence,
        };
        await store.AddAsync(hook, context.RequestAborted);
        deliveries.Begin(hook.Id);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"{context.Request.PathBase}/api/webhooks/{hook.Id}", new MadeWebhook(hook.Id, hook.Secret));
    }

    private static async Task<Results<Ok<WebhookAttempt>, ProblemHttpResult>> Test(string id, WebhookStore store, WebhookSender sender, CancellationToken cancellation)
    {
        if (await FindAsync(store, id, cancellation) is not { } hook)
        {
            return Missing(id);
        }
        var error = await sender.SendAsync(hook, new(id, $"{id}-test-{Guid.NewGuid():N}", hook.Position, hook.Position, []), cancellation);
        return TypedResults.Ok(new WebhookAttempt(error is null, error));
    }

    private static async Task<Results<Ok<WebhookAttempt>, ProblemHttpResult>> Resend(string id, long letter, WebhookStore store, WebhookSender sender, WebhookDeliveries deliveries, CancellationToken cancellation)
    {
        var dead = (await store.DeadLettersAsync(cancellation)).FirstOrDefault(d => d.Id == letter && d.WebhookId == id);
        if (dead is null || await FindAsync(store, id, cancellation) is not { } hook)
        {
            return dead is null ? Problems.NotFound($"There is no dead letter {letter} of a webhook \"{id}\".") : Missing(id);
        }
        var (changes, _) = await deliveries.ReadAsync(dead.After, dead.Last, hook.Filter, cancellation);
        var error = await sender.SendAsync(hook, new(id, $"{id}-{dead.After}-{dead.Last}", dead.After, dead.Last, changes), cancellation);
        if (error is null)
        {
            await store.BuryAsync(letter, cancellation);
        }
        return TypedResults.Ok(new WebhookAttempt(error is null, error));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(string id, HttpContext context, [FromServices] WebhookStore store) =>
        await store.RemoveAsync(id, RecordDecisionHandlers.NameOf(context.User), context.RequestAborted) ? TypedResults.NoContent() : Missing(id);

    private static async Task<WebhookRow?> FindAsync(WebhookStore store, string id, CancellationToken cancellation) => (await store.ListAsync(cancellation)).FirstOrDefault(w => w.Id == id);

    private static ProblemHttpResult Missing(string id) => Problems.NotFound($"There is no webhook \"{id}\".");

    private static NewWebhookBody Read(JsonElement body, SearchTexts texts, bool allowsPrivate)
    {
        var fields = new BodyFields(body, "", "url", "filter", "secret");
        var url = fields.Text("url", 2_000, u => DocumentCheck.UrlFault(u) ?? (allowsPrivate ? null : PrivateFault(new(u))));
        var filter = fields.Text("filter", 2_000, f => FilterFault(f, texts));
        var secret = fields.Text("secret", 200, s => s.Length < 16 ? "has less than 16 characters" : null);
        fields.Require("url", url);
        fields.ThrowIfMalformed();
        return new(url!, filter is null ? null : Filter.Parse(filter, texts).ToString(), secret);
    }

    /// <summary>What shows in the address already; what its name stands for is looked at whenever it is called.</summary>
    private static string? PrivateFault(Uri url) =>
        url.UserInfo.Length > 0 ? "holds a name or password"
        : url.IsLoopback || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && !PublicAddresses.IsPublic(address)) ? "is an address of this machine or of a private network"
        : null;

    private static string? FilterFault(string filter, SearchTexts texts)
    {
        try
        {
            return Filter.Parse(filter, texts).AsOf is null ? null : "cannot hold asOf: it is about what comes";
        }
        catch (FilterFormatException malformed)
        {
            return $"is no filter: {malformed.Message.TrimEnd('.')}";
        }
    }
}

/// <param name="Filter">As everywhere; without it, all records.</param>
/// <param name="Secret">What deliveries are signed with, 16 characters or more; without it, one is made.</param>
internal sealed record NewWebhookBody(string Url, string? Filter, string? Secret);

internal sealed record MadeWebhook(string Id, string Secret);

/// <param name="Delivered">The address answered with a status from 200 to 299.</param>
internal sealed record WebhookAttempt(bool Delivered, string? Error);

/// <param name="Position">The last change that it was told of or that did not concern it.</param>
/// <param name="Failures">How often in a row the next delivery has failed.</param>
/// <param name="LastError">Null when the last attempt went well.</param>
/// <param name="DeadLetters">What was given up, the newest 200.</param>
internal sealed record WebhookInfo(string Id, string Url, string Filter, string CreatedBy, DateTimeOffset Created, long Position, int Failures, string? LastError, DateTimeOffset? LastDelivered, IReadOnlyList<DeadLetter> DeadLetters)
{
    public static WebhookInfo Of(WebhookRow row, IEnumerable<DeadLetterRow> letters) => new(
        row.Id, row.Url, row.Filter, row.CreatedBy, row.Created, row.Position, row.Failures, row.LastError, row.LastDelivered, [.. letters.Select(d => new DeadLetter(d.Id, d.After, d.Last, d.At, d.Error))]);
}

/// <param name="After">It told of the changes after this sequence.</param>
/// <param name="Last">Up to this one.</param>
internal sealed record DeadLetter(long Id, long After, long Last, DateTimeOffset At, string Error);
