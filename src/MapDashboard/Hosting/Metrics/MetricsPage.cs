using System.Globalization;
using System.Text;
using MapDashboard.Api;
using MapDashboard.Changes;

namespace MapDashboard.Hosting.Metrics;

/// <summary><c>/metrics</c> in Prometheus' text format, version 0.0.4. Written by hand: the exporters of OpenTelemetry and Prometheus for ASP.NET are not in the registry that the build uses.</summary>
/// <seealso href="https://prometheus.io/docs/instrumenting/exposition_formats/"/>
internal static class MetricsPage
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapMetrics(this WebApplication app)
    {
        // made now, for it measures from when it is made
        app.Services.GetRequiredService<ServerMeasurements>();
        app.MapGet(MetricsAccess.Path, (ServerMeasurements measured, RecordIndex index) => TypedResults.Bytes(Encoding.UTF8.GetBytes(Write(measured, index.Current)), MediaType)).AnswersHead().ExcludeFromDescription().AddEndpointFilter<MetricsAccess>();
    }

    private static string Write(ServerMeasurements measured, RecordSnapshot snapshot)
    {
        var text = new StringBuilder();
        Gauge(text, "mapdashboard_records", "Records on the map.", snapshot.Records.Count);
        Gauge(text, "mapdashboard_sequence", "The last change that this server knows of.", snapshot.Sequence);
        Gauge(text, "mapdashboard_live_connections", "Open connections to the hubs: pages that follow the map or a stage.", measured.LiveConnections);
        Gauge(text, "http_server_active_requests", "Requests under way.", measured.ActiveRequests);
        Gauge(text, "process_resident_memory_bytes", "Memory of the process.", Environment.WorkingSet);
        Gauge(text, "dotnet_gc_heap_bytes", "Memory that the program's objects take.", GC.GetTotalMemory(forceFullCollection: false));
        const string Name = "http_server_request_duration_seconds";
        text.Append(CultureInfo.InvariantCulture, $"# HELP {Name} Finished requests by how long they took.\n# TYPE {Name} histogram\n");
        foreach (var (kind, durations) in measured.Finished)
        {
            var (labels, (cumulative, sum)) = ($"method=\"{Escaped(kind.Method)}\",route=\"{Escaped(kind.Route)}\",status=\"{Escaped(kind.Status)}\"", durations.Read());
            for (var i = 0; i < cumulative.Length; i++)
            {
                var bound = i < DurationHistogram.Bounds.Length ? DurationHistogram.Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{{labels},le=\"{bound}\"}} {cumulative[i]}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"{Name}_sum{{{labels}}} {sum}\n{Name}_count{{{labels}}} {cumulative[^1]}\n");
        }
        return text.ToString();
    }

    private static void Gauge(StringBuilder text, string name, string help, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");

    private static string Escaped(string label) => label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
