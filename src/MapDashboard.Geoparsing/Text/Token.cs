namespace MapDashboard.Geoparsing.Text;

public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and full stops of abbreviations ("U.S.", "O'Hare"); hyphens part words.</summary>
    Word,

    /// <summary>Digits, with inner points and commas ("1,000", "10.6").</summary>
    Number,

    /// <summary>One punctuation mark or symbol.</summary>
    Punctuation,
}

/// <summary>One word, number or mark of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
