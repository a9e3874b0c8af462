using System.Globalization;
using System.Text;

namespace MapDashboard.OgcFeatures.Cql2;

internal enum CqlTokenKind
{
    /// <summary>A keyword or the name of a property or function.</summary>
    Word,

    /// <summary>A name in double quotes, which is never a keyword.</summary>
    QuotedName,
    Text,
    Number,
    Symbol,
    End,
}

/// <param name="At">Counted from 1, in UTF-16 units.</param>
internal readonly record struct CqlToken(CqlTokenKind Kind, string Text, int At)
{
    public string Where => $"at character {At}";

    public double Number => double.Parse(Text, CultureInfo.InvariantCulture);

    public bool Is(string wordOrSymbol) => Kind is CqlTokenKind.Word or CqlTokenKind.Symbol && string.Equals(Text, wordOrSymbol, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Kind == CqlTokenKind.End ? "the end" : $"\"{Text}\"";
}

/// <summary>Parts CQL2 text into words, literals and symbols.</summary>
internal sealed class CqlLexer(string text)
{
    private int _at;

    /// <exception cref="CqlException">A character has no meaning here, or a quote is not closed.</exception>
    public static List<CqlToken> Read(string text)
    {
        var (lexer, tokens) = (new CqlLexer(text), new List<CqlToken>());
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != CqlTokenKind.End);
        return tokens;
    }

    private char Current => _at < text.Length ? text[_at] : '\0';

    private CqlToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
        var start = _at;
        if (_at == text.Length)
        {
            return new(CqlTokenKind.End, "", start + 1);
        }
        if (Current is '\'' or '"')
        {
            var kind = Current == '"' ? CqlTokenKind.QuotedName : CqlTokenKind.Text;
            return new(kind, Quoted(Current), start + 1);
        }
        if (char.IsAsciiDigit(Current) || (Current is '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            return new(CqlTokenKind.Number, Number(), start + 1);
        }
        if (char.IsLetter(Current) || Current is '_' or ':')
        {
            while (char.IsLetterOrDigit(Current) || Current is '_' or ':' or '.')
            {
                _at++;
            }
            return new(CqlTokenKind.Word, text[start.._at], start + 1);
        }
        return new(CqlTokenKind.Symbol, Symbol(), start + 1);
    }

    /// <summary>Up to the closing quote; a doubled one, or one after a backslash, is meant itself.</summary>
    private string Quoted(char quote)
    {
        var (value, start) = (new StringBuilder(), _at++);
        while (_at < text.Length)
        {
            var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
            if (Current == quote && next != quote)
            {
                _at++;
                return value.ToString();
            }
            _at += (Current == quote || Current == '\\') && next == quote ? 1 : 0;
            value.Append(text[_at++]);
        }
        throw new CqlException("a quote is not closed", $"at character {start + 1}");
    }

    private string Number()
    {
        var start = _at;
        SkipDigits();
        if (Current == '.')
        {
            _at++;
            SkipDigits();
        }
        if (Current is 'e' or 'E')
        {
            _at++;
            _at += Current is '+' or '-' ? 1 : 0;
            SkipDigits();
        }
        var number = text[start.._at];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? number
            : throw new CqlException($"\"{number}\" is no number", $"at character {start + 1}");
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _at++;
        }
    }

    private string Symbol()
    {
        var two = _at + 1 < text.Length ? text.Substring(_at, 2) : "";
        var symbol = two is "<>" or "<=" or ">=" ? two : text[_at].ToString();
        if (symbol.Length == 1 && !"()=<>,-+".Contains(symbol[0], StringComparison.Ordinal))
        {
            throw new CqlException($"\"{symbol}\" has no meaning here", $"at character {_at + 1}");
        }
        _at += symbol.Length;
        return symbol;
    }
}
