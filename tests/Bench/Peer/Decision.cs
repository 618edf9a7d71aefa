using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OnNara.Peer;

/// <param name="Version">The version that the decider saw.</param>
public sealed record DecideRequest(int Version, string? Opinion = null);

public sealed record DecidedAnswer(Guid DocumentId, int Version, DocumentStatus Status, string Number, IReadOnlyList<string> Abilities);

/// <summary>The decider signs: the document is established and registered, and whoever sends it finds it.</summary>
public static class Decision
{
    private static readonly TimeSpan OfficeOffset = TimeSpan.FromHours(9);

    public static void MapDecision(this RouteGroupBuilder api) => api.MapPost("/documents/{id:guid}/decide", async (
        Guid id, DecideRequest request, ClaimsPrincipal user, PeerDatabase database, TimeProvider clock, CancellationToken cancellation) =>
    {
        if (await database.FindAsync(user, cancellation) is not { } me)
            return Results.Unauthorized();
        var document = await database.Documents.Include(d => d.Steps).Include(d => d.Recipients)
            .SingleOrDefaultAsync(d => d.Id == id && d.AgencyCode == me.AgencyCode, cancellation);
        if (document is null)
            return Results.NotFound();
        if (document.Version != request.Version)
            return Results.Problem("Somebody else was first.", statusCode: StatusCodes.Status409Conflict);
        if (document.Status != DocumentStatus.InProgress || document.Steps.SingleOrDefault(s => s.Status == StepStatus.Current) is not { Act: StepAct.Decision } step)
            return Results.Problem("It does not wait for a decision.", statusCode: StatusCodes.Status409Conflict);
        if (step.Assignee.PersonId != me.Id)
            return Results.Forbid();

        var task = await database.UnitTasks.AsNoTracking().SingleAsync(t => t.AgencyCode == me.AgencyCode && t.Code == document.UnitTaskCode, cancellation);
        var now = clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.ToOffset(OfficeOffset).DateTime);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var entry = Register(document, me, task, await NextSerialAsync(database, document, day.Year, cancellation), day, now);
        step.Status = StepStatus.Done;
        (step.ClosedAt, step.Opinion) = (now.UtcDateTime, request.Opinion);
        document.Status = DocumentStatus.Decided;
        document.DecidedAt = document.LastActAt = now.UtcDateTime;
        document.SearchText = $"{document.SearchText} {entry.Number}";
        document.Version++;
        database.Register.Add(entry);
        database.Audit.Add(new()
        {
            AgencyCode = me.AgencyCode, DocumentId = id, Version = document.Version, Act = "Decided", By = me.Signature(), At = now.UtcDateTime,
            Changes = JsonSerializer.Serialize(new { step = step.Number, request.Opinion, number = entry.Number, status = document.Status.ToString() }),
        });
        try
        {
            await database.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Results.Problem("Somebody else was first.", statusCode: StatusCodes.Status409Conflict);
        }

        return Results.Ok(new DecidedAnswer(id, document.Version, document.Status, entry.Number, Abilities(document, me)));
    });

    private static RegisterEntry Register(Document document, Person me, UnitTask task, int serial, DateOnly day, DateTimeOffset now) => new()
    {
        DocumentId = document.Id, AgencyCode = document.AgencyCode, DepartmentCode = document.Drafter.DepartmentCode, DepartmentName = document.Drafter.DepartmentName,
        Year = day.Year, Serial = serial, Title = document.Title, Retention = task.Retention, UnitTaskCode = task.Code, RegisteredOn = day,
        RegisteredAt = now.UtcDateTime, Counterpart = string.Join(", ", document.Recipients.Select(r => r.Name)), DecidedBy = me.Signature(),
    };

    /// <summary>Locks the row until the commit: who rolls back gives the serial back.</summary>
    private static async Task<int> NextSerialAsync(PeerDatabase database, Document document, int year, CancellationToken cancellation) =>
        (await database.Database.SqlQuery<int>(
            $"""
            insert into "Counters" as c ("AgencyCode", "DepartmentCode", "Year", "Serial") values ({document.AgencyCode}, {document.Drafter.DepartmentCode}, {year}, 1)
            on conflict ("AgencyCode", "DepartmentCode", "Year") do update set "Serial" = c."Serial" + 1 returning "Serial" as "Value"
            """).ToListAsync(cancellation))[0];

    private static IReadOnlyList<string> Abilities(Document document, Person me) =>
        me.IsDispatchClerk && document is { Status: DocumentStatus.Decided, IsInternal: false } ? ["ReadContent", "ReadTrail", "Dispatch"] : ["ReadContent", "ReadTrail"];
}
