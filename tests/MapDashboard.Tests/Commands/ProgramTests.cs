using System.Diagnostics;

namespace MapDashboard.Tests.Commands;

/// <summary>Tests of the built program as people run it, in a process of its own, in an empty folder.</summary>
public abstract class ProgramTests : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("mapdashboard-").FullName;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string[] Lines(string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    protected async Task<(int Exit, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var program = Start(arguments);
        return await FinishAsync(program, input);
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
        start.Environment["ConnectionStrings__MapDashboard"] = $"Data Source={Path.Combine(Folder, "map.gpkg")}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }
}
