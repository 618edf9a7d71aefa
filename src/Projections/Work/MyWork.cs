using System.Linq.Expressions;
using Marten;
using Marten.Linq.MatchesSql;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.TaskCards;

namespace OnNara.Projections.Work;

/// <summary>How much stands under each heading of a person's work.</summary>
/// <param name="Circulated">What the person has not opened yet.</param>
/// <param name="Tasks">The tasks that the person owns or works on.</param>
public sealed record WorkCounts(int Waiting, int Sent, int Held, int Drafts, int Circulated, int Tasks);

/// <summary>What waits for a person, what the person sent, holds and writes, and what was circulated to the person.</summary>
public sealed class MyWork(IQuerySession session, Actor actor, DateOnly day)
{
    private readonly string[] _own = [.. WorkAddresses.Of(actor).Own];
    private readonly string[] _actedFor = [.. WorkAddresses.Of(actor).ActedFor];

    public async Task<WorkCounts> Count(CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var waiting = batch.Query<WorkItem>().Where(Mine()).Where(Under(WorkSection.Waiting)).Count();
        var held = batch.Query<WorkItem>().Where(Mine()).Where(Under(WorkSection.Held)).Count();
        var drafts = batch.Query<WorkItem>().Where(Mine()).Where(Under(WorkSection.Drafts)).Count();
        var sent = batch.Query<DocumentSummary>().Where(SentByMe()).Count();
        var circulated = batch.Query<CirculatedItem>().Where(CirculatedToMe()).Where(item => item.ViewedAt == null).Count();
        var me = actor.PersonId.ToString("N");
        var tasks = batch.Query<TaskCardRow>().Where(card => card.MatchesSql("d.people @> array[?]", me) && card.Stage != TaskCardStage.Closed).Count();
        await batch.Execute(cancellation);
        return new((int)await waiting, (int)await sent, (int)await held, (int)await drafts, (int)await circulated, (int)await tasks);
    }

    /// <summary>A short text that changes whenever anything of the person's work does.</summary>
    public async Task<string> State(CancellationToken cancellation)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        await using var command = new NpgsqlCommand();
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var person = command.Add(actor.PersonId, NpgsqlDbType.Uuid);
        command.CommandText =
            $"""
            select md5(concat_ws('|', {command.Add(day, NpgsqlDbType.Date)}::text,
                (select string_agg(concat(id, mt_version), ',' order by id) from {schema}.mt_doc_workitem where tenant_id = {tenant}
                    and (addressed_to = any({command.AddTexts(_own)}) or ((data ->> 'mayBeActedOn')::boolean and addressed_to = any({command.AddTexts(_actedFor)})))),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_documentsummary where tenant_id = {tenant} and drafter_id = {person}),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_circulateditem where tenant_id = {tenant} and data ->> 'readerId' = {person}::text),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_taskcardrow where tenant_id = {tenant} and people @> {command.AddTexts([actor.PersonId.ToString("N")])})))
            """;
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetString(0);
    }

    /// <summary>The most urgent first, then what waits longest.</summary>
    public async Task<Page<WorkItem>> Items(WorkSection section, PageRequest page, CancellationToken cancellation)
    {
        var rows = await session.Query<WorkItem>()
            .Where(Mine())
            .Where(Under(section))
            .Where(item => item.MatchesSql("d.sort_order > ?", page.Start))
            .OrderBy(item => item.SortOrder)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return await WithVersions(page.Cut(rows, item => item.SortOrder), cancellation);
    }

    /// <summary>The documents that the person put on their way, and where they stand; what was touched last comes first.</summary>
    public async Task<Page<DocumentSummary>> Sent(PageRequest page, CancellationToken cancellation)
    {
        var rows = await session.Query<DocumentSummary>()
            .Where(SentByMe())
            .Where(document => document.MatchesSql("d.recency > ?", page.Start))
            .OrderBy(document => document.Recency)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return page.Cut(rows, document => document.Recency);
    }

    /// <summary>What was circulated to the person, the newest first.</summary>
    public async Task<Page<CirculatedItem>> Circulated(PageRequest page, CancellationToken cancellation)
    {
        var rows = await session.Query<CirculatedItem>()
            .Where(CirculatedToMe())
            .Where(item => item.SortOrder.CompareTo(page.Start) > 0)
            .OrderBy(item => item.SortOrder)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return page.Cut(rows, item => item.SortOrder);
    }

    /// <summary>The tasks that the person owns or works on; what was touched last comes first.</summary>
    public async Task<Page<TaskCardRow>> Tasks(PageRequest page, CancellationToken cancellation)
    {
        var (start, me) = (page.Start, actor.PersonId.ToString("N"));
        var rows = await session.Query<TaskCardRow>()
            .Where(card => card.MatchesSql("d.people @> array[?]", me) && card.Stage != TaskCardStage.Closed)
            .Where(card => card.MatchesSql("d.recency > ?", start))
            .OrderBy(card => card.Recency)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation);
        return page.Cut(rows, card => card.Recency);
    }

    /// <summary>The order under which the person may do this in somebody else's place; none where it is the person's own.</summary>
    public ActingAppointment? AppointmentFor(WorkItem item) =>
        item.Assignee is { } assignee && assignee.PersonId != actor.PersonId ? actor.AppointmentFor(assignee.PersonId) : null;

    private async Task<Page<WorkItem>> WithVersions(Page<WorkItem> page, CancellationToken cancellation)
    {
        var ids = page.Items.Where(item => item.Subject == WorkSubject.TaskCard).Select(item => item.SubjectId).Distinct().ToArray();
        if (ids.Length == 0)
            return page;
        var cards = await session.Query<TaskCardRow>().Where(card => ids.Contains(card.Id)).Select(card => new { card.Id, card.Version }).ToListAsync(cancellation);
        var versions = cards.ToDictionary(card => card.Id, card => card.Version);
        return page.Select(item => versions.TryGetValue(item.SubjectId, out var version) ? item with { Version = version } : item);
    }

    private Expression<Func<WorkItem, bool>> Mine()
    {
        var (own, actedFor) = (_own, _actedFor);
        return item => own.Contains(item.AddressedTo) || (actedFor.Contains(item.AddressedTo) && item.MayBeActedOn);
    }

    // A hold that has run out waits again, and what is asked from a day on waits from then, without anybody having to say so.
    private Expression<Func<WorkItem, bool>> Under(WorkSection section)
    {
        var today = day;
        return section switch
        {
            WorkSection.Waiting => item =>
                (item.Section == WorkSection.Waiting && (item.WaitsFrom == null || item.WaitsFrom <= today)) || (item.Section == WorkSection.Held && item.HeldUntil < today),
            WorkSection.Held => item => item.Section == WorkSection.Held && item.HeldUntil >= today,
            _ => item => item.Section == section,
        };
    }

    private Expression<Func<CirculatedItem, bool>> CirculatedToMe()
    {
        var reader = actor.PersonId;
        return item => item.ReaderId == reader;
    }

    private Expression<Func<DocumentSummary, bool>> SentByMe()
    {
        var drafter = actor.PersonId;
        return document => document.DrafterId == drafter && document.Status != DocumentStatus.Draft && document.Status != DocumentStatus.Withdrawn;
    }
}
