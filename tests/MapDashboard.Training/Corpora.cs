using MapDashboard.Geoparsing.Gazetteers;
using MapDashboard.Geoparsing.Recognition;

namespace MapDashboard.Training;

/// <summary>The gold texts that are learned from.</summary>
/// <param name="Documents">All of them.</param>
/// <param name="Placed">Those of the corpora with coordinates.</param>
internal sealed record Corpora(IReadOnlyList<ReadDocument> Documents, IReadOnlyList<PlacedDocument> Placed)
{
    /// <summary>How many parts the documents are dealt into for cross-validation.</summary>
    public const int Folds = 5;

    public static readonly string[] WithPlaces = ["lgl", "trnews", "gwn", "geovirus"];

    /// <summary>English news with GeoNames ids: what the published comparisons pool.</summary>
    public static readonly string[] Pooled = ["lgl", "trnews", "gwn"];

    private static readonly string[] All = [.. WithPlaces, "wotr", "uner_sr", "uner_hr", "uner_sr_cyrl"];

    public static Corpora Read(string folder, Gazetteer gazetteer, ToponymRecognizer recognizer)
    {
        var documents = All.SelectMany(c => GoldFile.Read(Path.Combine(folder, c + ".jsonl"))).AsParallel().AsOrdered().Select(d => new ReadDocument(d, gazetteer)).ToList();
        return new(documents, [.. documents.Where(d => WithPlaces.Contains(d.Gold.Corpus)).Select(d => PlacedDocument.Of(d, recognizer))]);
    }

    /// <summary>Without the documents of one part.</summary>
    public Corpora Without(int fold) => new([.. Documents.Where(d => d.Gold.Fold() != fold)], [.. Placed.Where(d => d.Gold.Fold() != fold)]);
}

/// <summary>Which part of the cross-validation a document belongs to: by its id alone, so that it stays there.</summary>
internal static class FoldOfDocument
{
    private const uint Seed = 1;

    /// <summary>From 0 to <see cref="Corpora.Folds"/> - 1.</summary>
    public static int Fold(this GoldDocument document)
    {
        var hash = 2166136261u ^ Seed;
        foreach (var c in document.Id)
        {
            hash = (hash ^ c) * 16777619u;
        }
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
        return (int)((hash ^ (hash >> 12)) % Corpora.Folds);
    }
}
