using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MapDashboard.Commands;

/// <summary>Whoever reads the results wants no more of them: no error, only the end.</summary>
internal sealed class OutputClosedException() : Exception("Standard output was closed.");

/// <summary>Standard output, line by line, as UTF-8 without a byte order mark; each line is out when the call returns.</summary>
internal sealed class Output : IDisposable
{
    private const int BrokenPipe = 32; // EPIPE
    private const int WindowsBrokenPipe = 109; // ERROR_BROKEN_PIPE
    private const int WindowsNoData = 232; // ERROR_NO_DATA: the pipe is being closed

    private readonly Stream _stream = OpenStream();

    /// <exception cref="OutputClosedException">The reader has gone.</exception>
    public void WriteLine(string line) => WriteLine(Encoding.UTF8.GetBytes(line));

    /// <exception cref="OutputClosedException">The reader has gone.</exception>
    public void WriteLine(ReadOnlySpan<byte> line)
    {
        try
        {
            _stream.Write([.. line, (byte)'\n']);
            _stream.Flush();
        }
        catch (IOException e) when (IsClosed(e))
        {
            throw new OutputClosedException();
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Whether the reader has gone.</summary>
    public static bool IsClosed(IOException error) => (error.HResult & 0xFFFF) is BrokenPipe or WindowsBrokenPipe or WindowsNoData;

    /// <summary>Standard output for bytes; see <see cref="IsClosed"/> for its errors.</summary>
    // .NET's console stream says nothing when the pipe is broken, so a long run would go on for nobody; a file, though, must be written through it,
    // for it shares its position with other writers
    public static Stream OpenStream()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
