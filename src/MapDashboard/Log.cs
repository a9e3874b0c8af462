namespace MapDashboard;

/// <summary>Every message that the program logs.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Count} migrations applied to {File}.")]
    public static partial void Migrated(this ILogger log, int count, string file);

    [LoggerMessage(LogLevel.Information, "Another process has been migrating the database since {Since}; waiting at most {Seconds} s for it.")]
    public static partial void WaitingForMigrationLock(this ILogger log, string since, double seconds);

    [LoggerMessage(LogLevel.Warning, "A process was killed while it migrated the database at {Since}; its lock is removed.")]
    public static partial void StaleMigrationLock(this ILogger log, string since);

    [LoggerMessage(LogLevel.Information, "Another server is preparing the database; waiting for it.")]
    public static partial void WaitingForOtherServer(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "The connection on which other servers tell what is new is lost ({Reason}); trying again in {Delay}.")]
    public static partial void NewsLost(this ILogger log, string reason, TimeSpan delay);

    [LoggerMessage(LogLevel.Error, "The hub's {Method} failed.")]
    public static partial void HubFailed(this ILogger log, string method, Exception fault);

    [LoggerMessage(LogLevel.Information, "{Count} documents loaded from {Folder}.")]
    public static partial void SeedsLoaded(this ILogger log, int count, string folder);

    [LoggerMessage(LogLevel.Error, "{File} is left out: {Reason}")]
    public static partial void BadSeed(this ILogger log, string file, string reason);
}
