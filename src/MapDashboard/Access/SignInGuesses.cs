namespace MapDashboard.Access;

/// <summary>Codes of sign-in links and tokens that are none.</summary>
public sealed class SignInGuesses() : GuessLimit(guessesAMinute: 20);
