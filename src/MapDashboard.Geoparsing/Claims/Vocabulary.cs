namespace MapDashboard.Geoparsing.Claims;

/// <summary>What a dashboard is about, as data: layers, programs, trigger words, statuses, units. Read from <c>vocabulary.yaml</c>.</summary>
public sealed class Vocabulary
{
    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="InvalidDataException">It is not valid; the message names line and key.</exception>
    public static Vocabulary Parse(string yaml) => throw new NotImplementedException(yaml);

    /// <summary>In the order in which they are to be shown.</summary>
    public IReadOnlyList<Layer> Layers { get; init; } = [];
}

/// <summary>A kind of thing that the map shows.</summary>
/// <param name="Key">Stable key for filters and URLs: "patrols".</param>
/// <param name="Name">For people: "Police patrols".</param>
/// <param name="Color">CSS hex colour, distinct from the other layers' for the colour-blind, 3:1 against the light map.</param>
/// <param name="ColorDark">The same for the dark map.</param>
/// <param name="Shape">Marker shape: circle, diamond, square, triangle, pentagon, star.</param>
public sealed record Layer(string Key, string Name, string Description, string Color, string ColorDark, string Shape);
