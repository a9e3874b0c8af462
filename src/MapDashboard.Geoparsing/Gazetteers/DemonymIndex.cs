namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>Words for peoples and the adjectives of places.</summary>
internal sealed class DemonymIndex
{
    /// <summary>Case endings of a Serbian or Croatian adjective, and the nominative's that replaces them, in both scripts; the longest first.</summary>
    private static readonly (string Ending, string Nominative)[] AdjectiveEndings =
    [
        ("skoga", "ski"), ("skome", "ski"), ("skima", "ski"), ("skog", "ski"), ("skom", "ski"), ("skim", "ski"), ("skih", "ski"), ("skoj", "ski"), ("ska", "ski"), ("sko", "ski"), ("ske", "ski"), ("sku", "ski"),
        ("ckoga", "cki"), ("ckome", "cki"), ("ckima", "cki"), ("ckog", "cki"), ("ckom", "cki"), ("ckim", "cki"), ("ckih", "cki"), ("ckoj", "cki"), ("cka", "cki"), ("cko", "cki"), ("cke", "cki"), ("cku", "cki"),
        ("кога", "ки"), ("коме", "ки"), ("кима", "ки"), ("ког", "ки"), ("ком", "ки"), ("ким", "ки"), ("ких", "ки"), ("кој", "ки"), ("ка", "ки"), ("ко", "ки"), ("ке", "ки"), ("ку", "ки"),
    ];

    private readonly SortedTexts _words;
    private readonly NumberColumn _places;

    public DemonymIndex(GazetteerFile file)
    {
        _words = file.ReadTexts();
        _places = file.ReadNumbers(3, _words.Count);
    }

    /// <summary>The place that a folded word points to, -1 when none.</summary>
    public int Find(string key)
    {
        if (_words.IndexOf(key) is >= 0 and var index)
        {
            return _places[index];
        }

        foreach (var (ending, nominative) in AdjectiveEndings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                index = _words.IndexOf(string.Concat(key.AsSpan(0, key.Length - ending.Length), nominative));
                return index < 0 ? -1 : _places[index];
            }
        }

        return -1;
    }
}
