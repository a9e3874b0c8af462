namespace MapDashboard.Geoparsing.Claims;

/// <summary>"Patrols began in Rome in 2016 and in Venice in 2018. They will not be resumed.": what was held again and again is over everywhere in a country when the text says so of all of it.</summary>
internal static class SeriesEnd
{
    /// <param name="statements">All that have places.</param>
    /// <param name="all">The same and those that have none.</param>
    /// <param name="protagonist">Code of the country whose doings abroad are told of.</param>
    public static IReadOnlyList<Statement> Apply(IReadOnlyList<Statement> statements, IReadOnlyList<Statement> all, string? protagonist)
    {
        var ends = all.Where(s => IsSeries(s) && s.IsOver && s.Places.All(p => p.Place.IsCountry)).ToList();
        return ends.Count == 0 ? statements : [.. statements.Select(s => ends.Find(e => Covers(e, s, statements, protagonist)) is { } end
            ? s with { Status = end.Status, Evidence = [.. s.Evidence, .. end.Evidence.Where(e => e.Field == "status")] } : s)];
    }

    private static bool IsSeries(Statement s) => !s.Rule.IsSite && !s.Rule.IsLine && !s.Rule.IsAgreement && s.Rule.About.Count == 0;

    private static bool Covers(Statement end, Statement s, IReadOnlyList<Statement> statements, string? protagonist)
    {
        var series = statements.Where(o => IsSeries(o) && o.Rule.Layer == end.Rule.Layer).ToList();
        var countries = series.SelectMany(o => o.Places).Select(p => p.Place.Country).Where(c => c != protagonist).Distinct().ToList();
        var isSame = end.Places.Count > 0 ? s.Places.All(p => end.Places.Any(e => e.Place.Country == p.Place.Country)) : countries.Count == 1;
        return series.Contains(s) && s.Status == "active" && s.Dates.Count > 0 && isSame && !series.Any(o => GoesOnAfter(o, end));
    }

    /// <summary>Patrols that came back, or are said to be going on.</summary>
    private static bool GoesOnAfter(Statement s, Statement end) =>
        !s.IsOver && (s.Status == "planned" || s.Dates.Any(d => d.Date.Edtf.EndsWith("/..", StringComparison.Ordinal))
            || (end.Dates.Count > 0 && s.Dates.Any(d => d.Date.LastYear > end.Dates.Max(x => x.Date.LastYear))));
}
