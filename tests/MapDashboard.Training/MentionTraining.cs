using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;
using MapDashboard.Geoparsing.Text;

namespace MapDashboard.Training;

/// <summary>A gold text with the features of its candidates.</summary>
internal sealed class ReadDocument
{
    /// <summary>Streets, buildings and the like that GeoNames lacks count as no places, in corpora that say so, but they look like places: half an example each.</summary>
    private const float UnlinkedWeight = 0.5f;

    private readonly MentionFeatures _features;

    public ReadDocument(GoldDocument gold, Gazetteer gazetteer)
    {
        Gold = gold;
        Text = TextAnalyzer.Analyze(gold.Text);
        Reading = new(Text, gazetteer);
        _features = new(Reading);
        var spans = gold.Toponyms.Where(t => !t.IsDemonym).Select(t => t.Span).ToHashSet();
        First = [.. Reading.Candidates.Select(_features.Of)];
        var unlinked = gold.Corpus is "lgl" or "trnews" or "gwn" ? gold.Toponyms.Where(t => t is { IsDemonym: false, GeonameId: null }).Select(t => t.Span).ToHashSet() : [];
        spans.ExceptWith(unlinked);
        Weight = [.. Reading.Candidates.Select(c => unlinked.Contains(Reading.Words.Span(c.Name.First, c.Name.End)) ? UnlinkedWeight : 1)];
        Positive = [.. Reading.Candidates.Select(c => spans.Contains(Reading.Words.Span(c.Name.First, c.Name.End)))];
    }

    public GoldDocument Gold { get; }

    public AnalyzedText Text { get; }

    public DocumentReading Reading { get; }

    public uint[][] First { get; }

    public bool[] Positive { get; }

    /// <summary>What each candidate counts for.</summary>
    public float[] Weight { get; }


    public uint[][] Second(double[] first) => _features.Second(first);
}

/// <summary>Learns which known names are place names.</summary>
internal sealed class MentionTraining(LogisticOptions options, LogisticOptions second, Func<string, float> weightOf, double bias)
{
    private const int InnerFolds = 4;

    public MentionModel Learn(IReadOnlyList<ReadDocument> documents)
    {
        // the second look must see first opinions as unsure as they will be on new texts
        var opinions = new double[documents.Count][];
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var model = new MentionModel(LearnFirst([.. documents.Where((_, i) => i % InnerFolds != fold)]), 0);
            for (var i = fold; i < documents.Count; i += InnerFolds)
            {
                opinions[i] = [.. documents[i].First.Select(f => model.Sum(f))];
            }
        }
        var examples = documents.SelectMany((d, i) => d.Second(opinions[i]).Select((features, c) =>
            new Example(features, d.Positive[c], weightOf(d.Gold.Corpus) * d.Weight[c], opinions[i][c])));
        var weights = LearnFirst(documents);
        var more = Logistic.Learn([.. examples], MentionModel.Size, MentionModel.IndexOf, second);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] += more[i];
        }
        return new(weights, (float)bias);
    }

    /// <summary>The log odds of each candidate by a model, from features that are already there.</summary>
    public static double[] Judge(ReadDocument document, MentionModel model)
    {
        var first = document.First.Select(f => model.Sum(f)).ToArray();
        var second = document.Second(first);
        return [.. first.Select((logit, i) => logit + model.Bias + model.Sum(second[i]))];
    }

    private float[] LearnFirst(IReadOnlyList<ReadDocument> documents) => Logistic.Learn(
        [.. documents.SelectMany(d => d.First.Select((features, i) => new Example(features, d.Positive[i], weightOf(d.Gold.Corpus) * d.Weight[i], 0)))],
        MentionModel.Size, MentionModel.IndexOf, options);
}
