namespace MapDashboard.Geoparsing.Text;

/// <summary>A sentence, or a heading, which counts as one.</summary>
/// <param name="Span">From its first to its last token, in UTF-16 code units.</param>
/// <param name="FirstToken">Index of its first token in <see cref="AnalyzedText.Tokens"/>.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Paragraph">Which line of the text it stands in, counted from 0; empty lines do not count.</param>
/// <param name="IsHeading">A short line of its own with no closing full stop.</param>
public sealed record Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph, bool IsHeading);
