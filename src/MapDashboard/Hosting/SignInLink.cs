namespace MapDashboard.Hosting;

/// <summary>The link that signs a browser in, once. The code stands in the fragment, which no browser sends and no log sees.</summary>
internal static class SignInLink
{
    /// <param name="address">One that the server listens at; wildcards become localhost. Null for the usual one.</param>
    public static string To(string? address, string code)
    {
        var at = (address ?? HostSetup.DefaultAddress).Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
        return $"{at.TrimEnd('/')}/sign-in#{code}";
    }
}
