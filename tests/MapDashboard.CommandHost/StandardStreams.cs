using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MapDashboard.CommandHost;

/// <summary>Puts pipes in the place of standard input, output and error, as a shell does.</summary>
internal sealed partial class StandardStreams
{
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    /// <param name="input">All of standard input.</param>
    public StandardStreams(string input)
    {
        var (forReading, forWriting) = Pipe();
        Replace(0, forReading);
        // a command may end without reading it
        _ = Task.Run(() => Write(forWriting, input));
        _output = Capture(1);
        _error = Capture(2);
        // the console keeps what it has opened
        Console.SetIn(new StreamReader(Console.OpenStandardInput()));
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        Console.SetError(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });
    }

    /// <summary>A stream to what a descriptor is now, which stays when the descriptor is replaced.</summary>
    public static FileStream Keep(int descriptor) => Open(Checked(Duplicate(descriptor)), descriptor == 0 ? FileAccess.Read : FileAccess.Write);

    /// <summary>Closes the pipes; what was written to standard output and error.</summary>
    public (string Output, string Error) Finish()
    {
        Console.In.Dispose();
        Console.Out.Dispose();
        Console.Error.Dispose();
        using (var nothing = new FileStream("/dev/null", FileMode.Open, FileAccess.ReadWrite))
        {
            for (var descriptor = 0; descriptor <= 2; descriptor++)
            {
                Checked(Duplicate(nothing.SafeFileHandle.DangerousGetHandle().ToInt32(), descriptor));
            }
        }
        return (_output.GetAwaiter().GetResult(), _error.GetAwaiter().GetResult());
    }

    private static Task<string> Capture(int descriptor)
    {
        var (forReading, forWriting) = Pipe();
        Replace(descriptor, forWriting);
        return Task.Run(() =>
        {
            using var reader = new StreamReader(Open(forReading, FileAccess.Read));
            return reader.ReadToEnd();
        });
    }

    private static void Write(int descriptor, string text)
    {
        try
        {
            using var stream = Open(descriptor, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // the command has ended
        }
    }

    private static FileStream Open(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, ownsHandle: true), access, bufferSize: 0);

    private static void Replace(int descriptor, int with)
    {
        Checked(Duplicate(with, descriptor));
        Checked(Close(with));
    }

    private static (int ForReading, int ForWriting) Pipe()
    {
        Span<int> ends = stackalloc int[2];
        Checked(MakePipe(ref MemoryMarshal.GetReference(ends)));
        return (ends[0], ends[1]);
    }

    private static int Checked(int result) => result >= 0 ? result : throw new IOException(Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    private static partial int MakePipe(ref int ends);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int descriptor, int into);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
