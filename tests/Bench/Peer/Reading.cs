using System.Linq.Expressions;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OnNara.Peer;

public sealed record WorkRow(Guid DocumentId, int Version, string Kind, string Title, string? Number, DateTime? Since, Signature Drafter);

public sealed record SentRow(Guid DocumentId, int Version, string Title, DocumentStatus Status, string? Number, DateTime SubmittedAt, DateTime? DecidedAt, DateTime LastActAt, Signature? WaitsFor);

public sealed record WorkCounts(int Waiting, int Sent, int Drafts, int Circulated, int Tasks);

public sealed record MyWorkAnswer(
    WorkCounts Counts, IReadOnlyList<WorkRow> Waiting, IReadOnlyList<SentRow> Sent, IReadOnlyList<WorkRow> Drafts, IReadOnlyList<Circulation> Circulated, IReadOnlyList<WorkedTask> Tasks);

public sealed record RegisterAnswer(IReadOnlyList<RegisterEntry> Items, int Count);

public sealed record FoundRow(Guid Id, string Title, string? Number, DocumentStatus Status, DateTime LastActAt, string Excerpt);

public sealed record SearchAnswer(IReadOnlyList<FoundRow> Items, int Count, bool AndMore);

/// <summary>The lists and the card that the product has as well.</summary>
public static class Reading
{
    private const int PageLength = 50, ExcerptLength = 120, MostCounted = 200;

    public static void MapReading(this RouteGroupBuilder api)
    {
        api.MapGet("/my-work", MyWorkAsync);
        api.MapGet("/documents/{id:guid}", CardAsync);
        api.MapGet("/registers/documents", RegisterAsync);
        api.MapGet("/search", SearchAsync);
    }

    private static async Task<IResult> MyWorkAsync(ClaimsPrincipal user, PeerDatabase database, CancellationToken cancellation)
    {
        if (await database.FindAsync(user, cancellation) is not { } me)
            return Results.Unauthorized();
        var waiting = WaitingFor(database, me);
        var sent = database.Documents.AsNoTracking().Where(d => d.Drafter.PersonId == me.Id && d.Status != DocumentStatus.Draft);
        var drafts = database.Documents.AsNoTracking().Where(d => d.Drafter.PersonId == me.Id && d.Status == DocumentStatus.Draft);
        var circulated = database.Circulations.AsNoTracking().Where(c => c.ReaderId == me.Id);
        var tasks = database.Tasks.AsNoTracking().Where(t => t.PersonId == me.Id && !t.IsClosed);
        return Results.Ok(new MyWorkAnswer(
            new(
                await waiting.CountAsync(cancellation), await sent.CountAsync(cancellation), await drafts.CountAsync(cancellation),
                await circulated.CountAsync(c => c.ViewedAt == null, cancellation), await tasks.CountAsync(cancellation)),
            await waiting.Take(PageLength).ToListAsync(cancellation),
            await sent.OrderByDescending(d => d.LastActAt).Take(PageLength)
                .Select(d => new SentRow(
                    d.Id, d.Version, d.Title, d.Status, d.Entry == null ? null : d.Entry.DepartmentName + "-" + d.Entry.Serial, d.SubmittedAt, d.DecidedAt, d.LastActAt,
                    d.Steps.Where(s => s.Status == StepStatus.Current).Select(s => s.Assignee).FirstOrDefault()))
                .ToListAsync(cancellation),
            await drafts.OrderByDescending(d => d.LastActAt).Take(PageLength).Select(d => new WorkRow(d.Id, d.Version, "WriteDraft", d.Title, null, d.LastActAt, d.Drafter)).ToListAsync(cancellation),
            await circulated.OrderByDescending(c => c.At).Take(PageLength).ToListAsync(cancellation),
            await tasks.Take(PageLength).ToListAsync(cancellation)));
    }

    /// <summary>A clerk finds what has to go out; everybody else the steps that have come to them; the oldest first.</summary>
    private static IQueryable<WorkRow> WaitingFor(PeerDatabase database, Person me) => me.IsDispatchClerk
        ? database.Documents.AsNoTracking().Where(d => d.AgencyCode == me.AgencyCode && d.Status == DocumentStatus.Decided && !d.IsInternal)
            .OrderBy(d => d.DecidedAt)
            .Select(d => new WorkRow(d.Id, d.Version, "Dispatch", d.Title, d.Entry == null ? null : d.Entry.DepartmentName + "-" + d.Entry.Serial, d.DecidedAt, d.Drafter))
        : database.Steps.AsNoTracking().Where(s => s.Assignee.PersonId == me.Id && s.Status == StepStatus.Current)
            .OrderBy(s => s.Since)
            .Select(s => new WorkRow(s.DocumentId, s.Document!.Version, s.Act == StepAct.Decision ? "Decide" : "Review", s.Document.Title, null, s.Since, s.Document.Drafter));

