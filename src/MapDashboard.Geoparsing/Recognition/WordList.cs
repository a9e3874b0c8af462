using System.Collections.Frozen;

namespace MapDashboard.Geoparsing.Recognition;

/// <summary>Word lists that ship inside the assembly: one entry a line, lines that begin with # are remarks.</summary>
internal static class WordList
{
    /// <summary>English words in everyday use, in lower case, which are no names by themselves.</summary>
    public static FrozenSet<string> English { get; } = Read("english-words.txt");

    /// <summary>Given names as written, with their diacritics and without.</summary>
    public static FrozenSet<string> GivenNames { get; } =
        Read("given-names.txt").SelectMany(n => new[] { n, LetterFolding.WithoutDiacritics(n) }).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Recognition/{name}")
            ?? throw new InvalidOperationException($"The word list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Lines(reader).ToFrozenSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
