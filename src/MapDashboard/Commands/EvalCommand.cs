using System.CommandLine;
using MapDashboard.Geoparsing;
using MapDashboard.Geoparsing.Evaluation;
using MapDashboard.Geoparsing.Resolution;

namespace MapDashboard.Commands;

/// <summary><c>eval</c>: how well the place names of texts are read that people have marked. Needs no database.</summary>
internal sealed class EvalCommand(Lazy<IServiceProvider> services)
{
    private readonly Argument<string[]> _gold = CommandLine.Files(ArgumentArity.OneOrMore, "Gold: lines of {\"id\",\"text\",\"toponyms\":[{\"start\",\"end\",\"lat\"?,\"lon\"?,\"geonameid\"?,\"demonym\"?}]}, offsets in code points.");
    private readonly Option<bool> _gazetted = Flag("--gazetted", "Leave out gold names without a GeoNames id.");
    private readonly Option<bool> _noDemonyms = Flag("--no-demonyms", "Leave out gold names marked as demonyms.");
    private readonly Option<bool> _strictDrop = Flag("--strict-drop", "Answers about gold names that are left out are wrong; without this they do not count.");
    private readonly Option<string?> _dropUse = new("--drop-use") { Description = "Leave out answers of this use." };
    private readonly Option<bool> _goldSpans = Flag("--gold-spans", "Give the geoparser the gold names: measures resolution only.");
    private readonly Option<string[]> _predictions = new("--predictions") { Description = "Score these answers (what geoparse --jsonl wrote) instead: one for each gold file, in their order.", AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> _json = new("--json", "-j") { Description = "Write every figure, as a line of JSON for each corpus." };

    public static Command Create(Lazy<IServiceProvider> services) => new EvalCommand(services).ToCommand();

    private Command ToCommand()
    {
        _dropUse.AcceptOnlyFromAmong("demonym", "metonym");
        var command = new Command("eval", "Measures the geoparser on texts whose place names people have marked: recognition (P, R, F1), distance and both together.")
        {
            _gold, _gazetted, _noDemonyms, _strictDrop, _dropUse, _goldSpans, _predictions, _json,
        };
        command.Validators.Add(given =>
        {
            var predictions = given.GetValue(_predictions)?.Length ?? 0;
            if (predictions > 0 && predictions != given.GetValue(_gold)?.Length)
            {
                given.AddError("--predictions is given once for each gold file, or not at all.");
            }
            if (predictions > 0 && given.GetValue(_goldSpans))
            {
                given.AddError("--gold-spans says nothing about --predictions.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var output = new Output();
        var options = new ScoringOptions(arguments.GetValue(_gazetted), arguments.GetValue(_noDemonyms), arguments.GetValue(_strictDrop));
        var corpora = arguments.GetValue(_gold)!.Select(file => (File: file, Documents: GoldFile.Read(file))).ToList();
        var scores = new List<(string Corpus, Score Score)>();
        var pooled = new Score(options);
        for (var i = 0; i < corpora.Count; i++)
        {
            var documents = corpora[i].Documents;
            var score = new Score(options);
            foreach (var (document, answers) in documents.Zip(Answers(documents, arguments.GetValue(_predictions)?.ElementAtOrDefault(i), arguments)))
            {
                score.Add(document, answers);
                pooled.Add(document, answers);
            }
            scores.Add((documents[0].Corpus, score));
        }
        if (scores.Count > 1)
        {
            scores.Add(("pooled", pooled));
        }
        foreach (var line in arguments.GetValue(_json) ? scores.Select(s => ScoreJson.Line(s.Corpus, s.Score)) : ScoreTable.Lines(scores))
        {
            output.WriteLine(line);
        }
        return 0;
    }

    private IEnumerable<IReadOnlyList<Prediction>> Answers(IReadOnlyList<GoldDocument> documents, string? predictions, ParseResult arguments)
    {
        IEnumerable<IReadOnlyList<Prediction>> answers = predictions is null ? Geoparsed(documents, arguments.GetValue(_goldSpans)) : Written(documents, predictions);
        ToponymUse? dropped = arguments.GetValue(_dropUse) switch { "demonym" => ToponymUse.Demonym, "metonym" => ToponymUse.Metonym, _ => null };
        return answers.Select(given => (IReadOnlyList<Prediction>)[.. given.Where(p => p.Use != dropped)]);
    }

    private ParallelQuery<IReadOnlyList<Prediction>> Geoparsed(IReadOnlyList<GoldDocument> documents, bool withGoldSpans)
    {
        var geoparser = services.Value.GetRequiredService<Geoparser>();
        return documents.AsParallel().AsOrdered().Select(d => (IReadOnlyList<Prediction>)
            [.. geoparser.Resolve(d.Text, null, withGoldSpans ? [.. d.Toponyms.Select(t => t.Span).Distinct()] : null).Toponyms.Select(Prediction.Of)]);
    }

    private static IEnumerable<IReadOnlyList<Prediction>> Written(IReadOnlyList<GoldDocument> documents, string file)
    {
        var answers = PredictionFile.Read(file, documents);
        return documents.Select(d => answers.GetValueOrDefault(d.Id, []));
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
