using System.CommandLine;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Hosting;
using Microsoft.Extensions.Options;

namespace MapDashboard.Commands;

/// <summary><c>geoparse</c> and <c>extract</c>: texts in, one line of JSON for each out, in order and as soon as it is read. All cores read. What is no good is reported and does not stop the rest. They need no database.</summary>
internal static class GeoparseCommands
{
    private delegate (IReadOnlyList<Toponym> Toponyms, IReadOnlyList<Claim>? Claims) Reading(Geoparser geoparser, TextInput input);

    public static Command Geoparse(Lazy<IServiceProvider> services) => Create(
        "geoparse",
        "Writes the place names of texts and the places they are, as JSON lines.",
        services,
        (geoparser, input) => (geoparser.Resolve(input.Text, input.Language, input.Mentions).Toponyms, null));

    public static Command Extract(Lazy<IServiceProvider> services) => Create(
        "extract",
        "Writes the place names of texts and what the texts say happened, as JSON lines.",
        services,
        (geoparser, input) =>
        {
            var read = geoparser.Read(input.Text, input.Language, input.Published, input.Mentions);
            return (read.Toponyms, read.Claims);
        });

    private static Command Create(string name, string description, Lazy<IServiceProvider> services, Reading read)
    {
        var files = CommandLine.Files(ArgumentArity.ZeroOrMore, "Text, Markdown or HTML files; - or none is standard input.");
        var jsonl = new Option<bool>("--jsonl") { Description = "Each input line is {\"id\",\"text\",\"language\"?,\"published\"?,\"mentions\"?: [{\"start\",\"end\"}]}. With mentions, only those are resolved." };
        var explain = new Option<bool>("--explain") { Description = "Show the candidates of each place name, with scores and reasons." };
        var command = new Command(name, description) { files, jsonl, explain };
        command.SetAction((arguments, cancellation) => RunAsync(
            services, read, TextInputs(services, arguments.GetValue(files)!, arguments.GetValue(jsonl)), arguments.GetValue(explain), cancellation));
        return command;
    }

    private static IEnumerable<(TextInput? Input, string? Fault)> TextInputs(Lazy<IServiceProvider> services, string[] files, bool isJsonLines) =>
        TextInput.Read(files, isJsonLines, services.Value.GetRequiredService<IOptions<LimitsOptions>>().Value.MaxUnstoredTextLength);

    private static async Task<int> RunAsync(
        Lazy<IServiceProvider> services, Reading read, IEnumerable<(TextInput? Input, string? Fault)> inputs, bool explains, CancellationToken cancellation)
    {
        using var output = new Output();
        var geoparser = new Lazy<Geoparser>(services.Value.GetRequiredService<Geoparser>);
        var exit = 0;
        await foreach (var (line, fault) in OrderedReading.ReadAsync(inputs, Answer, cancellation))
        {
            if (line is null)
            {
                await Console.Error.WriteLineAsync(fault);
                exit = 1;
            }
            else
            {
                output.WriteLine(line);
            }
        }
        return exit;

        (byte[]? Line, string? Fault) Answer((TextInput? Input, string? Fault) given)
        {
            if (given.Input is not { } input)
            {
                return (null, given.Fault);
            }
            using var json = new GeoparsedJson();
            var (toponyms, claims) = read(geoparser.Value, input);
            return (json.Line(input.Id, toponyms, claims, explains).ToArray(), null);
        }
    }
}
