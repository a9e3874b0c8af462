using Microsoft.AspNetCore.SignalR;

namespace MapDashboard.Hosting;

/// <summary>
/// Logs what goes wrong in a hub, in the place of SignalR's own dispatcher, which logs as an error, with its stack, what a hub refuses: anybody could fill the log with wrong keys.
/// </summary>
internal sealed class HubFaults(ILogger<HubFaults> log) : IHubFilter
{
    /// <summary>Of the log of SignalR's dispatcher, which is silent.</summary>
    public const string Dispatcher = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not (HubException or OperationCanceledException))
        {
            log.HubFailed(invocationContext.HubMethodName, fault);
            throw;
        }
    }
}
