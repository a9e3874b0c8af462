namespace MapDashboard.Geoparsing.Text;

/// <summary>A text cut into tokens and sentences; what every later step reads. Immutable and safe to share.</summary>
/// <param name="Text">The text exactly as given: all offsets point into it.</param>
/// <param name="Tokens">In text order, without gaps but for white space.</param>
/// <param name="Sentences">In text order; together they hold every token once.</param>
/// <param name="Language">BCP 47 tag as declared by the caller or guessed from the letters and function words: "en", "sr-Latn", "sr-Cyrl", "hr", "zh" ...; "und" when unknown.</param>
public sealed record AnalyzedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences, string Language);
