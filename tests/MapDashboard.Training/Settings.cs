using System.Globalization;

namespace MapDashboard.Training;

/// <summary>The <c>NAME=VALUE</c> among the arguments.</summary>
internal sealed class Settings(string[] arguments)
{
    public double Number(string name, double or) => Text(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : or;

    /// <summary>Null when it is not given.</summary>
    public string? Text(string name) => arguments.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
