using System.CommandLine;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Claims;
using MapDashboard.Geoparsing.Resolution;
using MapDashboard.Hosting;
using Microsoft.Extensions.Options;

namespace MapDashboard.Commands;

/// <summary><c>geoparse</c> and <c>extract</c>: texts in, one line of JSON for each out, as soon as it is read. What is no good is reported and does not stop the rest. They need no database.</summary>
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
        command.SetAction(arguments =>
        {
            using var output = new Output();
            using var json = new GeoparsedJson();
            var limits = services.Value.GetRequiredService<IOptions<LimitsOptions>>().Value;
            Geoparser? geoparser = null;
            var exit = 0;
            foreach (var (input, fault) in TextInput.Read(arguments.GetValue(files)!, arguments.GetValue(jsonl), limits.MaxTextLength))
            {
                if (input is null)
                {
                    Console.Error.WriteLine(fault);
                    exit = 1;
                    continue;
                }
                geoparser ??= services.Value.GetRequiredService<Geoparser>();
                var (toponyms, claims) = read(geoparser, input);
                output.WriteLine(json.Line(input.Id, toponyms, claims, arguments.GetValue(explain)));
            }
            return exit;
        });
        return command;
    }
}
