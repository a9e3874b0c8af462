using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What a dashboard is about, as data: layers, programs, trigger words, statuses, units. Read from <c>vocabulary.yaml</c>, which explains its keys. Immutable.</summary>
public sealed class Vocabulary
{
    private static readonly string[] KnownShapes = ["circle", "diamond", "square", "triangle", "pentagon", "star"];

    private Vocabulary(
        string? protagonist,
        IReadOnlyList<Layer> layers,
        IReadOnlyList<Status> statuses,
        IReadOnlyList<Unit> units,
        IReadOnlyList<KnownActor> actors,
        IReadOnlyList<ClaimRule> rules,
        IReadOnlyList<WordPattern> hedges,
        IReadOnlyList<WordPattern> asides,
        IReadOnlyList<WordPattern> references)
    {
        (Protagonist, Layers, Statuses, Units, Actors, Rules, Hedges, Asides, References) = (protagonist, layers, statuses, units, actors, rules, hedges, asides, references);
        Programs = [.. rules.Select(r => new NamedProgram(r.Program, r.Layer)).Distinct()];
    }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose doings abroad are followed; null when there is none.</summary>
    public string? Protagonist { get; }

    /// <summary>In the order in which they are to be shown.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    public IReadOnlyList<NamedProgram> Programs { get; }

    /// <summary>In order of weight: where two are said of one thing, the first holds.</summary>
    public IReadOnlyList<Status> Statuses { get; }

    public IReadOnlyList<Unit> Units { get; }

    internal IReadOnlyList<KnownActor> Actors { get; }

    internal IReadOnlyList<ClaimRule> Rules { get; }

    internal IReadOnlyList<WordPattern> Hedges { get; }

    internal IReadOnlyList<WordPattern> Asides { get; }

    internal IReadOnlyList<WordPattern> References { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <exception cref="InvalidDataException">It is not valid; the message names the line or the key.</exception>
    public static Vocabulary Parse(string yaml)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<FileDto>(yaml)
                ?? throw new InvalidDataException("the vocabulary is empty");
            return From(file);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"vocabulary line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}"), e);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("vocabulary: " + e.Message, e);
        }
    }

    private static Vocabulary From(FileDto file)
    {
        var lists = file.Lists.ToDictionary(l => l.Key, l => (IReadOnlyList<string>)l.Value, StringComparer.Ordinal);
        var compiled = new Dictionary<string, WordPattern>(StringComparer.Ordinal);
        IReadOnlyList<WordPattern> Patterns(IEnumerable<string>? sources) => [.. (sources ?? []).Select(s => compiled.TryGetValue(s, out var p) ? p : compiled[s] = new(s, lists))];

        var layers = file.Layers.Select(l => new Layer(
            Needed(l.Key, "layers: key"),
            Needed(l.Name, $"layer {l.Key}: name"),
            l.Description ?? "",
            Needed(l.Color, $"layer {l.Key}: color"),
            l.ColorDark ?? l.Color!,
            OneOf(l.Shape ?? "circle", KnownShapes, $"layer {l.Key}: shape"))).ToList();
        var statuses = file.Statuses.Select(s => Needed(s.Key, "statuses: key")).ToList();
        var keys = layers.Select(l => l.Key).ToList();
        var rules = file.Rules.Select(r => new ClaimRule(
            Needed(r.Program, "rules: program"),
            r.Subject ?? r.Program!,
            OneOf(Needed(r.Layer, $"rule {r.Subject}: layer"), keys, $"rule {r.Subject}: layer"),
            Patterns(r.Any),
            [.. (r.All ?? []).Select(Patterns)],
            Enum.TryParse<RuleScope>(r.Within ?? "sentence", ignoreCase: true, out var scope) ? scope : throw new InvalidDataException($"rule {r.Subject}: within: “{r.Within}” is not sentence, paragraph or document"),
            Patterns(r.Weak),
            Patterns(r.Not),
            r.Generic,
            r.Parties,
            r.Agreement,
            r.Status is null ? null : OneOf(r.Status, statuses, $"rule {r.Subject}: status"),
            r.Line,
            r.Site)).ToList();
        if (layers.Count == 0 || rules.Count == 0)
        {
            throw new InvalidDataException("a vocabulary needs layers and rules");
        }
        return new(
            file.Protagonist,
            layers,
            [.. file.Statuses.Select(s => new Status(Needed(s.Key, "statuses: key"), s.Name ?? s.Key!) 
            {
                Stage = s.Stage,
                Triggers = Patterns(s.Triggers),
                Nouns = Patterns(s.Nouns),
                LayerTriggers = s.In.ToDictionary(l => OneOf(l.Key, keys, $"status {s.Key}: in"), l => Patterns(l.Value), StringComparer.Ordinal),
            })],
            [.. file.Units.Select(u => new Unit(Needed(u.Key, "units: key"), u.Name ?? u.Key!) { Words = Patterns(u.Words) })],
            [.. file.Actors.Select(a => new KnownActor(Needed(a.Name, "actors: name"), Patterns(a.Aliases)))],
            rules,
            Patterns(file.Hedges),
            Patterns(file.Asides),
            Patterns(file.References));
    }

    private static string Needed(string? value, string key) => string.IsNullOrWhiteSpace(value) ? throw new InvalidDataException($"vocabulary: {key} is missing") : value;

    private static string OneOf(string value, IReadOnlyList<string> known, string key) =>
        known.Contains(value) ? value : throw new InvalidDataException($"vocabulary: {key}: “{value}” is not one of {string.Join(", ", known)}");

    private sealed class FileDto
    {
        public string? Protagonist { get; set; }
        public List<LayerDto> Layers { get; set; } = [];
        public List<NamedPatternsDto> Statuses { get; set; } = [];
        public List<string> Hedges { get; set; } = [];
        public List<string> Asides { get; set; } = [];
        public List<string> References { get; set; } = [];
        public List<NamedPatternsDto> Units { get; set; } = [];
        public List<NamedPatternsDto> Actors { get; set; } = [];
        public Dictionary<string, List<string>> Lists { get; set; } = [];
        public List<RuleDto> Rules { get; set; } = [];
    }

    private sealed class LayerDto
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Description { get; set; }
        public string? Color { get; set; }
        public string? ColorDark { get; set; }
        public string? Shape { get; set; }
    }

    private sealed class NamedPatternsDto
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public List<string>? Triggers { get; set; }
        public int Stage { get; set; }
        public List<string>? Nouns { get; set; }
        public Dictionary<string, List<string>> In { get; set; } = [];
        public List<string>? Words { get; set; }
        public List<string>? Aliases { get; set; }
    }

    private sealed class RuleDto
    {
        public string? Program { get; set; }
        public string? Subject { get; set; }
        public string? Layer { get; set; }
        public List<string>? Any { get; set; }
        public List<List<string>>? All { get; set; }
        public string? Within { get; set; }
        public List<string>? Weak { get; set; }
        public List<string>? Not { get; set; }
        public bool Generic { get; set; }
        public bool Parties { get; set; }
        public bool Agreement { get; set; }
        public string? Status { get; set; }
        public bool Line { get; set; }
        public bool Site { get; set; }
    }
}

