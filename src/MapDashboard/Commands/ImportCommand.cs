using System.CommandLine;
using MapDashboard.Imports;
using MapDashboard.Storage;

namespace MapDashboard.Commands;

/// <summary><c>import</c>: records of a file, all or nothing, also while the server runs. What is wrong is told by line; Ctrl+C leaves nothing behind.</summary>
internal static class ImportCommand
{
    private const long ProgressEvery = 50_000;

    public static Command Create(Lazy<IServiceProvider> services)
    {
        var file = CommandLine.File("CSV, GeoJSON (a FeatureCollection or a feature a line), KML or KMZ.");
        var preview = new Option<bool>("--preview") { Description = "Only says what would be imported." };
        var map = new Option<string[]>("--map") { Description = $"column=field, as often as needed; the field - leaves one out; fields are {ImportFields.Listed}.", DefaultValueFactory = _ => [] };
        var layer = new Option<string>("--layer") { Description = "The layer of records that name none." };
        var source = new Option<string>("--source") { Description = "Address or title of what records are from that name no source." };
        var title = new Option<string>("--source-title") { Description = "The title that goes with an address." };
        var delimiter = new Option<string>("--delimiter") { Description = "Of CSV: one character, or tab; found out without it." };
        var encoding = new Option<string>("--encoding") { Description = "Of CSV that is not UTF-8: windows-1250, windows-1251, gb18030 …" };
        var command = new Command("import", "Takes records of a file onto the map, all or none of them.") { file, preview, map, layer, source, title, delimiter, encoding };
        command.SetAction(async (arguments, cancellation) =>
        {
            var path = arguments.GetValue(file)!;
            ImportRequest request;
            try
            {
                request = ImportRequest.Of(Path.GetFileName(path), arguments.GetValue(map)!, arguments.GetValue(layer), arguments.GetValue(source), arguments.GetValue(title), arguments.GetValue(delimiter), arguments.GetValue(encoding));
            }
            catch (ArgumentException wrong)
            {
                await Console.Error.WriteLineAsync(wrong.Message.Split(" (Parameter")[0]);
                return CommandLine.WrongUsage;
            }
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            await services.Value.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
            var importer = services.Value.GetRequiredService<Importer>();
            var isPreview = arguments.GetValue(preview);
            var report = isPreview
                ? await importer.PreviewAsync(stream, request, Tell(), cancellation)
                : await importer.ImportAsync(stream, request, "console", Tell(), cancellation, isAlone: true);
            return await SayAsync(path, report, isPreview);
        });
        return command;
    }

    private static async Task<int> SayAsync(string path, ImportReport report, bool isPreview)
    {
        foreach (var fault in report.Faults)
        {
            await Console.Error.WriteLineAsync($"{path}, line {fault.Line}: {(fault.Field is null ? "" : $"{fault.Field} ")}{fault.Message}");
        }
        if (report.FaultCount > report.Faults.Count)
        {
            await Console.Error.WriteLineAsync($"{path}: {report.FaultCount - report.Faults.Count} more faults");
        }
        using var output = new Output();
        foreach (var column in isPreview ? report.Columns : [])
        {
            output.WriteLine($"{column.Name}\t{column.Field ?? "not taken"}");
        }
        foreach (var example in isPreview ? report.Examples : [])
        {
            output.WriteLine($"{example.Id}\t{example.Layer}\t{example.Title}\t{string.Join("; ", example.Places.Select(p => $"{p.Name}, {p.Country}"))}\t{example.Geometry.Coordinate.X.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {example.Geometry.Coordinate.Y.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }
        if (report.FaultCount > 0)
        {
            await Console.Error.WriteLineAsync($"{path}: nothing {(isPreview ? "would be" : "was")} imported, {report.FaultCount} fault{(report.FaultCount == 1 ? "" : "s")}");
            return 1;
        }
        output.WriteLine($"{report.Added} new, {report.Renewed} told otherwise, {report.Unchanged} unchanged, {report.Repeated} repeated{(isPreview ? "; nothing stored" : "")}");
        return 0;
    }

    private static Action<long> Tell()
    {
        var told = 0L;
        return rows =>
        {
            if (rows - told >= ProgressEvery)
            {
                told = rows;
                Console.Error.WriteLine($"{rows} records read");
            }
        };
    }
}
