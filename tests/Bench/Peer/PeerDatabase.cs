using Microsoft.EntityFrameworkCore;

namespace OnNara.Peer;

/// <summary>The tables: a row for each thing as it stands now, an audit table beside them.</summary>
public sealed class PeerDatabase(DbContextOptions<PeerDatabase> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<UnitTask> UnitTasks => Set<UnitTask>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Step> Steps => Set<Step>();

    public DbSet<RegisterEntry> Register => Set<RegisterEntry>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<Access> Accesses => Set<Access>();

    public DbSet<Circulation> Circulations => Set<Circulation>();

    public DbSet<WorkedTask> Tasks => Set<WorkedTask>();

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.Entity<Person>().HasIndex(p => p.SignInName).IsUnique();
        modelBuilder.Entity<UnitTask>().HasKey(t => new { t.AgencyCode, t.Code });
        modelBuilder.Entity<Document>(document =>
        {
            document.Property(d => d.Body).HasColumnType("jsonb");
            document.Property(d => d.Version).IsConcurrencyToken();
            document.Property(d => d.Status).HasConversion<string>();
            document.ComplexProperty(d => d.Drafter);
            document.HasMany(d => d.Steps).WithOne(s => s.Document).HasForeignKey(s => s.DocumentId);
            document.HasMany(d => d.Recipients).WithOne().HasForeignKey(r => r.DocumentId);
            document.HasOne(d => d.Entry).WithOne().HasForeignKey<RegisterEntry>(e => e.DocumentId);
            document.HasIndex(d => new { d.AgencyCode, d.Status, d.DecidedAt });
            document.HasIndex(d => d.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        });
        modelBuilder.Entity<Step>(step =>
        {
            step.HasKey(s => new { s.DocumentId, s.Number });
            step.Property(s => s.Act).HasConversion<string>();
            step.Property(s => s.Status).HasConversion<string>();
            step.ComplexProperty(s => s.Assignee);
        });
        modelBuilder.Entity<Recipient>().HasKey(r => new { r.DocumentId, r.AgencyCode });
        modelBuilder.Entity<RegisterEntry>(entry =>
        {
            entry.HasKey(e => e.DocumentId);
            entry.ComplexProperty(e => e.DecidedBy);
            entry.HasIndex(e => new { e.AgencyCode, e.Year, e.DepartmentCode, e.Serial }).IsUnique();
        });
        modelBuilder.Entity<Counter>().HasKey(c => new { c.AgencyCode, c.DepartmentCode, c.Year });
        modelBuilder.Entity<AuditEntry>(audit =>
        {
            audit.Property(a => a.Changes).HasColumnType("jsonb");
            audit.ComplexProperty(a => a.By);
            audit.HasIndex(a => a.DocumentId);
        });
        modelBuilder.Entity<Access>(access =>
        {
            access.ComplexProperty(a => a.By);
            access.HasIndex(a => a.DocumentId);
        });
        modelBuilder.Entity<Circulation>().HasIndex(c => new { c.ReaderId, c.At });
        modelBuilder.Entity<WorkedTask>(task =>
        {
            task.HasKey(t => new { t.CardId, t.PersonId });
            task.HasIndex(t => t.PersonId);
        });
    }

    /// <summary>The indexes that the lists need and that cannot be told of a complex property.</summary>
    public async Task AddIndexesAsync(CancellationToken cancellation)
    {
        foreach (var index in new[]
        {
            """create index on "Steps" ("Assignee_PersonId") where "Status" = 'Current'""",
            """create index on "Documents" ("Drafter_PersonId", "LastActAt" desc)""",
        })
        {
            await Database.ExecuteSqlRawAsync(index, cancellation);
        }
    }
}
