namespace MapDashboard.Benchmarks;

/// <summary>Time and allocation per kB (1,000 characters) from 1 kB to 10 MB: they must not grow with the length.</summary>
internal static class LengthBenchmark
{
    public static void Run(Setting setting)
    {
        int[] lengths = setting.IsSmoke ? [1_000] : [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
        Console.WriteLine($"{"",-14}{"recognised and resolved",48}{"and claims extracted",48}");
        Console.WriteLine($"{"length",-14}{"µs/kB",14}{"processor µs/kB",17}{"allocated kB/kB",17}{"µs/kB",14}{"processor µs/kB",17}{"allocated kB/kB",17}");
        if (!setting.IsSmoke)
        {
            Measure.Of(1, 20, () => setting.Geoparser.Read(new MadeUpNews(setting.Gazetteer, seed: 3).Text(20_000)));
        }
        foreach (var isOneLine in (bool[])[false, true])
        {
            var news = new MadeUpNews(setting.Gazetteer, seed: 2);
            foreach (var length in lengths)
            {
                // as many short texts as make up the time of one long one
                var texts = Enumerable.Range(0, setting.IsSmoke ? 1 : Math.Clamp(200_000 / length, 1, 100)).Select(_ => news.Text(length, isOneLine)).ToList();
                var kilobytes = texts.Sum(t => t.Length) / 1000.0;
                var resolved = Of(t => setting.Geoparser.Resolve(t));
                var read = Of(t => setting.Geoparser.Read(t));
                var name = $"{(length >= 1_000_000 ? length / 1_000_000 + " MB" : length / 1000 + " kB")}{(isOneLine ? ", 1 line" : "")}";
                Console.WriteLine($"{name,-14}{Columns(resolved)}{Columns(read)}");

                // a long text needs neither warming up nor many repetitions
                Cost Of(Action<string> action) => length > 100_000 ? Measure.Of(1, 0, () => texts.ForEach(action)) : Measure.Of(setting, () => texts.ForEach(action));

                string Columns(Cost cost) => $"{cost.Seconds * 1e6 / kilobytes,14:N0}{cost.ProcessorSeconds * 1e6 / kilobytes,17:N0}{cost.Bytes / 1000.0 / kilobytes,17:N1}";
            }
        }
    }
}
