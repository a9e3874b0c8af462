using MapDashboard.Records;

namespace MapDashboard.Documents;

/// <summary>A change of a document that cannot be; nothing was stored of it.</summary>
/// <param name="reason">Of what is gone, why.</param>
public sealed class DocumentRefusedException(Refusal refusal, string message, string? reason = null) : Exception(message)
{
    public Refusal Refusal { get; } = refusal;

    public string? Reason { get; } = reason;
}
