using System.Globalization;
using MapDashboard.Geoparsing.Claims;

namespace MapDashboard.Geoparsing.Tests.Claims;

/// <summary>How many of the expected records were read: one to one, by layer, place within 50 km (areas within their size) and a common year.</summary>
internal sealed record ClaimScore(int Expected, int Read, int Matched, int StatusRight, int EvidenceRight)
{
    private const double Near = 50, WithinRegion = 150;

    public double Recall => Ratio(Matched, Expected);

    public double Precision => Ratio(Matched, Read);

    public double Status => Ratio(StatusRight, Matched);

    public double Evidence => Ratio(EvidenceRight, Matched);

    public static ClaimScore operator +(ClaimScore a, ClaimScore b) =>
        new(a.Expected + b.Expected, a.Read + b.Read, a.Matched + b.Matched, a.StatusRight + b.StatusRight, a.EvidenceRight + b.EvidenceRight);

    public static ClaimScore Of(PracticeText text, IReadOnlyList<Claim> claims, Action<string>? report = null)
    {
        var read = claims.SelectMany(Records).ToList();
        var pairs = from e in text.Expected
                    from r in read
                    where Fits(e, r)
                    orderby (StatusFits(e, r) ? 1 : 0) + (EvidenceFits(e, r) ? 2 : 0) descending
                    select (e, r);
        var matches = new List<(ExpectedRecord E, ReadRecord R)>();
        foreach (var (e, r) in pairs)
        {
            if (!matches.Any(m => ReferenceEquals(m.E, e) || ReferenceEquals(m.R, r)))
            {
                matches.Add((e, r));
            }
        }
        foreach (var e in text.Expected.Where(e => !matches.Any(m => ReferenceEquals(m.E, e))))
        {
            report?.Invoke($"missing  {e.Layer} | {string.Join(" — ", e.Places.Select(p => p.Name))} | {string.Join(',', e.Years)} | {string.Join(',', e.Statuses)}");
        }
        foreach (var r in read.Where(r => !matches.Any(m => ReferenceEquals(m.R, r))))
        {
            report?.Invoke($"extra    {r}");
        }
        foreach (var (e, r) in matches.Where(m => !StatusFits(m.E, m.R)))
        {
            report?.Invoke($"status   {r}, not {string.Join(',', e.Statuses)}");
        }
        foreach (var (_, r) in matches.Where(m => !EvidenceFits(m.E, m.R)))
        {
            report?.Invoke($"evidence {r}");
        }
        return new(text.Expected.Count, read.Count, matches.Count, matches.Count(m => StatusFits(m.E, m.R)), matches.Count(m => EvidenceFits(m.E, m.R)));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"recall {Recall:F2} ({Matched}/{Expected}) precision {Precision:F2} ({Matched}/{Read}) status {Status:F2} evidence {Evidence:F2}");

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    public static IEnumerable<ReadRecord> Records(Claim claim) => claim.Shape == ClaimShape.Line
        ? [new(claim, claim.Places)]
        : claim.Places.Select(p => new ReadRecord(claim, [p]));

    public static bool Fits(ExpectedRecord e, ReadRecord r) =>
        e.Layer == r.Claim.Layer
        && (e.Years.Count == 0 || e.Years.Intersect(r.Claim.Years).Any())
        && (e.Places.Count == 1
            ? r.Places.Count == 1 && IsAt(e.Places[0], r.Places[0])
            : r.Places.Count > 1 && ((IsAt(e.Places[0], r.Places[0]) && IsAt(e.Places[^1], r.Places[^1])) || (IsAt(e.Places[0], r.Places[^1]) && IsAt(e.Places[^1], r.Places[0]))));

    private static bool StatusFits(ExpectedRecord e, ReadRecord r) => e.Statuses.Contains(r.Claim.Status);

    private static bool EvidenceFits(ExpectedRecord e, ReadRecord r) => r.Claim.Evidence.Any(s => s.Span.Start < e.End && e.Start < s.Span.End);

    public static bool IsAt(ExpectedPlace expected, ClaimPlace read) => expected.Country is { } country
        ? read.Precision <= Geoparsing.Claims.Precision.Region && read.Place.Country == country
        : (read.Precision == Geoparsing.Claims.Precision.Country && expected.Name == read.Place.Name)
            || (read.Precision != Geoparsing.Claims.Precision.Country && Kilometres(expected, read) <= (read.Precision == Geoparsing.Claims.Precision.Region ? WithinRegion : Near));

    private static double Kilometres(ExpectedPlace a, ClaimPlace b)
    {
        const double Degree = Math.PI / 180, EarthDiameter = 12742;
        var (lat1, lat2) = (a.Latitude * Degree, b.Place.Latitude * Degree);
        var half = Math.Pow(Math.Sin((lat2 - lat1) / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin((b.Place.Longitude - a.Longitude) * Degree / 2), 2));
        return EarthDiameter * Math.Asin(Math.Sqrt(half));
    }

    /// <summary>What a claim puts on the map: one of its places, or its line.</summary>
    internal sealed record ReadRecord(Claim Claim, IReadOnlyList<ClaimPlace> Places)
    {
        public override string ToString() =>
            $"{Claim.Layer} ({Claim.Subject}) | {string.Join(" — ", Places.Select(p => p.Place.Name))} | {string.Join(' ', Claim.Dates.Select(d => d.Edtf))} | {Claim.Status}";
    }
}
