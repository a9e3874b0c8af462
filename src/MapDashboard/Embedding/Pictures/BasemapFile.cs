namespace MapDashboard.Embedding.Pictures;

internal enum BasemapKind
{
    Country,
    Coast,
    Border,
    Disputed,
    Lake,
    River,
    Subdivision,
}

/// <summary>A line or ring of the basemap in the units of its file, x rightwards, y downwards.</summary>
internal sealed record BasemapPath(int[] Xs, int[] Ys)
{
    public (int West, int North, int East, int South) Bounds { get; } = Xs.Length == 0 ? default : (Xs.Min(), Ys.Min(), Xs.Max(), Ys.Max());
}

/// <param name="Name">0, or 1 + the index of a country code in <c>countries.json</c>.</param>
internal sealed record BasemapShape(BasemapKind Kind, int Name, IReadOnlyList<BasemapPath> Paths);

/// <summary>Reads the files of <c>wwwroot/basemap</c>. Their format is written down in <c>geodata/build-basemap/format.mjs</c>.</summary>
internal sealed class BasemapFile
{
    private const int Version = 1;
    private readonly byte[] _bytes;
    private int _at;

    private BasemapFile(byte[] bytes) => _bytes = bytes;

    /// <exception cref="InvalidDataException">It is of another version.</exception>
    public static IReadOnlyList<BasemapShape> Read(byte[] bytes) => new BasemapFile(bytes).Shapes();

    private BasemapShape[] Shapes()
    {
        if (_bytes[_at++] != Version)
        {
            throw new InvalidDataException("A basemap file is of another version.");
        }
        var shapes = new BasemapShape[Varint()];
        for (var i = 0; i < shapes.Length; i++)
        {
            var (kind, name, paths) = ((BasemapKind)Varint(), Varint(), new BasemapPath[Varint()]);
            for (var p = 0; p < paths.Length; p++)
            {
                paths[p] = Path();
            }
            shapes[i] = new(kind, name, paths);
        }
        return shapes;
    }

    private BasemapPath Path()
    {
        var length = Varint();
        var (xs, ys) = (new int[length], new int[length]);
        var (x, y) = (0, 0);
        for (var i = 0; i < length; i++)
        {
            xs[i] = x += Zigzag();
            ys[i] = y += Zigzag();
        }
        return new(xs, ys);
    }

    private int Varint()
    {
        var (value, shift) = (0, 0);
        for (; ; shift += 7)
        {
            var next = _bytes[_at++];
            value |= (next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }

    private int Zigzag() => Varint() is var n && n % 2 == 0 ? n / 2 : -(n + 1) / 2;
}
