using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MapDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace MapDashboard.Access;

/// <summary>Signed-in browsers and the codes that sign them in; only hashes are stored. Each acts as the bearer of a token and ends with it.</summary>
public sealed class SessionStore(IDbContextFactory<MapDb> databases, MapDbWriter writer, TokenStore tokens, TimeProvider time)
{
    /// <summary>How long a sign-in link may wait to be used.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromHours(24);

    /// <summary>How long a browser stays signed in.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromDays(14);

    private const int Bytes = 32;

    /// <summary>A code that signs in once, as the bearer of a token; makes the token, which nobody then knows, when there is none of that name.</summary>
    /// <exception cref="ArgumentException">There is one with another role, or it is revoked.</exception>
    public async Task<string> CreateCodeAsync(string name, Role role, CancellationToken cancellation)
    {
        var known = (await tokens.ListAsync(cancellation)).FirstOrDefault(t => t.Name == name);
        if (known is { } taken && (taken.Revoked || taken.Role != role))
        {
            throw new ArgumentException(taken.Revoked ? $"\"{name}\" is revoked." : $"\"{name}\" is {taken.Role.ToString().ToLowerInvariant()}, not {role.ToString().ToLowerInvariant()}.");
        }
        if (known is null)
        {
            await tokens.CreateAsync(name, role, cancellation);
        }
        return await writer.WriteAsync(db => Task.FromResult(Add(db, name, isCode: true)), cancellation);
    }

    /// <summary>A code that signs in once, as the bearer of a token that is there. Null when there is none of that name.</summary>
    /// <param name="by">Who has it made, for the log.</param>
    /// <exception cref="ArgumentException">It is revoked.</exception>
    public Task<SignInCode?> CreateCodeForAsync(string name, string by, CancellationToken cancellation) => writer.WriteAsync<SignInCode?>(
        async db =>
        {
            if (await db.Tokens.AsNoTracking().SingleOrDefaultAsync(t => t.Name == name, cancellation) is not { } token)
            {
                return null;
            }
            if (token.Revoked)
            {
                throw new ArgumentException($"\"{name}\" is revoked.");
            }
            db.Decisions.Add(new() { At = time.GetUtcNow(), By = by, Kind = DecisionKinds.SignInLink, Body = StoredJson.Write(name) });
            return new(Add(db, name, isCode: true), time.GetUtcNow() + CodeLife);
        },
        cancellation);

    /// <summary>Signs in with a code, which is then used up, or with a token.</summary>
    /// <returns>The session's secret; null when it is neither.</returns>
    public async Task<string?> OpenAsync(string codeOrToken, CancellationToken cancellation)
    {
        var bearer = await tokens.VerifyAsync(codeOrToken, cancellation);
        var hash = TokenStore.Hash(codeOrToken);
        return await writer.WriteAsync(
            async db =>
            {
                var now = time.GetUtcNow();
                await db.Sessions.Where(s => s.Expires < now).ExecuteDeleteAsync(cancellation);
                var code = await db.Sessions.SingleOrDefaultAsync(s => s.Sha256 == hash && s.IsCode, cancellation);
                if ((code?.TokenName ?? bearer?.Name) is not { } name)
                {
                    return null;
                }
                if (code is not null)
                {
                    db.Sessions.Remove(code);
                }
                db.Decisions.Add(new() { At = now, By = name, Kind = DecisionKinds.SignIn });
                return Add(db, name, isCode: false);
            },
            cancellation);
    }

    /// <summary>Who is signed in; null when the session has ended or its token was revoked.</summary>
    public async Task<(string Name, Role Role)?> VerifyAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (TokenStore.Hash(secret), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var name = await db.Sessions.Where(s => s.Sha256 == hash && !s.IsCode && s.Expires >= now).Select(s => s.TokenName).SingleOrDefaultAsync(cancellation);
        return name is null ? null : await tokens.UseAsync(name, cancellation);
    }

    public Task CloseAsync(string secret, CancellationToken cancellation)
    {
        var hash = TokenStore.Hash(secret);
        return writer.WriteAsync(db => db.Sessions.Where(s => s.Sha256 == hash && !s.IsCode).ExecuteDeleteAsync(cancellation), cancellation);
    }

    /// <summary>What a page of ours has and one elsewhere cannot have: made from the secret, which only the server and the browser's cookie jar know.</summary>
    public static string CsrfOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"csrf {secret}")));

    private string Add(MapDb db, string name, bool isCode)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        db.Sessions.Add(new() { Sha256 = TokenStore.Hash(secret), TokenName = name, IsCode = isCode, Expires = time.GetUtcNow() + (isCode ? CodeLife : SessionLife) });
        return secret;
    }
}

/// <param name="Code">Signs in once; what stands after # in a sign-in link.</param>
/// <param name="Expires">UTC.</param>
public sealed record SignInCode(string Code, DateTimeOffset Expires);
