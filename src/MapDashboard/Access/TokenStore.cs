using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Access;

/// <summary>Roles, each holding the rights of those before it.</summary>
public enum Role
{
    Viewer,
    Analyst,
    Admin,
}

/// <summary>API tokens; only their hashes are stored.</summary>
public sealed class TokenStore(IDbContextFactory<MapDb> databases, MapDbWriter writer, TimeProvider time)
{
    /// <summary>Who acts on the command line; no token can have this name.</summary>
    public const string Console = "console";

    private const int Bytes = 32;
    private static readonly string[] Reserved = [Console, "geoparser"];

    /// <summary>The time of use is noted this exactly, so that reading with a token does not write each time.</summary>
    private static readonly TimeSpan UseGrain = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token; the returned text is shown once and cannot be had again.</summary>
    /// <exception cref="ArgumentException">The name is taken, also by a revoked token, or <see cref="NameFault"/> finds something wrong with it.</exception>
    public Task<string> CreateAsync(string name, Role role, CancellationToken cancellation) => CreateAsync(name, role, Console, cancellation);

    /// <param name="by">Who makes it, for the log.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    public async Task<string> CreateAsync(string name, Role role, string by, CancellationToken cancellation)
    {
        if (NameFault(name) is { } fault)
        {
            throw new ArgumentException($"The name {fault}.");
        }
        if (Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The name \"{name}\" is taken by the program itself.");
        }
        var token = $"md_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}";
        return await writer.WriteAsync(
            async db =>
            {
                if (await db.Tokens.AnyAsync(t => t.Name == name, cancellation))
                {
                    throw new ArgumentException($"There is a token named \"{name}\" already.");
                }
                db.Tokens.Add(new() { Name = name, Role = Stored(role), Sha256 = Hash(token), Created = time.GetUtcNow() });
                Log(db, DecisionKinds.TokenMade, name, by);
                return token;
            },
            cancellation);
    }

    /// <summary>What is wrong with a name; null when nothing is. A name stands in addresses, logs and tables.</summary>
    public static string? NameFault(string name) =>
        !name.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? "has no letter or digit"
        : !name.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || (r.IsAscii && " -_.@".Contains((char)r.Value))) ? "may only have letters, digits, spaces and - _ . @"
        : null;

    /// <summary>Who bears the token, null when it is unknown or revoked. Notes the time of use, to the minute.</summary>
    public async Task<(string Name, Role Role)?> VerifyAsync(string token, CancellationToken cancellation)
    {
        var hash = Hash(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await UsedAsync(await db.Tokens.AsNoTracking().SingleOrDefaultAsync(t => t.Sha256 == hash && !t.Revoked, cancellation), cancellation);
    }

    /// <summary>The same for somebody who signed in as the bearer of a token.</summary>
    internal async Task<(string Name, Role Role)?> UseAsync(string name, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await UsedAsync(await db.Tokens.AsNoTracking().SingleOrDefaultAsync(t => t.Name == name && !t.Revoked, cancellation), cancellation);
    }

    private async Task<(string Name, Role Role)?> UsedAsync(TokenRow? row, CancellationToken cancellation)
    {
        if (row is null)
        {
            return null;
        }
        var now = time.GetUtcNow();
        if (row.LastUsed is null || now - row.LastUsed >= UseGrain)
        {
            // who reads does not wait for a writer; the next use is noted
            await writer.WriteIfFreeAsync(d => d.Tokens.Where(t => t.Name == row.Name).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsed, now), cancellation), cancellation);
        }
        return (row.Name, Enum.Parse<Role>(row.Role, ignoreCase: true));
    }

    /// <summary>All tokens, the revoked ones too, by name.</summary>
    public async Task<IReadOnlyList<TokenInfo>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Tokens.AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellation);
        return [.. rows.Select(t => new TokenInfo(t.Name, Enum.Parse<Role>(t.Role, ignoreCase: true), t.Created, t.LastUsed, t.Revoked))];
    }

    /// <summary>Makes a token worthless, and ends what was signed in with it. False when there is no such token.</summary>
    /// <param name="by">Who revokes it, for the log.</param>
    /// <exception cref="ArgumentException">It is the last admin's: nobody could make another over the network. The command line may revoke that too.</exception>
    public async Task<bool> RevokeAsync(string name, string by, CancellationToken cancellation) => await writer.WriteAsync(
        async db =>
        {
            if (await db.Tokens.SingleOrDefaultAsync(t => t.Name == name, cancellation) is not { } token)
            {
                return false;
            }
            if (token.Revoked)
            {
                return true;
            }
            var admin = Stored(Role.Admin);
            if (by != Console && token.Role == admin && !await db.Tokens.AnyAsync(t => t.Name != name && t.Role == admin && !t.Revoked, cancellation))
            {
                throw new ArgumentException($"\"{name}\" is the last admin: make another admin first, or revoke it on the command line.");
            }
            token.Revoked = true;
            await db.Sessions.Where(s => s.TokenName == name).ExecuteDeleteAsync(cancellation);
            Log(db, DecisionKinds.TokenRevoked, name, by);
            return true;
        },
        cancellation);

    public Task<bool> RevokeAsync(string name, CancellationToken cancellation) => RevokeAsync(name, Console, cancellation);

    private void Log(MapDb db, string kind, string name, string by) => db.Decisions.Add(new() { At = time.GetUtcNow(), By = by, Kind = kind, Body = StoredJson.Write(name) });

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Stored(Role role) => role.ToString().ToLowerInvariant();
}

public sealed record TokenInfo(string Name, Role Role, DateTimeOffset Created, DateTimeOffset? LastUsed, bool Revoked);
