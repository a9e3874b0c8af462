namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>The tokens of an expression, and how far one has read.</summary>
internal sealed class CqlTokens(List<CqlToken> tokens)
{
    private int _next;

    public CqlToken Current => tokens[_next];

    public CqlToken Following => tokens[Math.Min(_next + 1, tokens.Count - 1)];

    public CqlToken Take() => Current.Kind == CqlTokenKind.End ? Current : tokens[_next++];

    /// <summary>Takes a word or symbol if it is the next.</summary>
    public bool TryTake(string wordOrSymbol)
    {
        var found = Current.Is(wordOrSymbol);
        _next += found ? 1 : 0;
        return found;
    }

    /// <exception cref="CqlException">Something else is there.</exception>
    public void Expect(string wordOrSymbol)
    {
        if (!TryTake(wordOrSymbol))
        {
            throw Unexpected($"\"{wordOrSymbol}\"");
        }
    }

    /// <exception cref="CqlException">Something else is there.</exception>
    public CqlToken Expect(CqlTokenKind kind, string named) => Current.Kind == kind ? Take() : throw Unexpected(named);

    /// <exception cref="CqlException">Something else is there.</exception>
    public double ExpectNumber()
    {
        var sign = TryTake("-") ? -1 : 1;
        if (sign == 1)
        {
            TryTake("+");
        }
        return sign * Expect(CqlTokenKind.Number, "a number").Number;
    }

    /// <summary>What stands in brackets with commas between; at least one.</summary>
    public List<T> Bracketed<T>(Func<T> read)
    {
        var items = new List<T>();
        Expect("(");
        do
        {
            items.Add(read());
        }
        while (TryTake(","));
        Expect(")");
        return items;
    }

    public CqlException Unexpected(string wanted) => new($"{wanted} is expected, not {Current}", Current.Where);
}
