using System.CommandLine;
using MapDashboard.Access;
using MapDashboard.Hosting;
using MapDashboard.Storage;

namespace MapDashboard.Commands;

/// <summary><c>sign-in</c>: a new link that signs a browser in, also while the server runs.</summary>
internal static class SignInCommand
{
    public static Command Create(Lazy<IServiceProvider> services)
    {
        var role = new Option<string>("--role") { Description = "analyst or admin; usually admin", DefaultValueFactory = _ => Roles.Admin };
        role.AcceptOnlyFromAmong(Roles.Analyst, Roles.Admin, Roles.Viewer);
        var name = new Option<string>("--name") { Description = "Who signs in; usually \"admin\".", DefaultValueFactory = _ => Roles.Admin };
        var command = new Command("sign-in", "Prints a link that signs a browser in, once and within 24 hours.") { role, name };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var output = new Output();
            await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
            var code = await services.Value.GetRequiredService<SessionStore>().CreateCodeAsync(arguments.GetValue(name)!, Enum.Parse<Role>(arguments.GetValue(role)!, ignoreCase: true), cancellation);
            var address = services.Value.GetRequiredService<IConfiguration>()["urls"]?.Split(';')[0];
            output.WriteLine(SignInLink.To(address, code));
            return 0;
        });
        return command;
    }
}
