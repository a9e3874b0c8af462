namespace MapDashboard.Filters;

/// <summary>A filter that cannot be read; the message says why and is meant for who wrote the filter.</summary>
/// <param name="key">The key that is unknown or has a malformed value.</param>
public sealed class FilterFormatException(string key, string message) : FormatException(message)
{
    public string Key { get; } = key;
}
