using System.Diagnostics;

namespace MapDashboard.Tests;

/// <summary>GDAL's own programs, where they are installed: what other people's software says of our files.</summary>
internal static class Gdal
{
    private const string Validate = "import sys; from osgeo_utils.samples import validate_gpkg as v; v.check(sys.argv[1], extra_checks=True)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // the system's own Python, for that is the one that packages of the system extend
    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Passes when GDAL's validator finds no fault in a GeoPackage; skips the test where it is not installed.</summary>
    public static async Task AssertValidAsync(string geoPackage)
    {
        Assert.SkipWhen((await RunAsync(Python, "-c", "import osgeo_utils.samples.validate_gpkg")).Exit != 0, "python3-gdal is not there");
        var (exit, _, error) = await RunAsync(Python, "-c", Validate, geoPackage);
        Assert.True(exit == 0, error);
    }

    /// <summary>A file or service as ogr2ogr reads it, one layer of it as GeoJSON; skips the test where it is not installed.</summary>
    public static async Task<string> ReadAsync(string file, string layer, params string[] options)
    {
        Assert.SkipWhen((await RunAsync("ogr2ogr", "--version")).Exit != 0, "gdal-bin is not there");
        var (exit, output, error) = await RunAsync("ogr2ogr", ["-f", "GeoJSON", "/vsistdout/", .. options, file, layer]);
        Assert.True(exit == 0, error);
        return output;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
            await process.WaitForExitAsync(Cancellation);
            return (process.ExitCode, await output, await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", $"no {program}");
        }
    }
}
