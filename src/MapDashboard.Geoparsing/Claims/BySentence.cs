namespace MapDashboard.Geoparsing.Claims;

/// <summary>A list of statements that is asked for those of a sentence and of the few before it: to look through all of them each time would take as long as the square of the text.</summary>
internal sealed class BySentence
{
    private readonly List<Statement> _all = [];
    private readonly Dictionary<int, List<int>> _positions = [];

    public BySentence(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Add(statement);
        }
    }

    public IReadOnlyList<Statement> All => _all;

    public void Add(Statement statement)
    {
        if (!_positions.TryGetValue(statement.Index, out var here))
        {
            _positions[statement.Index] = here = [];
        }
        here.Add(_all.Count);
        _all.Add(statement);
    }

    /// <summary>Puts a statement of the same sentence in the place of another.</summary>
    public void Replace(int position, Statement statement) => _all[position] = statement;

    /// <summary>Those of a sentence with their positions in the list, in its order.</summary>
    public IEnumerable<(int Position, Statement Statement)> In(int sentence) =>
        _positions.TryGetValue(sentence, out var here) ? here.Select(i => (i, _all[i])) : [];

    /// <summary>Those of the sentences before one, at most so many before it, the last of the list first.</summary>
    public IEnumerable<(int Position, Statement Statement)> Before(int sentence, int reach) =>
        Enumerable.Range(sentence - reach, reach).SelectMany(In).OrderByDescending(s => s.Position);
}
