using System.CommandLine;
using MapDashboard.Documents;
using MapDashboard.Storage;

namespace MapDashboard.Commands;

/// <summary><c>ingest</c>: adds documents to the store, also while the server runs. Each file is taken whole or not at all; one that is no good does not stop the others.</summary>
internal static class IngestCommand
{
    public static Command Create(Lazy<IServiceProvider> services)
    {
        var files = CommandLine.Files(ArgumentArity.OneOrMore, "Text, Markdown with front matter, or HTML.");
        var command = new Command("ingest", "Adds documents to the store, and what they say to the map.") { files };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var output = new Output();
            await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
            var intake = services.Value.GetRequiredService<DocumentIntake>();
            var failures = 0;
            foreach (var file in arguments.GetValue(files)!)
            {
                failures += await AddAsync(intake, file, output, cancellation) ? 0 : 1;
            }
            return failures == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> AddAsync(DocumentIntake intake, string file, Output output, CancellationToken cancellation)
    {
        try
        {
            var document = DocumentFile.Read(file);
            var added = await intake.AddAsync(document, cancellation);
            var records = added.Document.RecordIds.Count;
            output.WriteLine($"{added.Document.Id}  {(added.Created ? "added" : "known already")}, {records} record{(records == 1 ? "" : "s")}  {file}");
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {e.Message}");
            return false;
        }
    }
}
