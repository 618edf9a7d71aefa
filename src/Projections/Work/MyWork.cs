using Marten;
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

/// <summary>The headings under which a person's work stands.</summary>
public enum WorkHeading
{
    Waiting,
    Sent,
    Held,
    Drafts,
    Circulated,
    Tasks,
}

/// <summary>A person's work, page by page; a heading that was not asked for is empty.</summary>
/// <param name="Waiting">The most urgent first, then what waits longest.</param>
/// <param name="Sent">The documents that the person put on their way, and where they stand; what was touched last comes first.</param>
/// <param name="Circulated">The newest first.</param>
/// <param name="Tasks">Those that the person owns or works on; what was touched last comes first.</param>
public sealed record WorkPages(
    WorkCounts Counts, Page<WorkItem> Waiting, Page<DocumentSummary> Sent, Page<WorkItem> Held, Page<WorkItem> Drafts, Page<CirculatedItem> Circulated, Page<TaskCardRow> Tasks);

/// <summary>
/// What waits for a person, what the person sent, holds and writes, and what was circulated to the person. Nothing is asked for more often,
/// so all of it is one question to the database.
/// </summary>
public sealed class MyWork(IQuerySession session, Actor actor, DateOnly day)
{
    /// <summary>Stands where the rows of a heading have its number.</summary>
    private const int Counts = -1;

    private static readonly WorkHeading[] Everything = Enum.GetValues<WorkHeading>();

    private readonly string[] _own = [.. WorkAddresses.Of(actor).Own];
    private readonly string[] _actedFor = [.. WorkAddresses.Of(actor).ActedFor];

    private string Schema => session.DocumentStore.Options.DatabaseSchemaName;

    private string Tenant => session.TenantId;

    private Guid PersonId => actor.PersonId;

    private DateOnly Today => day;

    public async Task<WorkCounts> Count(CancellationToken cancellation) => (await Read([], new(null, 0), cancellation)).Counts;

    /// <summary>A short text that changes whenever anything of the person's work does.</summary>
    public async Task<string> State(CancellationToken cancellation)
    {
        var schema = Schema;
        await using var command = new NpgsqlCommand();
        var tenant = command.Add(session.TenantId, NpgsqlDbType.Varchar);
        var person = command.Add(actor.PersonId, NpgsqlDbType.Uuid);
        command.CommandText =
            $"""
            select md5(concat_ws('|', {command.Add(day, NpgsqlDbType.Date)}::text,
                (select string_agg(concat(id, mt_version), ',' order by id) from {schema}.mt_doc_workitem where tenant_id = {tenant}
                    and (addressed_to = any({command.AddTexts(_own)}) or ((data ->> 'mayBeActedOn')::boolean and addressed_to = any({command.AddTexts(_actedFor)})))),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_documentsummary where tenant_id = {tenant} and drafter_id = {person}),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_circulateditem where tenant_id = {tenant} and (data ->> 'readerId')::uuid = {person}),
                (select concat(count(*), max(mt_last_modified)) from {schema}.mt_doc_taskcardrow where tenant_id = {tenant} and people @> {command.AddTexts([actor.PersonId.ToString("N")])})))
            """;
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetString(0);
    }

    public async Task<Page<WorkItem>> Items(WorkSection section, PageRequest page, CancellationToken cancellation)
    {
        var heading = section switch { WorkSection.Waiting => WorkHeading.Waiting, WorkSection.Held => WorkHeading.Held, WorkSection.Drafts => WorkHeading.Drafts };
        var pages = await Read([heading], page, cancellation);
        return heading switch { WorkHeading.Waiting => pages.Waiting, WorkHeading.Held => pages.Held, _ => pages.Drafts };
    }

    public async Task<Page<DocumentSummary>> Sent(PageRequest page, CancellationToken cancellation) => (await Read([WorkHeading.Sent], page, cancellation)).Sent;

    /// <summary>The first page under every heading.</summary>
    public Task<WorkPages> Read(PageRequest page, CancellationToken cancellation) => Read(Everything, page, cancellation);

