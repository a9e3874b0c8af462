using System.Runtime.CompilerServices;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>What a dashboard is about, as data: layers, programs, trigger words, statuses, units. Read from <c>vocabulary.yaml</c>, which explains its keys. Immutable.</summary>
public sealed class Vocabulary
{
    internal Vocabulary(
        string? protagonist,
        IReadOnlyList<Layer> layers,
        IReadOnlyList<Status> statuses,
        IReadOnlyList<Unit> units,
        IReadOnlyList<KnownActor> actors,
        IReadOnlyList<ClaimRule> rules,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> labels,
        IReadOnlyList<WordPattern> hedges,
        IReadOnlyList<WordPattern> denials,
        IReadOnlyList<WordPattern> affirmations,
        IReadOnlyList<WordPattern> asides,
        IReadOnlyList<WordPattern> references,
        IReadOnlyList<WordPattern> continuations,
        IReadOnlyList<WordPattern> currents,
        IReadOnlyList<WordPattern> sames,
        IReadOnlyList<WordPattern> partitives,
        IReadOnlyList<WordPattern> journeys,
        IReadOnlyList<WordPattern> strangers,
        IReadOnlyList<WordPattern> locatives,
        IReadOnlyList<WordPattern> retractions,
        CountedThings counted,
        PatternIndex patterns)
    {
        (Protagonist, Layers, Statuses, Units, Actors, Rules, Hedges, Denials, Affirmations, Asides, References, Continuations, Currents, Sames, Partitives, Journeys, Strangers, Locatives, Retractions, Counted, Patterns) =
            (protagonist, layers, statuses, units, actors, rules, hedges, denials, affirmations, asides, references, continuations, currents, sames, partitives, journeys, strangers, locatives, retractions, counted, patterns);
        RulesOf = rules.SelectMany(r => r.Any.Select(p => (Pattern: p, Rule: r))).ToLookup(x => x.Pattern, x => x.Rule);
        Abouts = [.. rules.SelectMany(r => r.About).Distinct()];
        Programs = [.. rules.Select(r => (r.Program, r.Layer)).Distinct().Select(p => new NamedProgram(p.Program, p.Layer) { Labels = labels.GetValueOrDefault(p.Program) })];
        Subjects = [.. rules.Select(r => r.Subject).Distinct().Where(labels.ContainsKey).Select(s => new NamedSubject(s, labels[s]))];
    }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose doings abroad are followed; null when there is none.</summary>
    public string? Protagonist { get; }

    /// <summary>In the order in which they are to be shown.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    public IReadOnlyList<NamedProgram> Programs { get; }

    /// <summary>What things are, where that has labels in other languages.</summary>
    public IReadOnlyList<NamedSubject> Subjects { get; }

    /// <summary>In order of weight: where two are said of one thing, the first holds.</summary>
    public IReadOnlyList<Status> Statuses { get; }

    public IReadOnlyList<Unit> Units { get; }

    internal IReadOnlyList<KnownActor> Actors { get; }

    internal IReadOnlyList<ClaimRule> Rules { get; }

    /// <summary>The rules whose thing a pattern names.</summary>
    internal ILookup<WordPattern, ClaimRule> RulesOf { get; }

    /// <summary>Words for those whose doings some rule is about.</summary>
    internal IReadOnlyList<WordPattern> Abouts { get; }

    internal IReadOnlyList<WordPattern> Hedges { get; }

    /// <summary>What they stand in, the whole sentence says that it is not so.</summary>
    internal IReadOnlyList<WordPattern> Denials { get; }

    internal IReadOnlyList<WordPattern> Asides { get; }

    internal IReadOnlyList<WordPattern> References { get; }

    /// <summary>How a sentence goes on with the thing of the one before at another place.</summary>
    internal IReadOnlyList<WordPattern> Continuations { get; }

    /// <summary>Words for what goes on on the day of the report, whatever date was named before.</summary>
    internal IReadOnlyList<WordPattern> Currents { get; }

    /// <summary>Words of a hedge that deny nothing of the thing: "not only", "is not affected".</summary>
    internal IReadOnlyList<WordPattern> Affirmations { get; }

    /// <summary>Words for who was named before: "by the same contractor".</summary>
    internal IReadOnlyList<WordPattern> Sames { get; }

    /// <summary>How a sentence begins that goes on with one of several things: "the last of them".</summary>
    internal IReadOnlyList<WordPattern> Partitives { get; }

    /// <summary>Words for people who go somewhere, speak, are from somewhere: nothing goes on there.</summary>
    internal IReadOnlyList<WordPattern> Journeys { get; }

    /// <summary>Words for the doings of others than those a rule is about.</summary>
    internal IReadOnlyList<WordPattern> Strangers { get; }