    private static async Task<IResult> CardAsync(Guid id, ClaimsPrincipal user, PeerDatabase database, TimeProvider clock, CancellationToken cancellation)
    {
        if (await database.FindAsync(user, cancellation) is not { } me)
            return Results.Unauthorized();
        var document = await database.Documents.AsNoTracking().Include(d => d.Steps.OrderBy(s => s.Number)).Include(d => d.Recipients).Include(d => d.Entry).AsSplitQuery()
            .SingleOrDefaultAsync(d => d.Id == id && d.AgencyCode == me.AgencyCode, cancellation);
        if (document is null)
            return Results.NotFound();
        if (!MayRead(document, me))
            return Results.Forbid();
        var task = await database.UnitTasks.AsNoTracking().SingleOrDefaultAsync(t => t.AgencyCode == me.AgencyCode && t.Code == document.UnitTaskCode, cancellation);
        var readers = await database.Circulations.AsNoTracking().Where(c => c.DocumentId == id).ToListAsync(cancellation);

        // Content is given out only after its opening is on record.
        database.Accesses.Add(new() { DocumentId = id, By = me.Signature(), Version = document.Version, At = clock.GetUtcNow().UtcDateTime });
        await database.SaveChangesAsync(cancellation);
        return Results.Ok(new
        {
            document.Id, document.Version, document.Status, document.Title, document.Matter, Body = JsonSerializer.Deserialize<JsonElement>(document.Body), document.Drafter,
            document.IsInternal, document.Disclosure, document.Access, document.DraftedAt, document.SubmittedAt, document.DecidedAt, document.DispatchedAt, document.LastActAt,
            document.UnitTaskCode, UnitTaskName = task?.Name, task?.Retention, Recipients = document.Recipients.Select(r => new { r.AgencyCode, r.Name }),
            Path = document.Steps.Select(s => new { s.Number, s.Act, s.Assignee, s.Status, s.Since, s.ClosedAt, s.Opinion }), document.Entry, Circulation = readers,
        });
    }

    private static bool MayRead(Document document, Person me) =>
        document.Drafter.PersonId == me.Id || document.Steps.Any(s => s.Assignee.PersonId == me.Id) || (document.Status >= DocumentStatus.Decided
            && (document.Access == "Agency" || document.Drafter.DepartmentCode == me.DepartmentCode));

    private static Expression<Func<Document, bool>> Readable(Person me) => d =>
        d.Drafter.PersonId == me.Id || d.Steps.Any(s => s.Assignee.PersonId == me.Id) || ((d.Status == DocumentStatus.Decided || d.Status == DocumentStatus.Dispatched)
            && (d.Access == "Agency" || d.Drafter.DepartmentCode == me.DepartmentCode));

    private static async Task<IResult> RegisterAsync(
        string? department, int? year, ClaimsPrincipal user, PeerDatabase database, CancellationToken cancellation)
    {
        if (await database.FindAsync(user, cancellation) is not { } me)
            return Results.Unauthorized();
        var entries = database.Register.AsNoTracking()
            .Where(e => e.AgencyCode == me.AgencyCode && (department == null || e.DepartmentCode == department) && (year == null || e.Year == year));
        return Results.Ok(new RegisterAnswer(
            await entries.OrderBy(e => e.Year).ThenBy(e => e.DepartmentCode).ThenBy(e => e.Serial).Take(PageLength).ToListAsync(cancellation), await entries.CountAsync(cancellation)));
    }

    private static async Task<IResult> SearchAsync(string q, ClaimsPrincipal user, PeerDatabase database, CancellationToken cancellation)
    {
        if (await database.FindAsync(user, cancellation) is not { } me)
            return Results.Unauthorized();
        var words = q.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = words.Aggregate(
            database.Documents.AsNoTracking().Where(d => d.AgencyCode == me.AgencyCode).Where(Readable(me)),
            (documents, word) => documents.Where(d => EF.Functions.Like(d.SearchText, $"%{word}%")));
        var count = await found.Take(MostCounted + 1).CountAsync(cancellation);
        var rows = await found.OrderByDescending(d => d.LastActAt).Take(PageLength)
            .Select(d => new { d.Id, d.Title, Number = d.Entry == null ? null : d.Entry.DepartmentName + "-" + d.Entry.Serial, d.Status, d.LastActAt, d.SearchText })
            .ToListAsync(cancellation);
        return Results.Ok(new SearchAnswer([.. rows.Select(r => new FoundRow(r.Id, r.Title, r.Number, r.Status, r.LastActAt, Excerpt(r.SearchText, words[0])))], Math.Min(count, MostCounted), count > MostCounted));
    }

    private static string Excerpt(string text, string word)
    {
        var at = Math.Max(0, text.IndexOf(word, StringComparison.Ordinal) - (ExcerptLength / 4));
        return text.Substring(at, Math.Min(ExcerptLength, text.Length - at));
    }
}
