using System.Text;

namespace MapDashboard.Storage;

/// <summary>A text that is encoded already, so that a long one is not encoded again for each place where it is stored.</summary>
internal sealed class Utf8Text(byte[] bytes)
{
    public byte[] Bytes => bytes;

    public override string ToString() => Encoding.UTF8.GetString(bytes);
}
