using System.Buffers;
using System.Text.RegularExpressions;

namespace MapDashboard.Geoparsing.Claims;

/// <summary>Whether a date stands in a part of a sentence that tells of what is to come: "patrols will start in September", "од септембра ће обилазити".</summary>
internal static partial class FutureTense
{
    /// <summary>Characters before and behind a date that are looked at.</summary>
    private const int Reach = 200;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;:\n");

    /// <param name="folded">The text as <see cref="DateWords.Fold"/> gives it.</param>
    public static bool Holds(string folded, int start, int end)
    {
        var before = folded[Math.Max(0, start - Reach)..start];
        before = before[(before.AsSpan().LastIndexOfAny(Ends) + 1)..];
        var after = folded[end..Math.Min(folded.Length, end + Reach)];
        after = after.AsSpan().IndexOfAny(Ends) is >= 0 and var rest ? after[..rest] : after;
        return (Future().Matches(before) is { Count: > 0 } led && !Past().IsMatch(before[(led[^1].Index + led[^1].Length)..]))
            || (Future().Match(after) is { Success: true } next && !Past().IsMatch(after[..next.Index]) && !GoesOn().IsMatch(after[..next.Index]));
    }

    /// <summary>"the second shift starts in September": by timetable, where the month is still to come.</summary>
    /// <param name="start">Of the date.</param>
    public static bool IsScheduled(string folded, int start) => Scheduled().IsMatch(folded.AsSpan(0, start));

    [GeneratedRegex(@"\b(?:begins|starts|opens|pocinj[eu]|krec[eu]|startuj[eu]|otvara(?:ju)?(?:\s+se)?|stiz[eu])\s+(?:again\s+|opet\s+|ponovo\s+|vec\s+|tek\s+)?(?:in|on|u|od)\s+$", RegexOptions.RightToLeft)]
    private static partial Regex Scheduled();

    [GeneratedRegex(@"\b(?:will|shall|(?:is|are)\s+(?:now\s+|also\s+)?(?:(?:due|set|expected|scheduled|planned|slated|going|likely)\s+)?to(?=\s)|(?:is|are)\s+(?:planned|scheduled|due|expected)|plans?\s+to|to\s+(?:finish|complete|open|start|begin|deliver|launch)(?:\s+\w+){0,3}\s+by(?=\s)|planira\w*|treba\s+da|ce|bice|bit\s+ce|(?:poce|zapoce|krenu|obilazi|patrolira|otvori|vrati|nastavi|obnovi|gradi|postavi|kupi|potpisa|odrza|boravi|ucestvova|dezura|pomaga|isporuci|instalira|nabavi|uvesti)ce)\b")]
    private static partial Regex Future();

    /// <summary>"They came in May, and will stay."</summary>
    [GeneratedRegex($@"^\s*,?\s*(?:and|but|while|i|te|ali|dok)\b(?!\s+{DateWords.Month}\b)|,\s*(?:and|but|while|a|i|te|ali|dok)\b|\b(?:and|but|i|te|ali)\s+$")]
    private static partial Regex GoesOn();

    /// <summary>What parts the words of the future from a date: who said it, what was before ("under the pact that was signed in May").</summary>
    [GeneratedRegex(@"(?<!\b(?:be|being|get)\s+)\b\w{2,}ed\b|\b(?:was|were|had|has|have|been|said|says|told|met|took|began|came|went|sent|made|that|which|who|since|after|when|da|koj\w+|je|su|nakon|posle|kada|rekao|rekla)\b")]
    private static partial Regex Past();
}
