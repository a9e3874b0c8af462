using System.Diagnostics;
using System.Text.Json;
using MapDashboard.Api;
using MapDashboard.Changes;
using MapDashboard.Changes.Columns;
using MapDashboard.Filters;
using MapDashboard.Records;
using MapDashboard.Tiles;

namespace MapDashboard.Benchmarks;

/// <summary>What a map of many records takes, in this process and on one thread: views and facets written as JSON, tiles encoded. The same looks for each filter.</summary>
internal static class MapBenchmark
{
    /// <summary>The middle ones keep a third, an eighth and a hundredth of the records.</summary>
    private static readonly string[] Filters = ["", "layer=projects", "year=2020..&status=active,planned&confidence=0.3", "program=Program 03&country=FR,DE,ES,IT,GB,PL"];

    public static void View(Setting setting) => Run(setting, "views", (index, requests) => Each(requests, filter => look => Written(ViewBody.Of(MapView.Of(index.Current.Columns, filter, Box(look), look.Zoom), 1))));

    public static void Tiles(Setting setting) => Run(setting, "tiles", (index, requests) => Each(requests, filter => look => MapTile.Of(index.Current.Columns, filter, Tile(look)).Length));

    public static void Facets(Setting setting) => Run(setting, "facets", (index, requests) =>
    {
        Each(requests.Take(requests.Count / 10), filter => _ => Written(Api.Facets.Count(index.Current, filter)));
        // a filter that nobody has asked for before: nothing of it is remembered
        var (years, program) = (0, 0);
        Filter Fresh() => Filter.Parse($"year={1999 + (years++ % 28)}..&program=Program {1 + (program++ % 20):D2}&confidence={0.0001 * years}");
        Console.WriteLine(MapLatency.Of(requests.Take(100).ToList(), 0, _ => Written(Api.Facets.Count(index.Current, Fresh()))).Row("facets, a new filter each time"));
        Console.WriteLine(MapLatency.Of(requests.Take(300).ToList(), 0, look => Written(ViewBody.Of(MapView.Of(index.Current.Columns, Fresh(), Box(look), look.Zoom), 1))).Row("view, a new filter each time"));
    });

    /// <summary>1440 by 900 pixels.</summary>
    public static ViewBox Box((double Longitude, double Latitude, int Zoom) look) => ViewBox.Parse(FormattableString.Invariant($"{Bounds(look).West},{Bounds(look).South},{Bounds(look).East},{Bounds(look).North}"));

    public static (double West, double South, double East, double North) Bounds((double Longitude, double Latitude, int Zoom) look)
    {
        var pixel = Math.Pow(2, 32 - 8 - look.Zoom);
        var (x, y) = ((double)WebMercator.X(look.Longitude), (double)WebMercator.Y(look.Latitude));
        return 1440 * pixel >= 4294967296.0
            ? (-180, Clamped(y + (450 * pixel)), 180, Clamped(y - (450 * pixel)))
            : (WebMercator.Longitude(x - (720 * pixel)), Clamped(y + (450 * pixel)), WebMercator.Longitude(x + (720 * pixel)), Clamped(y - (450 * pixel)));

        static double Clamped(double at) => WebMercator.Latitude(Math.Clamp(at, 0, 4294967295.0));
    }

    public static TileAddress Tile((double Longitude, double Latitude, int Zoom) look) =>
        new(look.Zoom, ZOrder.Cell(WebMercator.X(look.Longitude), look.Zoom), ZOrder.Cell(WebMercator.Y(look.Latitude), look.Zoom));

    private static void Each(IEnumerable<(double Longitude, double Latitude, int Zoom)> looks, Func<Filter, Func<(double Longitude, double Latitude, int Zoom), long>> ask)
    {
        var requests = looks.ToList();
        foreach (var text in Filters)
        {
            var request = ask(Filter.Parse(text));
            var first = Stopwatch.StartNew();
            request(requests[0]);
            first.Stop();
            Console.WriteLine(MapLatency.Of(requests, requests.Count / 10, request).Row($"{(text.Length > 0 ? text : "no filter")} (the first {first.Elapsed.TotalMilliseconds:0.0} ms)"));
            if (text.Length == 0)
            {
                var world = requests.Where(r => r.Zoom <= 3).ToList();
                Console.WriteLine(MapLatency.Of(world.Count > 0 ? world : requests, 1, request).Row("no filter, zoom 0 to 3 only"));
            }
        }
    }

    private static void Run(Setting setting, string what, Action<RecordIndex, IReadOnlyList<(double Longitude, double Latitude, int Zoom)>> measure)
    {
        foreach (var count in setting.IsSmoke ? (int[])[1_000] : [10_000, 100_000, 1_000_000])
        {
            var made = new MadeUpMap(setting.Gazetteer, seed: 42);
            var records = made.Records(count).ToArray();
            var before = Heap();
            var (index, watch) = (new RecordIndex(), Stopwatch.StartNew());
            index.Load(records, count);
            watch.Stop();
            Console.WriteLine(FormattableString.Invariant($"\n{what}, {count:N0} records; columns made in {watch.Elapsed.TotalSeconds:0.00} s, {(Heap() - before) / 1e6:0} MB beside the records\n{MapLatency.Head}"));
            measure(index, [.. made.Looks(records).Take(setting.IsSmoke ? 20 : 2_000)]);
            if (what == "views")
            {
                Supercluster.Compare(setting, records, [.. made.Looks(records).Take(setting.IsSmoke ? 20 : 2_000)]);
                Changing(index, made, records, setting);
            }
        }
    }

    /// <summary>The same while records change: each look comes after another change.</summary>
    private static void Changing(RecordIndex index, MadeUpMap made, SpatialRecord[] records, Setting setting)
    {
        var sequence = (long)records.Length;
        var looks = made.Looks(records).Take(setting.IsSmoke ? 20 : 1_500).ToList();
        var changes = MapLatency.Of(looks, 0, _ =>
        {
            var changed = records[(int)(sequence * 7919 % records.Length)] with { Sequence = ++sequence, Status = "ended" };
            index.Apply([new(sequence, ChangeKind.Upsert, changed.Id, changed, DateTimeOffset.UnixEpoch)]);
            return 0;
        });
        Console.WriteLine(changes.Row("taking in a change"));
        Console.WriteLine(MapLatency.Of(looks, 0, look =>
        {
            var changed = records[(int)(sequence * 7919 % records.Length)] with { Sequence = ++sequence, Status = "planned" };
            index.Apply([new(sequence, ChangeKind.Upsert, changed.Id, changed, DateTimeOffset.UnixEpoch)]);
            return Written(ViewBody.Of(MapView.Of(index.Current.Columns, Filter.Parse("layer=projects"), Box(look), look.Zoom), 1));
        }).Row("a change and layer=projects after it"));
        index.Packing.Wait();
    }

    private static long Written<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options).Length;

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);
}
