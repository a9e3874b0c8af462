using MapDashboard.Records;

namespace MapDashboard.Embedding.Pictures;

internal enum SymbolKind
{
    /// <summary>The glyph of one record.</summary>
    One,

    /// <summary>Several records on one spot.</summary>
    Stack,

    /// <summary>Several spots near each other.</summary>
    Cluster,

    /// <summary>The label of a country or region.</summary>
    Area,
}

/// <summary>What is drawn for one mark or several that are too near each other, with the measures of <c>js/map/symbol-drawing.js</c>.</summary>
/// <param name="X">Its middle in pixels of the frame, as <paramref name="Y"/>.</param>
internal sealed record Symbol(SymbolKind Kind, double X, double Y, IReadOnlyList<Mark> Marks)
{
    public const int MostGlyphs = 4;
    public const float StackGlyph = 17;
    private const double ClusterRadius = 38;
    private const double AreaRadius = 28;
    private const double NoClustersFromZoom = 13;
    private const double Slack = 5; // symbols have air around them
    private static readonly (double X, double Y)[] Around = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)];

    public IReadOnlyList<SpatialRecord> Records { get; } = [.. Marks.SelectMany(m => m.Records)];

    /// <summary>How many records of each layer, most first.</summary>
    public IReadOnlyList<(string Layer, int Count)> Layers => [.. Records.GroupBy(r => r.Layer).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))];

    public (float Width, float Height) Size
    {
        get
        {
            var digits = Records.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
            var glyphs = Math.Min(MostGlyphs, Records.Select(r => r.Layer).Distinct().Count());
            return Kind switch
            {
                SymbolKind.Cluster => (34 + 6 * digits, 34 + 6 * digits),
                SymbolKind.Area => (23 * glyphs + (Records.Count > 1 ? 9 * digits : 0) + 11, 26),
                SymbolKind.Stack => (StackGlyph * glyphs + 9 * digits + 18, 28),
                _ => (30, 30),
            };
        }
    }

    /// <summary>What stands where: the heaviest takes in what is near it, then symbols that would touch become one.</summary>
    public static IReadOnlyList<Symbol> Of(IEnumerable<Mark> marks, MapFrame frame)
    {
        var byKind = marks.Where(m => m.Kind != MarkKind.Line).ToLookup(m => m.Kind);
        var points = Apart(Near(byKind[MarkKind.Point], frame.Zoom >= NoClustersFromZoom ? 6 : ClusterRadius));
        var all = new List<Symbol>(points);
        foreach (var area in Apart(Near(byKind[MarkKind.Area], AreaRadius)))
        {
            all.Add(area.Beside(all) ?? area);
        }
        return [.. all.OrderBy(s => s.Kind != SymbolKind.Area)];
    }

    /// <summary>Where it stands in nothing's way: at home, else close by; null when there is no room.</summary>
    private Symbol? Beside(List<Symbol> taken)
    {
        var (width, height) = (Size.Width + 8, Size.Height + 8);
        Symbol[] spots = [this, .. Around.Select(d => this with { X = X + d.X * width, Y = Y + d.Y * height })];
        return spots.FirstOrDefault(s => !taken.Any(s.Touches));
    }

    public bool Touches(Symbol other) =>
        Math.Abs(X - other.X) < (Size.Width + other.Size.Width) / 2 - Slack && Math.Abs(Y - other.Y) < (Size.Height + other.Size.Height) / 2 - Slack;

    private static IEnumerable<Symbol> Near(IEnumerable<Mark> marks, double radius)
    {
        var left = marks.OrderByDescending(m => m.Records.Count).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        var cells = left.ToLookup(m => CellOf(m.X, m.Y));
        var taken = new HashSet<Mark>(ReferenceEqualityComparer.Instance);
        foreach (var seed in left.Where(m => !taken.Contains(m)))
        {
            var (cellX, cellY) = CellOf(seed.X, seed.Y);
            var members = new List<Mark>();
            for (var i = 0; i < 9; i++)
            {
                members.AddRange(cells[(cellX + i % 3 - 1, cellY + i / 3 - 1)].Where(m => !taken.Contains(m) && (m.X - seed.X) * (m.X - seed.X) + (m.Y - seed.Y) * (m.Y - seed.Y) < radius * radius));
            }
            taken.UnionWith(members);
            yield return Centred(members);
        }

        (int X, int Y) CellOf(double x, double y) => ((int)Math.Floor(x / radius), (int)Math.Floor(y / radius));
    }

    private static List<Symbol> Apart(IEnumerable<Symbol> symbols)
    {
        var placed = new List<Symbol>();
        foreach (var symbol in symbols.OrderByDescending(s => s.Records.Count))
        {
            var next = symbol;
            while (placed.FirstOrDefault(next.Touches) is { } other)
            {
                placed.Remove(other);
                next = Centred([.. other.Marks, .. next.Marks]);
            }
            placed.Add(next);
        }
        return placed;
    }

    private static Symbol Centred(List<Mark> marks)
    {
        var weight = (double)marks.Sum(m => m.Records.Count);
        var kind = marks[0].Kind == MarkKind.Area ? SymbolKind.Area : marks.Count > 1 ? SymbolKind.Cluster : weight > 1 ? SymbolKind.Stack : SymbolKind.One;
        return new(kind, marks.Sum(m => m.X * m.Records.Count) / weight, marks.Sum(m => m.Y * m.Records.Count) / weight, marks);
    }
}