    /// <summary>Words behind which a place says where, as "in" does.</summary>
    internal IReadOnlyList<WordPattern> Locatives { get; }

    /// <summary>Words by which a sentence takes back what the one before it told.</summary>
    internal IReadOnlyList<WordPattern> Retractions { get; }

    /// <summary>What a number before it counts, units too.</summary>
    internal CountedThings Counted { get; }

    /// <summary>All patterns of the vocabulary that are looked for in sentences.</summary>
    internal PatternIndex Patterns { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="name">Of the file, for messages.</param>
    /// <exception cref="InvalidDataException">It is not valid; the message names the file, the line and the reason.</exception>
    public static Vocabulary Parse(string yaml, string name = "vocabulary") => new VocabularyFile(yaml, name).Read();
}

/// <summary>A kind of thing that the map shows.</summary>
/// <param name="Key">Stable key for filters and URLs: "patrols".</param>
/// <param name="Name">For people: "Police patrols".</param>
/// <param name="Color">CSS hex colour, distinct from the other layers' for the colour-blind, 3:1 against the light map.</param>
/// <param name="ColorDark">The same for the dark map.</param>
/// <param name="Shape">Marker shape: circle, diamond, square, triangle, pentagon, star.</param>
public sealed record Layer(string Key, string Name, string Description, string Color, string ColorDark, string Shape)
{
    /// <summary>The name in other languages, by BCP 47 tag; null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>The description in other languages, by BCP 47 tag; null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Descriptions { get; init; }
}

/// <summary>A named initiative and the layer that it belongs to.</summary>
public sealed record NamedProgram(string Name, string Layer)
{
    /// <summary>The name in other languages, by BCP 47 tag; null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}

/// <summary>What a thing is ("Steel mill"), with its name in other languages by BCP 47 tag.</summary>
public sealed record NamedSubject(string Name, IReadOnlyDictionary<string, string> Labels);

public sealed record Status(string Key, string Name)
{
    /// <summary>The name in other languages, by BCP 47 tag; null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Orders a thing's life from planned to ended.</summary>
    internal int Stage { get; init; }

    /// <summary>It says that the thing is over, for good or for now.</summary>
    internal bool IsFinal => Key is "suspended" or "ended";

    /// <summary>Words that say so of things of any layer.</summary>
    internal IReadOnlyList<WordPattern> Triggers { get; init; } = [];

    /// <summary>Words that say so of one layer's things only, by layer key.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<WordPattern>> LayerTriggers { get; init; } = new Dictionary<string, IReadOnlyList<WordPattern>>();

    /// <summary>Words that name a thing in that stage ("agreement"): they count where no other word tells the stage.</summary>
    internal IReadOnlyList<WordPattern> Nouns { get; init; } = [];

    /// <summary>Those of its words that tell of a state that lasts ("holds 40 per cent"): what goes on there besides tells more.</summary>
    internal IReadOnlyList<WordPattern> Lasting { get; init; } = [];

    /// <summary>Words by which the thing is there or under way ("broke ground"): what is planned besides is its next stage.</summary>
    internal IReadOnlyList<WordPattern> Begun { get; init; } = [];

    /// <summary>Words behind those for a stop by which it goes on ("taken up again").</summary>
    internal IReadOnlyList<WordPattern> Lifted { get; init; } = [];

    internal IEnumerable<WordPattern> TriggersIn(string layer) => LayerTriggers.TryGetValue(layer, out var more) ? Triggers.Concat(more) : Triggers;
}

/// <summary>What quantities are counted in.</summary>
public sealed record Unit(string Key, string Name)
{
    /// <summary>What stands behind the number in other languages, by BCP 47 tag; null when there is nothing.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    internal IReadOnlyList<WordPattern> Words { get; init; } = [];
}

internal sealed record KnownActor(string Name, ActorKind Kind, IReadOnlyList<WordPattern> Aliases);

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
    IReadOnlyList<WordPattern> About,
    IReadOnlyList<WordPattern> Weak,
    IReadOnlyList<WordPattern> Not,
    bool IsGeneric,
    bool PartiesArePlaces,
    bool IsAgreement,
    string? Status,
    bool IsLine,
    bool NeedsEnds,
    bool IsAbroad,
    bool IsSite)
{
    /// <summary>GeoNames feature codes of places that are such a thing: the mine's name alone tells of it.</summary>
    public IReadOnlySet<string> Kinds { get; init; } = new HashSet<string>();

    /// <summary>What it is where it was only signed, in the protagonist's own country; null where it is the same thing.</summary>
    public ClaimRule? SignedAs { get; init; }

    /// <summary>In the protagonist's own country it is another thing with each other state.</summary>
    public bool IsBilateral { get; init; }

    /// <summary>A rule is equal to itself only: it is compared often, and the vocabulary has each once.</summary>
    public bool Equals(ClaimRule? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
