using System.Reflection;
using System.Text.Json;

namespace MapDashboard.CommandHost;

/// <summary>Runs many of the product's commands in one process, each with a folder, an environment and pipes of its own as standard input, output and error.</summary>
/// <remarks>A line of standard input is a <see cref="Command"/>, a line of standard output its <see cref="Outcome"/>.</remarks>
internal static class Runner
{
    private const int Crashed = 134;

    private static readonly MethodInfo Product = Assembly.Load("MapDashboard").EntryPoint!;

    private static async Task Main()
    {
        using var commands = new StreamReader(StandardStreams.Keep(0));
        await using var outcomes = new StreamWriter(StandardStreams.Keep(1)) { AutoFlush = true };
        while (await commands.ReadLineAsync() is { } line)
        {
            await outcomes.WriteLineAsync(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<Command>(line)!)));
        }
    }

    private static Outcome Run(Command command)
    {
        var before = command.Variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        Environment.CurrentDirectory = command.Folder;
        Set(command.Variables);
        var streams = new StandardStreams(command.Input);
        int exit;
        try
        {
            exit = (int)Product.Invoke(null, [command.Arguments])!;
        }
        catch (TargetInvocationException crash)
        {
            Console.Error.WriteLine(crash.InnerException);
            exit = Crashed;
        }
        Set(before);
        // the folder is deleted next
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var (output, error) = streams.Finish();
        return new(exit, output, error);
    }

    private static void Set(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