    /// <summary>How much stands under each heading, and a page of those that are wanted.</summary>
    public async Task<WorkPages> Read(IReadOnlyCollection<WorkHeading> wanted, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var (source, limit) = (new Source(this, command), command.Add(page.Limit + 1, NpgsqlDbType.Integer));
        var start = command.Add(page.Start, NpgsqlDbType.Text);
        command.CommandText = string.Join(
            " union all ",
            wanted.Select(heading => $"(select {(int)heading}, d.data, d.key from ({source.Of(heading)}) d where d.key > {start} order by d.key limit {limit})").Prepend($"select {Counts}, {source.Counted}, ''"));
        var serializer = session.DocumentStore.Options.Serializer();
        var (counts, items, sent, circulated, tasks) = (default(WorkCounts), new List<(int Heading, WorkItem Row)>(), new List<DocumentSummary>(), new List<CirculatedItem>(), new List<TaskCardRow>());
        await using (var reader = await session.ExecuteReaderAsync(command, cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                var heading = reader.GetInt32(0);
                if (heading == Counts)
                    counts = await serializer.FromJsonAsync<WorkCounts>(reader, 1, cancellation);
                else if (heading == (int)WorkHeading.Sent)
                    sent.Add(await serializer.FromJsonAsync<DocumentSummary>(reader, 1, cancellation));
                else if (heading == (int)WorkHeading.Circulated)
                    circulated.Add(await serializer.FromJsonAsync<CirculatedItem>(reader, 1, cancellation));
                else if (heading == (int)WorkHeading.Tasks)
                    tasks.Add(await serializer.FromJsonAsync<TaskCardRow>(reader, 1, cancellation));
                else
                    items.Add((heading, await serializer.FromJsonAsync<WorkItem>(reader, 1, cancellation)));
            }
        }

        return new(
            counts!, await Items(WorkHeading.Waiting), page.Cut(sent, row => row.Recency), await Items(WorkHeading.Held), await Items(WorkHeading.Drafts),
            page.Cut(circulated, row => row.SortOrder), page.Cut(tasks, row => row.Recency));

        Task<Page<WorkItem>> Items(WorkHeading heading) =>
            WithVersions(page.Cut([.. items.Where(item => item.Heading == (int)heading).Select(item => item.Row)], item => item.SortOrder), cancellation);
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

    /// <summary>Where the rows of each heading come from, as parts of one statement.</summary>
    private sealed class Source
    {
        private readonly string _schema;
        private readonly string _tenant;
        private readonly string _person;
        private readonly string _people;
        private readonly string _mine;
        private readonly string _today;

        public Source(MyWork work, NpgsqlCommand command)
        {
            _schema = work.Schema;
            _tenant = command.Add(work.Tenant, NpgsqlDbType.Varchar);
            _person = command.Add(work.PersonId, NpgsqlDbType.Uuid);
            _people = command.AddTexts([work.PersonId.ToString("N")]);
            _today = $"{command.Add(work.Today, NpgsqlDbType.Date)}::text";
            _mine = $"w.addressed_to = any({command.AddTexts(work._own)}::varchar[])";
            if (work._actedFor.Length > 0)
                _mine = $"({_mine} or (w.addressed_to = any({command.AddTexts(work._actedFor)}::varchar[]) and (w.data ->> 'mayBeActedOn')::boolean))";
        }

        public string Counted =>
            $"""
            (select jsonb_build_object('waiting', count(*) filter (where {Under(WorkHeading.Waiting)}), 'held', count(*) filter (where {Under(WorkHeading.Held)}),
                'drafts', count(*) filter (where {Under(WorkHeading.Drafts)}),
                'sent', (select count(*) from ({Of(WorkHeading.Sent)}) s), 'circulated', (select count(*) from ({Of(WorkHeading.Circulated)}) c where c.data ->> 'viewedAt' is null),
                'tasks', (select count(*) from ({Of(WorkHeading.Tasks)}) t)) from {Items})
            """;

        private string Items => $"{_schema}.mt_doc_workitem w where w.tenant_id = {_tenant} and {_mine}";

        public string Of(WorkHeading heading) => heading switch
        {
            WorkHeading.Sent =>
                $"""
                select d.data, d.recency as key from {_schema}.mt_doc_documentsummary d
                where d.tenant_id = {_tenant} and d.drafter_id = {_person} and d.data ->> 'status' not in ('{DocumentStatus.Draft}', '{DocumentStatus.Withdrawn}')
                """,
            WorkHeading.Circulated =>
                $"""
                select c.data, c.data ->> 'sortOrder' as key from {_schema}.mt_doc_circulateditem c
                where c.tenant_id = {_tenant} and CAST(c.data ->> 'readerId' as uuid) = {_person}
                """,
            WorkHeading.Tasks =>
                $"""
                select t.data, t.recency as key from {_schema}.mt_doc_taskcardrow t
                where t.tenant_id = {_tenant} and t.people @> {_people} and t.stage <> '{TaskCardStage.Closed}'
                """,
            _ => $"select w.data, w.sort_order as key from {Items} and {Under(heading)}",
        };

        // A hold that has run out waits again, and what is asked from a day on waits from then, without anybody having to say so.
        private string Under(WorkHeading heading) => heading switch
        {
            WorkHeading.Waiting =>
                $"((w.data ->> 'section' = '{WorkSection.Waiting}' and coalesce(w.data ->> 'waitsFrom' <= {_today}, true)) or (w.data ->> 'section' = '{WorkSection.Held}' and w.data ->> 'heldUntil' < {_today}))",
            WorkHeading.Held => $"(w.data ->> 'section' = '{WorkSection.Held}' and w.data ->> 'heldUntil' >= {_today})",
            _ => $"(w.data ->> 'section' = '{heading}')",
        };
    }
}
