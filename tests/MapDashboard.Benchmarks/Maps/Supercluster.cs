using System.Diagnostics;
using System.Globalization;
using MapDashboard.Filters;
using MapDashboard.Records;
using NetTopologySuite.Geometries;

namespace MapDashboard.Benchmarks;

/// <summary>The usual library for clusters, in Node, on the same points and windows. It has to be filled anew for each filter.</summary>
internal static class Supercluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Compare(Setting setting, SpatialRecord[] records, IReadOnlyList<(double Longitude, double Latitude, int Zoom)> looks)
    {
        var folder = Path.Combine(setting.Root, "tests", "MapDashboard.Benchmarks", "Maps");
        var data = Directory.CreateTempSubdirectory("mapdashboard-map-").FullName;
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            {
                Run(folder, "npm", ["ci", "--silent"]);
            }
            var isProject = Filter.Parse("layer=projects");
            using (var points = new BinaryWriter(File.Create(Path.Combine(data, "points"))))
            {
                foreach (var record in records.Where(r => r.Geometry is Point))
                {
                    points.Write(record.Geometry.Coordinate.X);
                    points.Write(record.Geometry.Coordinate.Y);
                    points.Write(isProject.Matches(record) ? 1.0 : 0.0);
                }
            }
            File.WriteAllLines(Path.Combine(data, "looks"), looks.Select(l => MapBenchmark.Bounds(l) is var b
                ? string.Create(CultureInfo.InvariantCulture, $"{b.West},{b.South},{b.East},{b.North},{l.Zoom}") : ""));
            Console.Write(Run(folder, "node", ["--expose-gc", "--max-old-space-size=8000", "supercluster.mjs", data]));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static string Run(string folder, string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }
}