/// <summary>A kind of thing that the map shows.</summary>
/// <param name="Key">Stable key for filters and URLs: "patrols".</param>
/// <param name="Name">For people: "Police patrols".</param>
/// <param name="Color">CSS hex colour, distinct from the other layers' for the colour-blind, 3:1 against the light map.</param>
/// <param name="ColorDark">The same for the dark map.</param>
/// <param name="Shape">Marker shape: circle, diamond, square, triangle, pentagon, star.</param>
public sealed record Layer(string Key, string Name, string Description, string Color, string ColorDark, string Shape);

/// <summary>A named initiative and the layer that it belongs to.</summary>
public sealed record NamedProgram(string Name, string Layer);

public sealed record Status(string Key, string Name)
{
    /// <summary>Orders a thing's life from planned to ended.</summary>
    internal int Stage { get; init; }

    /// <summary>Words that say so of things of any layer.</summary>
    internal IReadOnlyList<WordPattern> Triggers { get; init; } = [];

    /// <summary>Words that say so of one layer's things only, by layer key.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<WordPattern>> LayerTriggers { get; init; } = new Dictionary<string, IReadOnlyList<WordPattern>>();

    /// <summary>Words that name a thing in that stage ("agreement"): they count where no other word tells the stage.</summary>
    internal IReadOnlyList<WordPattern> Nouns { get; init; } = [];

    internal IEnumerable<WordPattern> TriggersIn(string layer) => LayerTriggers.TryGetValue(layer, out var more) ? Triggers.Concat(more) : Triggers;
}

/// <summary>What quantities are counted in.</summary>
public sealed record Unit(string Key, string Name)
{
    internal IReadOnlyList<WordPattern> Words { get; init; } = [];
}

internal sealed record KnownActor(string Name, IReadOnlyList<WordPattern> Aliases);

internal enum RuleScope
{
    Sentence,
    Paragraph,
    Document,
}

/// <summary>What makes a sentence a claim; the keys are explained in <c>vocabulary.yaml</c>.</summary>
internal sealed record ClaimRule(
    string Program,
    string Subject,
    string Layer,
    IReadOnlyList<WordPattern> Any,
    IReadOnlyList<IReadOnlyList<WordPattern>> All,
    RuleScope Within,
    IReadOnlyList<WordPattern> Weak,
    IReadOnlyList<WordPattern> Not,
    bool IsGeneric,
    bool PartiesArePlaces,
    bool IsAgreement,
    string? Status,
    bool IsLine,
    bool IsSite);
