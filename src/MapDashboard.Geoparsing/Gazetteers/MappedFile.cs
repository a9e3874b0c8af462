using System.IO.MemoryMappedFiles;

namespace MapDashboard.Geoparsing.Gazetteers;

/// <summary>
/// A file as memory: nothing is read before it is looked at, and processes that read the same file share it. All that is unsafe about it is in here: a span never reaches beyond the file.
/// It stays mapped as long as the process runs, so that no span can outlive it; a process opens its one gazetteer once.
/// </summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    private MappedFile(MemoryMappedViewAccessor view, int length)
    {
        _view = view;
        Length = length;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public int Length { get; }

    /// <exception cref="InvalidDataException">It is empty, or too large to be a gazetteer: 2 GiB or more.</exception>
    /// <exception cref="IOException">It cannot be read, or is not there.</exception>
    public static MappedFile Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        if (stream.Length is 0 or > int.MaxValue)
        {
            throw new InvalidDataException($"{path} is not a gazetteer file: it has {stream.Length} bytes.");
        }

        using var file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new MappedFile(file.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read), (int)stream.Length);
    }

    public ReadOnlySpan<byte> Bytes(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(uint)start + (uint)length, (ulong)Length);
        return new ReadOnlySpan<byte>(_start + start, length);
    }
}
