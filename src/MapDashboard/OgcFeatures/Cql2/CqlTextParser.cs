namespace MapDashboard.OgcFeatures.Cql2;

/// <summary>
/// Reads CQL2 text (OGC 21-065r2, annex B) by recursive descent: one method a rule. There is no CQL2 library for .NET among the packages that restore here.
/// Arithmetic and functions of one's own are not read.
/// </summary>
internal sealed class CqlTextParser
{
    private static readonly string[] Comparisons = ["=", "<>", "<", ">", "<=", ">="];

    private readonly CqlTokens _tokens;

    private CqlTextParser(CqlTokens tokens) => _tokens = tokens;

    /// <exception cref="CqlException">It is no CQL2 text; the message says where.</exception>
    public static CqlNode Parse(string text)
    {
        CqlLimits.CheckLength(text);
        var parser = new CqlTextParser(new CqlTokens(CqlLexer.Read(text)));
        var expression = parser.Expression(0);
        return parser._tokens.Current.Kind == CqlTokenKind.End ? expression : throw parser._tokens.Unexpected("AND, OR or the end");
    }

    private CqlNode Expression(int depth) => Joined("or", () => Joined("and", () => Factor(depth)));

    private CqlNode Joined(string op, Func<CqlNode> read)
    {
        var where = _tokens.Current.Where;
        var parts = new List<CqlNode> { read() };
        while (_tokens.TryTake(op))
        {
            parts.Add(read());
        }
        return parts.Count == 1 ? parts[0] : new CqlCall(op, parts, where);
    }

    private CqlNode Factor(int depth)
    {
        var where = _tokens.Current.Where;
        var deeper = CqlLimits.Deeper(depth, where);
        if (_tokens.TryTake("NOT"))
        {
            return new CqlCall("not", [Factor(deeper)], where);
        }
        if (_tokens.TryTake("("))
        {
            var inner = Expression(deeper);
            _tokens.Expect(")");
            return inner;
        }
        return IsPredicate(_tokens.Current) ? Predicate(deeper) : Comparison(deeper);
    }

    private bool IsPredicate(CqlToken word) => word.Kind == CqlTokenKind.Word && _tokens.Following.Is("(") && word.Text.Length > 2 && word.Text[1] == '_' && "satSAT".Contains(word.Text[0], StringComparison.Ordinal);

    /// <summary>S_…, T_… and A_…</summary>
    private CqlCall Predicate(int depth)
    {
        var word = _tokens.Take();
        return new(word.Text.ToLowerInvariant(), _tokens.Bracketed(() => _tokens.Current.Is("(") ? Array(depth) : Operand(depth)), word.Where);
    }

    /// <summary>The argument of an array function, which may be empty.</summary>
    private CqlList Array(int depth)
    {
        var where = _tokens.Current.Where;
        if (!_tokens.Following.Is(")"))
        {
            return List(depth);
        }
        _tokens.Expect("(");
        _tokens.Expect(")");
        return new([], where);
    }

    private CqlList List(int depth)
    {
        var where = _tokens.Current.Where;
        return new(_tokens.Bracketed(() => Operand(CqlLimits.Deeper(depth, where))), where);
    }

    private CqlNode Comparison(int depth)
    {
        var left = Operand(depth);
        var (op, where) = (_tokens.Current, _tokens.Current.Where);
        if (op.Kind == CqlTokenKind.Symbol && Comparisons.Contains(op.Text))
        {
            _tokens.Take();
            return new CqlCall(op.Text, [left, Operand(depth)], where);
        }
        if (_tokens.TryTake("IS"))
        {
            var isNot = _tokens.TryTake("NOT");
            _tokens.Expect("NULL");
            return Negated(isNot, new("isnull", [left], where));
        }
        var negated = _tokens.TryTake("NOT");
        if (_tokens.TryTake("LIKE"))
        {
            return Negated(negated, new("like", [left, Operand(depth)], where));
        }
        if (_tokens.TryTake("BETWEEN"))
        {
            var low = Operand(depth);
            _tokens.Expect("AND");
            return Negated(negated, new("between", [left, low, Operand(depth)], where));
        }
        if (_tokens.TryTake("IN"))
        {
            return Negated(negated, new("in", [left, List(depth)], where));
        }
        return left is CqlTruth && !negated ? left : throw _tokens.Unexpected(negated ? "LIKE, BETWEEN or IN" : "a comparison");
    }

    private static CqlCall Negated(bool isNegated, CqlCall call) => isNegated ? new("not", [call], call.Where) : call;

    private CqlNode Operand(int depth)
    {
        var token = _tokens.Current;
        var isCall = token.Kind == CqlTokenKind.Word && _tokens.Following.Is("(");
        if (CqlTextGeometry.Begins(token) && (isCall || _tokens.Following.Is("Z")))
        {
            return CqlTextGeometry.Read(_tokens, depth);
        }
        if (isCall)
        {
            return Function(depth);
        }
        return token.Kind switch
        {
            CqlTokenKind.Number => new CqlNumber(_tokens.ExpectNumber(), token.Where),
            CqlTokenKind.Symbol when token.Text is "-" or "+" => new CqlNumber(_tokens.ExpectNumber(), token.Where),
            CqlTokenKind.Text => new CqlText(_tokens.Take().Text, token.Where),
            CqlTokenKind.Word when token.Is("TRUE") || token.Is("FALSE") => new CqlTruth(_tokens.Take().Is("TRUE"), token.Where),
            CqlTokenKind.Word when !IsKeyword(token) => new CqlProperty(_tokens.Take().Text, token.Where),
            CqlTokenKind.QuotedName => new CqlProperty(_tokens.Take().Text, token.Where),
            _ => throw _tokens.Unexpected("a property or a value"),
        };
    }

    private static bool IsKeyword(CqlToken word) => word.Text.ToUpperInvariant() is "AND" or "OR" or "NOT" or "LIKE" or "BETWEEN" or "IN" or "IS" or "NULL";

    private CqlNode Function(int depth)
    {
        var word = _tokens.Take();
        var deeper = CqlLimits.Deeper(depth, word.Where);
        switch (word.Text.ToUpperInvariant())
        {
            case "CASEI":
                return new CqlCall("casei", _tokens.Bracketed(() => Operand(deeper)), word.Where);
            case "DATE" or "TIMESTAMP":
                return CqlTimes.Instant(_tokens.Bracketed(() => _tokens.Expect(CqlTokenKind.Text, "a text in single quotes").Text), word.Text, word.Where);
            case "INTERVAL":
                return CqlTimes.Interval(_tokens.Bracketed(() => Operand(deeper)), word.Where);
            case "BBOX":
                return CqlBoxes.Of(_tokens.Bracketed(_tokens.ExpectNumber), word.Where);
            default:
                throw new CqlException($"there is no function \"{word.Text}\"", word.Where);
        }
    }
}
