namespace MapDashboard.Geoparsing.Claims;

/// <summary>"Patrols began in Rome in 2016 and in Venice in 2018. They will not be resumed.": what was held again and again is over everywhere in a country when the text says so of all of it.</summary>
internal static class SeriesEnd
{
    /// <param name="statements">All that have places.</param>
    /// <param name="all">The same and those that have none.</param>
    /// <param name="protagonist">Code of the country whose doings abroad are told of.</param>
    public static IReadOnlyList<Statement> Apply(IReadOnlyList<Statement> statements, IReadOnlyList<Statement> all, string? protagonist)
    {
        var layers = statements.Where(IsSeries).ToLookup(s => s.Rule.Layer);
        var latest = layers.ToDictionary(l => l.Key, l => l.Where(s => !s.IsOver).SelectMany(s => s.Dates).Select(d => d.Date.LastYear).DefaultIfEmpty(int.MinValue).Max());
        var countries = layers.ToDictionary(l => l.Key, l => l.SelectMany(s => s.Places).Select(p => p.Place.Country).Where(c => c != protagonist).Distinct().ToList());
        var goingOn = layers.Where(l => l.Any(IsGoingOn)).Select(l => l.Key).ToHashSet();
        var ends = all.Where(s => IsSeries(s) && s.IsOver && s.Places.All(p => p.Place.IsCountry) && layers.Contains(s.Rule.Layer) && !goingOn.Contains(s.Rule.Layer) && !IsHeldAfter(s))
            .DistinctBy(s => $"{s.Rule.Layer} {string.Join(' ', s.Places.Select(p => p.Place.Country))}").ToList();
        return ends.Count == 0 ? statements : [.. statements.Select(s => IsSeries(s) && s.Status == "active" && s.Dates.Count > 0 && ends.Find(e => Covers(e, s)) is { } end
            ? s with { Status = end.Status, Evidence = [.. s.Evidence, .. end.Evidence.Where(e => e.Field == "status")] } : s)];

        bool IsHeldAfter(Statement end) => end.Dates.Count > 0 && latest[end.Rule.Layer] > end.Dates.Max(d => d.Date.LastYear);

        bool Covers(Statement end, Statement s) => s.Rule.Layer == end.Rule.Layer
            && (end.Places.Count > 0 ? s.Places.All(p => end.Places.Any(e => e.Place.Country == p.Place.Country)) : countries[end.Rule.Layer].Count == 1);
    }

    private static bool IsSeries(Statement s) => !s.Rule.IsSite && !s.Rule.IsLine && !s.Rule.IsAgreement && s.Rule.About.Count == 0;

    /// <summary>Patrols that came back, or are said to be going on.</summary>
    private static bool IsGoingOn(Statement s) => !s.IsOver && (s.Status == "planned" || s.Dates.Any(d => d.Date.Edtf.EndsWith("/..", StringComparison.Ordinal)));
}
