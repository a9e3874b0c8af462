using System.Diagnostics;
using System.Text.Json;
using MapDashboard.CommandHost;
using MapDashboard.Tests.Commands;

[assembly: AssemblyFixture(typeof(CommandProcess))]

namespace MapDashboard.Tests.Commands;

/// <summary>A process that runs the program's commands for all tests, one at a time: each by itself would spend most of its time on starting.</summary>
public sealed class CommandProcess : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<Process> _process = new(() => Process.Start(new ProcessStartInfo("dotnet", [typeof(Command).Assembly.Location])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <param name="variables">Environment variables of this run.</param>
    /// <param name="input">All of standard input.</param>
    public async Task<(int Exit, string Output, string Error)> RunAsync(string[] arguments, string folder, Dictionary<string, string> variables, string input, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var command = new Command(arguments, folder, variables.ToDictionary(v => v.Key, v => (string?)v.Value), input);
            // not to be cut off half-way: the next would get this one's outcome
            await _process.Value.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
            var outcome = await _process.Value.StandardOutput.ReadLineAsync(CancellationToken.None) ?? throw new InvalidOperationException("The process of the commands has ended.");
            var (exit, output, error) = JsonSerializer.Deserialize<Outcome>(outcome)!;
            return (exit, output, error);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            // it ends when there are no more commands
            _process.Value.StandardInput.Dispose();
            _process.Value.WaitForExit();
            _process.Value.Dispose();
        }
        _turn.Dispose();
    }
}
