using System.Text.Json.Serialization;
using MapDashboard.Storage;

namespace MapDashboard.Records;

/// <summary>Why a record is no longer shown.</summary>
/// <param name="Reason">In English, for people.</param>
/// <param name="MergedInto">The record that its claims support now; null when it was not merged.</param>
/// <param name="Facts">The same as <paramref name="Reason"/>, for programs.</param>
public sealed record Withdrawal(string Reason, string? MergedInto, WithdrawalFacts Facts)
{
    internal const string SourceDeleted = "its only source was deleted";
    internal const string NoLongerSaid = "its source no longer says it";
    private const string BeforeNote = ": ";

    /// <param name="last">The change that took the record away.</param>
    internal static Withdrawal Of(ChangeRow last, string? mergedInto)
    {
        var (note, by) = (last.Note, last.By);
        return last.Cause switch
        {
            Causes.Rejected => new(WithNote($"rejected by {by}", note), mergedInto, new(WithdrawalCode.Rejected) { By = by, Note = note }),
            // whoever merged wrote the note behind the record's id
            Causes.Merged => new(note ?? "merged", mergedInto, new(WithdrawalCode.Merged) { By = by, Note = NoteOf(note) }),
            _ when note?.StartsWith(SourceDeleted, StringComparison.Ordinal) ?? false => new(note, mergedInto, new(WithdrawalCode.SourceDeleted) { By = by, Note = NoteOf(note) }),
            _ when note == NoLongerSaid => new(note, mergedInto, new(WithdrawalCode.NoLongerSaid)),
            _ => new(note ?? "deleted", mergedInto, new(WithdrawalCode.Deleted) { By = by, Note = note }),
        };
    }

    /// <summary>Of a moment before there was such a record.</summary>
    internal static Withdrawal NotYet(DateTimeOffset first)
    {
        var since = FormattableString.Invariant($"{first.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        return new($"known only since {since}", null, new(WithdrawalCode.NotYetKnown) { Since = since });
    }

    internal static string WithNote(string reason, string? note) => note is null ? reason : reason + BeforeNote + note;

    private static string? NoteOf(string? reason) => reason?.IndexOf(BeforeNote, StringComparison.Ordinal) is { } at and >= 0 ? reason[(at + BeforeNote.Length)..] : null;
}

/// <summary>Why a record is no longer shown, for programs that say it in their own words. What a code does not need is null.</summary>
/// <param name="Code">What happened.</param>
public sealed record WithdrawalFacts(WithdrawalCode Code)
{
    /// <summary>Who did it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>What they wrote about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Since when it is known, UTC.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Since { get; init; }
}

public enum WithdrawalCode
{
    Rejected,
    Merged,
    SourceDeleted,
    NoLongerSaid,

    /// <summary>At the moment that was asked about.</summary>
    NotYetKnown,
    Deleted,
}
