using Microsoft.AspNetCore.Authentication;

namespace MapDashboard.Access;

internal static class AccessRegistration
{
    private const string TokenScheme = "Token";

    /// <summary>Tokens and the policies <see cref="Roles.Analyst"/> and <see cref="Roles.Admin"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(TokenScheme).AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(TokenScheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Roles.Analyst, p => p.RequireRole(Roles.Analyst))
            .AddPolicy(Roles.Admin, p => p.RequireRole(Roles.Admin));
        return services;
    }

    /// <summary>Who shows a token that is not valid is told so, also where none is needed: answering as to a stranger would hide the mistake.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseAuthentication()
        .Use(async (context, next) =>
        {
            if ((await context.AuthenticateAsync()).Failure is not null)
            {
                await context.ChallengeAsync();
                return;
            }
            await next(context);
        })
        .UseAuthorization();
}
