using MapDashboard.Access;
using MapDashboard.Tests.Storage;

namespace MapDashboard.Tests.Access;

public sealed class TokenStoreTests : IDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task ATokenIsItsBearersUntilItIsRevoked()
    {
        var token = await _store.Tokens.CreateAsync("Ana", Role.Analyst, Cancellation);
        Assert.Equal(("Ana", Role.Analyst), await _store.Tokens.VerifyAsync(token, Cancellation));
        Assert.NotNull(Assert.Single(await _store.Tokens.ListAsync(Cancellation)).LastUsed);
        Assert.True(await _store.Tokens.RevokeAsync("Ana", Cancellation));
        Assert.Null(await _store.Tokens.VerifyAsync(token, Cancellation));
        Assert.True(Assert.Single(await _store.Tokens.ListAsync(Cancellation)).Revoked);
    }

    [Fact]
    public async Task TheTokenItselfIsNotInTheFile()
    {
        var token = await _store.Tokens.CreateAsync("Ana", Role.Admin, Cancellation);
        Assert.DoesNotContain(token[3..], string.Concat(_store.Query("SELECT name || role || sha256 FROM tokens")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameIsGivenOnce()
    {
        await _store.Tokens.CreateAsync("Ana", Role.Admin, Cancellation);
        await Assert.ThrowsAsync<ArgumentException>(() => _store.Tokens.CreateAsync("Ana", Role.Admin, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.Tokens.CreateAsync(" ", Role.Admin, Cancellation));
        Assert.False(await _store.Tokens.RevokeAsync("Bojan", Cancellation));
        Assert.Null(await _store.Tokens.VerifyAsync("md_guess", Cancellation));
    }

    [Fact]
    public async Task TheLastAdminIsOnlyRevokedOnTheCommandLine()
    {
        foreach (var name in new[] { "Ana", "Bojan" })
        {
            await _store.Tokens.CreateAsync(name, Role.Admin, Cancellation);
        }
        Assert.True(await _store.Tokens.RevokeAsync("Bojan", "Ana", Cancellation));
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _store.Tokens.RevokeAsync("Ana", "Ana", Cancellation));
        Assert.Contains("last admin", refused.Message, StringComparison.Ordinal);
        Assert.True(await _store.Tokens.RevokeAsync("Ana", Cancellation));
    }
}
