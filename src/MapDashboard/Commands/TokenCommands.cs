using System.CommandLine;
using MapDashboard.Access;
using MapDashboard.Storage;

namespace MapDashboard.Commands;

/// <summary><c>token create|list|revoke</c>: who may write.</summary>
internal static class TokenCommands
{
    public static Command Create(Lazy<IServiceProvider> services) => new("token", "API tokens: who may write.")
    {
        Make(services),
        List(services),
        Revoke(services),
    };

    private static Command Make(Lazy<IServiceProvider> services)
    {
        var role = new Option<string>("--role") { Required = true, Description = "analyst, admin or viewer (who may only read)" };
        role.AcceptOnlyFromAmong(Roles.Analyst, Roles.Admin, Roles.Viewer);
        var name = new Option<string>("--name") { Required = true, Description = "Who will bear it; each name once." };
        var command = new Command("create", "Makes a token and prints it; it cannot be shown again.") { role, name };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var output = new Output();
            var tokens = await TokensAsync(services, cancellation);
            output.WriteLine(await tokens.CreateAsync(arguments.GetValue(name)!, Enum.Parse<Role>(arguments.GetValue(role)!, ignoreCase: true), cancellation));
            return 0;
        });
        return command;
    }

    private static Command List(Lazy<IServiceProvider> services)
    {
        var command = new Command("list", "Lists the tokens' names, roles and use, with tabs between.");
        command.SetAction(async (_, cancellation) =>
        {
            using var output = new Output();
            foreach (var token in await (await TokensAsync(services, cancellation)).ListAsync(cancellation))
            {
                var used = token.LastUsed is { } at ? $"last used {at:yyyy-MM-dd HH:mm}Z" : "never used";
                output.WriteLine($"{token.Name}\t{token.Role.ToString().ToLowerInvariant()}\tcreated {token.Created:yyyy-MM-dd}\t{used}{(token.Revoked ? "\trevoked" : "")}");
            }
            return 0;
        });
        return command;
    }

    private static Command Revoke(Lazy<IServiceProvider> services)
    {
        var name = new Argument<string>("name");
        var command = new Command("revoke", "Makes a token worthless, at once and for good.") { name };
        command.SetAction(async (arguments, cancellation) =>
        {
            if (await (await TokensAsync(services, cancellation)).RevokeAsync(arguments.GetValue(name)!, cancellation))
            {
                return 0;
            }
            await Console.Error.WriteLineAsync($"There is no token named \"{arguments.GetValue(name)}\".");
            return 1;
        });
        return command;
    }

    private static async Task<TokenStore> TokensAsync(Lazy<IServiceProvider> services, CancellationToken cancellation)
    {
        await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
        return services.Value.GetRequiredService<TokenStore>();
    }
}
