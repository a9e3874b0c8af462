using System.Diagnostics;

namespace MapDashboard.Tests.Commands;

/// <summary>Tests of the built program as people run it, in an empty folder: most commands in a process that runs many of them, what is killed or outlives its call in one of its own.</summary>
public abstract class ProgramTests : IDisposable
{
    private const string Database = "ConnectionStrings__MapDashboard";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("mapdashboard-").FullName;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string[] Lines(string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    protected Task<(int Exit, string Output, string Error)> RunAsync(string input, params string[] arguments) => RunWithAsync([], input, arguments);

    /// <param name="environment">Variables beside that of the database, which is a new one in the folder unless it is named there.</param>
    protected async Task<(int Exit, string Output, string Error)> RunWithAsync(Dictionary<string, string> environment, string input, params string[] arguments)
    {
        var commands = await TestContext.Current.GetFixture<CommandProcess>();
        return await commands!.RunAsync(arguments, Folder, Variables(environment), input, Cancellation);
    }

    protected static async Task<(int Exit, string Output, string Error)> FinishAsync(Process program, string input)
    {
        var (output, error) = (program.StandardOutput.ReadToEndAsync(Cancellation), program.StandardError.ReadToEndAsync(Cancellation));
        await program.StandardInput.WriteAsync(input);
        program.StandardInput.Close();
        await program.WaitForExitAsync(Cancellation);
        return (program.ExitCode, await output, await error);
    }

    protected Process Start(params string[] arguments) => StartWith([], arguments);

    protected Process StartWith(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        foreach (var (name, value) in Variables(environment))
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    private Dictionary<string, string> Variables(Dictionary<string, string> others) =>
        new(others) { [Database] = others.GetValueOrDefault(Database, $"Data Source={Path.Combine(Folder, "map.gpkg")}") };
}
