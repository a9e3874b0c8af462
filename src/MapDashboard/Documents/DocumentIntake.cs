namespace MapDashboard.Documents;

/// <summary>Reads texts and stores what they say. One text at a time, whole or not at all.</summary>
public sealed class DocumentIntake
{
    /// <summary>Reads and stores one text; returns after the commit.</summary>
    /// <exception cref="ArgumentException">The text is empty, binary or larger than the limit.</exception>
    public Task<IntakeResult> AddAsync(NewDocument document, CancellationToken cancellation) => throw new NotImplementedException();
}
