using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Reads <c>vocabulary.yaml</c>; what is wrong in it is reported with its line.</summary>
internal sealed partial class VocabularyFile(string yaml, string name)
{
    private static readonly string[] KnownShapes = ["circle", "diamond", "square", "triangle", "pentagon", "star"];

    /// <summary>Lists whose entries are told apart by their keys.</summary>
    private static readonly string[] KeyedLists = ["layers", "statuses", "units"];

    private static readonly string[] ActorKinds = ["person", "body", "company", "state"];

    public Vocabulary Read()
    {
        try
        {
            // the deserializer hides what is wrong with the YAML itself
            var text = new YamlStream();
            text.Load(new StringReader(yaml));
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<FileDto>(yaml)
                ?? throw new InvalidDataException($"{name}: the vocabulary is empty");
            RefuseDuplicates(text.Documents[0].RootNode);
            return From(file);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} line {e.Start.Line}: {Reason(e)}"), e);
        }
    }

    private static string Reason(YamlException e)
    {
        var message = e.InnerException?.Message ?? e.Message;
        return UnknownKey().Match(message) is { Success: true } unknown ? $"the key “{unknown.Groups[1].Value}” is not known here" : message;
    }

    private void RefuseDuplicates(YamlNode root)
    {
        foreach (var (list, entries) in ((YamlMappingNode)root).Children.Where(c => KeyedLists.Contains(c.Key.ToString()) && c.Value is YamlSequenceNode))
        {
            var keys = ((YamlSequenceNode)entries).OfType<YamlMappingNode>().SelectMany(e => e.Children).Where(c => c.Key.ToString() == "key").Select(c => c.Value).OfType<YamlScalarNode>();
            if (keys.GroupBy(k => k.Value).Select(g => g.Skip(1).FirstOrDefault()).FirstOrDefault(k => k is not null) is { } again)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} line {again.Start.Line}: {list}: the key “{again.Value}” is there twice"));
            }
        }
    }

    private Vocabulary From(FileDto file)
    {
        var lists = file.Lists.ToDictionary(l => l.Key, l => (IReadOnlyList<string>)l.Value, StringComparer.Ordinal);
        var compiled = new Dictionary<string, WordPattern>(StringComparer.Ordinal);
        IReadOnlyList<WordPattern> Patterns(IEnumerable<string>? sources) => [.. (sources ?? []).Select(s => compiled.TryGetValue(s, out var p) ? p : compiled[s] = Pattern(s, lists))];

        var layers = file.Layers.Select(l => new Layer(
            Needed(l.Key, "layers: key"),
            Needed(l.Name, $"layer {l.Key}: name"),
            l.Description ?? "",
            Color(Needed(l.Color, $"layer {l.Key}: color"), $"layer {l.Key}: color"),
            Color(l.ColorDark ?? l.Color!, $"layer {l.Key}: colorDark"),
            OneOf(l.Shape ?? "circle", KnownShapes, $"layer {l.Key}: shape"))
        {
            Labels = Labels(l.Labels, $"layer {l.Key}: labels"),
            Descriptions = Labels(l.Descriptions, $"layer {l.Key}: descriptions"),
        }).ToList();
        var statuses = file.Statuses.Select(s => Needed(s.Key, "statuses: key")).ToList();
        var keys = layers.Select(l => l.Key).ToList();
        var rules = file.Rules.Select(r => new ClaimRule(
            Needed(r.Program, "rules: program"),
            r.Subject ?? r.Program!,
            OneOf(Needed(r.Layer, $"rule {r.Subject}: layer"), keys, $"rule {r.Subject}: layer"),
            Patterns(r.Any),
            [.. (r.All ?? []).Select(Patterns)],
            Enum.TryParse<RuleScope>(r.Within ?? "sentence", ignoreCase: true, out var scope) ? scope : throw Wrong(r.Within!, $"rule {r.Subject}: within: “{r.Within}” is not sentence, paragraph or document"),
            Patterns(r.About),
            Patterns(r.Weak),
            Patterns(r.Not),
            r.Generic,
            r.Parties,
            r.Agreement,
            r.Status is null ? null : OneOf(r.Status, statuses, $"rule {r.Subject}: status"),
            r.Line,
            r.Ends,
            r.Abroad,
            r.Site)
        {
            Kinds = (r.Kinds ?? []).ToHashSet(StringComparer.Ordinal),
        }).ToList();
        if (layers.Count == 0 || rules.Count == 0)
        {
            throw new InvalidDataException($"{name}: a vocabulary needs layers and rules");
        }
        var labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var named in file.Labels)
        {
            var what = Needed(named.Name, "labels: name");
            labels[OneOf(what, [.. rules.SelectMany(r => new[] { r.Program, r.Subject })], "labels: name")] = Labels(named.Labels, $"labels of {what}") ?? throw Wrong(what, $"labels of {what} are missing");
        }
        return new(
            file.Protagonist,
            layers,
            [.. file.Statuses.Select(s => new Status(Needed(s.Key, "statuses: key"), s.Name ?? s.Key!)
            {
                Labels = Labels(s.Labels, $"status {s.Key}: labels"),
                Stage = s.Stage,
                Triggers = Patterns(s.Triggers),
                Nouns = Patterns(s.Nouns),
                LayerTriggers = s.In.ToDictionary(l => OneOf(l.Key, keys, $"status {s.Key}: in"), l => Patterns(l.Value), StringComparer.Ordinal),
            })],
            [.. file.Units.Select(u => new Unit(Needed(u.Key, "units: key"), u.Name ?? u.Key!) { Labels = Labels(u.Labels, $"unit {u.Key}: labels"), Words = Patterns(u.Words) })],
            [.. file.Actors.Select(a => new KnownActor(Needed(a.Name, "actors: name"), Enum.Parse<ActorKind>(OneOf(a.Kind ?? "company", ActorKinds, $"actor {a.Name}: kind"), ignoreCase: true), Patterns(a.Aliases)))],
            rules,
            labels,
            Patterns(file.Hedges),
            Patterns(file.Denials),
            Patterns(file.Asides),
            Patterns(file.References),
            Patterns(file.Continuations),
            Patterns(file.Currents),
            Patterns(file.Sames),
            Patterns(file.Journeys),
            Patterns(file.Strangers),
            new(compiled.Values));
    }

    private WordPattern Pattern(string source, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        try
        {
            return new(source, lists);
        }
        catch (FormatException e)
        {
            throw Wrong(source, e.Message);
        }
    }

    private string Needed(string? value, string key) => string.IsNullOrWhiteSpace(value) ? throw new InvalidDataException($"{name}: {key} is missing") : value;

    private string Color(string value, string key) => HexColor().IsMatch(value) ? value : throw Wrong(value, $"{key}: “{value}” is not #rgb or #rrggbb");

    private string OneOf(string value, IReadOnlyList<string> known, string key) =>
        known.Contains(value) ? value : throw Wrong(value, $"{key}: “{value}” is not one of {string.Join(", ", known)}");

    /// <summary>Names in other languages, by BCP 47 tag; null when there are none.</summary>
    private Dictionary<string, string>? Labels(Dictionary<string, string>? labels, string key)
    {
        foreach (var (language, label) in labels ?? [])
        {
            _ = LanguageTag().IsMatch(language) ? language : throw Wrong(language, $"{key}: “{language}” is no language tag such as zh or sr-Cyrl");
            Needed(label, $"{key}: {language}");
        }
        return labels is { Count: > 0 } ? labels : null;
    }

    /// <param name="written">What is wrong, as it stands in the file: tells the line.</param>
    private InvalidDataException Wrong(string written, string reason)
    {
        var at = written.Length == 0 ? -1 : yaml.IndexOf(written, StringComparison.Ordinal);
        return new(at < 0 ? $"{name}: {reason}" : string.Create(CultureInfo.InvariantCulture, $"{name} line {yaml.AsSpan(0, at).Count('\n') + 1}: {reason}"));
    }

    [GeneratedRegex(@"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex("^Property '(.*?)' not found")]
    private static partial Regex UnknownKey();

    [GeneratedRegex(@"^#(?:[0-9A-Fa-f]{3}){1,2}\z")]
    private static partial Regex HexColor();
}
