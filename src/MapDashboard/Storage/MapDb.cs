using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NetTopologySuite.Geometries;

namespace MapDashboard.Storage;

/// <summary>The tables, the same for every database; a derived context says how one database holds them.</summary>
public abstract class MapDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<RecordClaimRow> RecordClaims => Set<RecordClaimRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<StoryRow> Stories => Set<StoryRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<StageRow> Stages => Set<StageRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<DeadLetterRow> DeadLetters => Set<DeadLetterRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <summary>Records whose bounding box touches the box, by the spatial index; which may keep rounded numbers, so look again where it must be exact.</summary>
    public abstract IQueryable<RecordRow> RecordsIn(Envelope box);

    /// <summary>A transaction that only reads, so that several queries see one state; it holds up no writer.</summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation);

    /// <summary>Waits until this transaction is the only one that writes, on whatever server. Called first, so that what it then reads stays so until it commits.</summary>
    public abstract Task TakeTurnAsync(TimeSpan? longestWait, CancellationToken cancellation);

    /// <summary>Whether somebody is writing at this moment, on whatever server. Called outside a transaction.</summary>
    public abstract Task<bool> IsBeingWrittenAsync(CancellationToken cancellation);

    /// <summary>After rows were stored with the numbers they have elsewhere: new ones go on from the largest, changes from the last one. Called in the transaction that stored them.</summary>
    public abstract Task ContinueNumberingAsync(CancellationToken cancellation);

    /// <summary>Lets the rows of this transaction come in any order: what refers to what is only checked when it commits.</summary>
    public abstract Task DeferForeignKeysAsync(CancellationToken cancellation);

    /// <summary>Whether another process has the store open that would not notice that it was replaced, such as a server. This process must have no connection in use.</summary>
    internal abstract Task<bool> IsUsedElsewhereAsync(CancellationToken cancellation);

    /// <summary>
    /// Until it is disposed nobody else is in the store, if nobody is now and the database gains by it when very much is written; else nothing happens. Called before the transaction,
    /// by a process that has no other connection in use. It is as safe as ever from being killed.
    /// </summary>
    internal virtual Task<IAsyncDisposable?> TryBeAloneAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>For storing very many new records in this transaction, which are in the spatial index only when it is finished; null where the database does as well by itself.</summary>
    internal virtual RTreeFill? FillTree() => null;

    /// <summary>Notes for other programs what part of the world the records cover. Called in the transaction that changed them.</summary>
    public abstract Task NoteExtentAsync(CancellationToken cancellation);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DocumentRow>(e =>
        {
            e.ToTable("documents").HasKey(d => d.Id);
            e.HasIndex(d => d.Added);
            e.HasIndex(d => d.TextId);
        });
        modelBuilder.Entity<ClaimRow>(e =>
        {
            e.ToTable("claims").HasKey(c => c.Id);
            e.HasOne<DocumentRow>().WithMany().HasForeignKey(c => c.DocumentId);
            e.HasIndex(c => new { c.DocumentId, c.Ordinal }).IsUnique();
        });
        modelBuilder.Entity<RecordRow>(e =>
        {
            e.ToTable("records").HasKey(r => r.Fid);
            e.Property(r => r.Id).HasColumnName("record_id");
            e.Property(r => r.Geometry).HasColumnName("geom");
            e.HasAlternateKey(r => r.Id);
        });
        modelBuilder.Entity<RecordClaimRow>(e =>
        {
            e.ToTable("record_claims").HasKey(l => new { l.RecordId, l.ClaimId });
            e.HasOne<RecordRow>().WithMany().HasForeignKey(l => l.RecordId).HasPrincipalKey(r => r.Id);
            e.HasOne<ClaimRow>().WithMany().HasForeignKey(l => l.ClaimId);
        });
        modelBuilder.Entity<ChangeRow>(e =>
        {
            e.ToTable("changes").HasKey(c => c.Sequence);
            e.HasIndex(c => c.RecordId);
            e.HasIndex(c => c.At);
            e.HasIndex(c => c.DecisionId);
        });
        modelBuilder.Entity<DecisionRow>(e =>
        {
            e.ToTable("decisions").HasKey(d => d.Id);
            e.HasIndex(d => d.RecordId);
            e.HasIndex(d => d.OtherId);
            e.HasIndex(d => d.DocumentId);
        });
        modelBuilder.Entity<SessionRow>().ToTable("sessions").HasKey(s => s.Sha256);
        modelBuilder.Entity<StoryRow>().ToTable("stories").HasKey(s => s.Id);
        modelBuilder.Entity<TokenRow>(e =>
        {
            e.ToTable("tokens").HasKey(t => t.Name);
            e.HasIndex(t => t.Sha256).IsUnique();
        });
        modelBuilder.Entity<StageRow>().ToTable("stages").HasKey(s => s.Code);
        modelBuilder.Entity<WebhookRow>().ToTable("webhooks").HasKey(w => w.Id);
        modelBuilder.Entity<DeadLetterRow>(e =>
        {
            e.ToTable("dead_letters").HasKey(d => d.Id);
            e.HasOne<WebhookRow>().WithMany().HasForeignKey(d => d.WebhookId);
        });
        modelBuilder.Entity<SettingRow>().ToTable("settings").HasKey(s => s.Key);
        NameColumnsInSnakeCase(modelBuilder);
    }

    /// <summary>The newest change up to a moment, UTC; 0 before the first. They are stored to the millisecond, so a moment within one is after it.</summary>
    public async Task<long> SequenceAtAsync(DateTime moment, CancellationToken cancellation)
    {
        var at = new DateTimeOffset(moment);
        return await Changes.Where(c => c.At <= at).MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
    }

    private static void NameColumnsInSnakeCase(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
