namespace MapDashboard.Exports;

/// <summary>Takes what is written synchronously, as writers of JSON and XML do, and passes it on in small pieces asynchronously, as a server's answer must be written.</summary>
internal sealed class PieceBuffer(Stream to) : MemoryStream
{
    private const int PieceBytes = 32 * 1024;

    public bool IsFull => Length > PieceBytes;

    public async Task PassOnAsync(CancellationToken cancellation)
    {
        await to.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancellation);
        SetLength(0);
    }
}
