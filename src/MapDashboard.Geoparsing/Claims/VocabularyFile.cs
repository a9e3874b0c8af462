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

    private readonly VocabularyChecks _checks = new(yaml, name);

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
            _checks.Needed(l.Key, "layers: key"),
            _checks.Needed(l.Name, $"layer {l.Key}: name"),
            l.Description ?? "",
            _checks.Color(_checks.Needed(l.Color, $"layer {l.Key}: color"), $"layer {l.Key}: color"),
            _checks.Color(l.ColorDark ?? l.Color!, $"layer {l.Key}: colorDark"),
            _checks.OneOf(l.Shape ?? "circle", KnownShapes, $"layer {l.Key}: shape"))
        {
            Labels = _checks.Labels(l.Labels, $"layer {l.Key}: labels"),
            Descriptions = _checks.Labels(l.Descriptions, $"layer {l.Key}: descriptions"),
        }).ToList();
        var statuses = file.Statuses.Select(s => _checks.Needed(s.Key, "statuses: key")).ToList();
        var keys = layers.Select(l => l.Key).ToList();
        var rules = file.Rules.Select(r => new ClaimRule(
            _checks.Needed(r.Program, "rules: program"),
            r.Subject ?? r.Program!,
            _checks.OneOf(_checks.Needed(r.Layer, $"rule {r.Subject}: layer"), keys, $"rule {r.Subject}: layer"),
            Patterns(r.Any),
            [.. (r.All ?? []).Select(Patterns)],
            Enum.TryParse<RuleScope>(r.Within ?? "sentence", ignoreCase: true, out var scope) ? scope : throw _checks.Wrong(r.Within!, $"rule {r.Subject}: within: “{r.Within}” is not sentence, paragraph or document"),
            Patterns(r.About),
            Patterns(r.Weak),
            Patterns(r.Not),
            r.Generic,
            r.Parties,
            r.Agreement,
            r.Status is null ? null : _checks.OneOf(r.Status, statuses, $"rule {r.Subject}: status"),
            r.Line,
            r.Ends,
            r.Abroad,
            r.Site)
        {
            IsBilateral = r.Bilateral,
            Kinds = (r.Kinds ?? []).ToHashSet(StringComparer.Ordinal),
        }).ToList();
        var agreements = rules.Where(r => r.IsAgreement).DistinctBy(r => r.Subject).ToDictionary(r => r.Subject, StringComparer.Ordinal);
        rules = [.. rules.Zip(file.Rules, (rule, r) => r.Signed is null ? rule : rule with { SignedAs = agreements[_checks.OneOf(r.Signed, [.. agreements.Keys], $"rule {r.Subject}: signed")] })];
        if (layers.Count == 0 || rules.Count == 0)
        {
            throw new InvalidDataException($"{name}: a vocabulary needs layers and rules");
        }
        var labels = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var named in file.Labels)
        {
            var what = _checks.Needed(named.Name, "labels: name");
            labels[_checks.OneOf(what, [.. rules.SelectMany(r => new[] { r.Program, r.Subject })], "labels: name")] = _checks.Labels(named.Labels, $"labels of {what}") ?? throw _checks.Wrong(what, $"labels of {what} are missing");
        }
        return new(
            file.Protagonist,
            layers,
            [.. file.Statuses.Select(s => new Status(_checks.Needed(s.Key, "statuses: key"), s.Name ?? s.Key!)
            {
                Labels = _checks.Labels(s.Labels, $"status {s.Key}: labels"),
                Stage = s.Stage,
                Triggers = Patterns(s.Triggers),
                Nouns = Patterns(s.Nouns),
                Lasting = Patterns(s.Lasting),
                Begun = Patterns(s.Begun),
                Lifted = Patterns(s.Lifted),
                LayerTriggers = s.In.ToDictionary(l => _checks.OneOf(l.Key, keys, $"status {s.Key}: in"), l => Patterns(l.Value), StringComparer.Ordinal),
            })],
            [.. file.Units.Select(u => new Unit(_checks.Needed(u.Key, "units: key"), u.Name ?? u.Key!) { Labels = _checks.Labels(u.Labels, $"unit {u.Key}: labels"), Words = Patterns(u.Words) })],
            [.. file.Actors.Select(a => new KnownActor(_checks.Needed(a.Name, "actors: name"), Enum.Parse<ActorKind>(_checks.OneOf(a.Kind ?? "company", ActorKinds, $"actor {a.Name}: kind"), ignoreCase: true), Patterns(a.Aliases)))],
            rules,
            labels,
            Patterns(file.Hedges),
            Patterns(file.Denials),
            Patterns(file.Affirmations),
            Patterns(file.Asides),
            Patterns(file.References),
            Patterns(file.Continuations),
            Patterns(file.Currents),
            Patterns(file.Sames),
            Patterns(file.Partitives),
            Patterns(file.Journeys),
            Patterns(file.Strangers),
            Patterns(file.Locatives),
            Patterns(file.Retractions),
            new([.. file.Counted.Select(c => Pattern(c, lists)), .. file.Units.SelectMany(u => Patterns(u.Words))]),
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
            throw _checks.Wrong(source, e.Message);
        }
    }

    [GeneratedRegex("^Property '(.*?)' not found")]
    private static partial Regex UnknownKey();
}
