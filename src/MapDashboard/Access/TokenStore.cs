namespace MapDashboard.Access;

/// <summary>Roles, each holding the rights of those before it.</summary>
public enum Role
{
    Viewer,
    Analyst,
    Admin,
}

/// <summary>API tokens; only their hashes are stored.</summary>
public sealed class TokenStore
{
    /// <summary>Makes a token; the returned text is shown once and cannot be had again.</summary>
    /// <exception cref="ArgumentException">The name is taken or empty.</exception>
    public Task<string> CreateAsync(string name, Role role, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Who bears the token, null when it is unknown or revoked. Notes the time of use.</summary>
    public Task<(string Name, Role Role)?> VerifyAsync(string token, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<IReadOnlyList<TokenInfo>> ListAsync(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>False when there is no such token.</summary>
    public Task<bool> RevokeAsync(string name, CancellationToken cancellation) => throw new NotImplementedException();
}

public sealed record TokenInfo(string Name, Role Role, DateTimeOffset Created, DateTimeOffset? LastUsed, bool Revoked);
