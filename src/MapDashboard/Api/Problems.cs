using MapDashboard.Documents;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace MapDashboard.Api;

/// <summary>Errors as problem details (RFC 9457), whatever the client says it accepts.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem(what, statusCode: StatusCodes.Status404NotFound);

    /// <summary>A key of the query or a field of the body that is wrong, named in <c>errors</c>.</summary>
    public static HttpValidationProblemDetails Malformed(string key, string message) =>
        Malformed(new Dictionary<string, string[]> { [key] = [message] });

    public static HttpValidationProblemDetails Malformed(IDictionary<string, string[]> errors) => new(errors)
    {
        Status = StatusCodes.Status400BadRequest,
        Title = "The request cannot be understood",
        Detail = string.Join(' ', errors.SelectMany(e => e.Value)),
    };

    /// <summary>What is gone says why, and where its claims are now.</summary>
    public static ProblemDetails Refused(DecisionRefusedException refused)
    {
        var problem = new ProblemDetails
        {
            Status = StatusOf(refused.Refusal),
            Detail = refused.Message,
        };
        Tell(problem, refused.Withdrawn);
        return problem;
    }

    /// <summary>Why a record is not shown, and what it went into.</summary>
    public static void Tell(ProblemDetails problem, Withdrawal? withdrawn)
    {
        if (withdrawn is null)
        {
            return;
        }
        problem.Extensions["reason"] = withdrawn.Reason;
        problem.Extensions["withdrawal"] = withdrawn.Facts;
        if (withdrawn.MergedInto is { } into)
        {
            problem.Extensions["mergedInto"] = into;
        }
    }

    private static ProblemDetails Refused(DocumentRefusedException refused)
    {
        var problem = new ProblemDetails { Status = StatusOf(refused.Refusal), Detail = refused.Message };
        if (refused.Reason is { } reason)
        {
            problem.Extensions["reason"] = reason;
        }
        return problem;
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Unknown => StatusCodes.Status404NotFound,
        Refusal.Gone => StatusCodes.Status410Gone,
        Refusal.Changed => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status409Conflict,
    };

    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddSingleton<IProblemDetailsWriter, Writer>()
        .AddExceptionHandler<Handler>()
        .AddProblemDetails()
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);

    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseExceptionHandler().UseStatusCodePages();

    /// <summary>Exceptions that are the client's doing; all others become 500 without a word of what happened.</summary>
    private sealed class Handler(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            var problem = exception switch
            {
                FilterFormatException malformed => Malformed(malformed.Key, malformed.Message),
                QueryFormatException malformed => Malformed(malformed.Key, malformed.Message),
                MalformedBodyException malformed => Malformed(malformed.Errors),
                DecisionRefusedException refused => Refused(refused),
                DocumentRefusedException refused => Refused(refused),
                StoreBusyException busy => new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Detail = busy.Message },
                BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
                _ => null,
            };
            if (problem is null)
            {
                return false;
            }
            httpContext.Response.StatusCode = problem.Status!.Value;
            if (exception is StoreBusyException { RetryAfter: var later })
            {
                httpContext.Response.Headers.RetryAfter = FormattableString.Invariant($"{later.TotalSeconds:0}");
            }
            await problems.WriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
            return true;
        }
    }

    private sealed class Writer : IProblemDetailsWriter
    {
        public bool CanWrite(ProblemDetailsContext context) => true;

        public async ValueTask WriteAsync(ProblemDetailsContext context)
        {
            var (http, problem) = (context.HttpContext, context.ProblemDetails);
            problem.Status ??= http.Response.StatusCode;
            problem.Title ??= ReasonPhrases.GetReasonPhrase(problem.Status.Value);
            problem.Detail ??= problem.Status switch
            {
                StatusCodes.Status401Unauthorized => "This needs an account: sign in by a link of the server, or send a token as \"Authorization: Bearer TOKEN\".",
                StatusCodes.Status403Forbidden => "This needs a role that the account does not have.",
                _ => null,
            };
            problem.Instance ??= http.Request.Path;
            await http.Response.WriteAsJsonAsync(problem, problem.GetType(), ApiJson.Options, MediaType, http.RequestAborted);
        }
    }
}
