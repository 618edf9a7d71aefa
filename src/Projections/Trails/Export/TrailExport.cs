using System.Runtime.CompilerServices;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Access;
using OnNara.Projections.TaskCards;

namespace OnNara.Projections.Trails.Export;

/// <summary>
/// Reads trails row by row out of one snapshot of the database: however often an export goes through them, it sees the same ones, and
/// however many there are, none waits in memory for the others.
/// </summary>
public sealed class TrailExport : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _snapshot;
    private readonly string _schema;
    private readonly string _agencyCode;
    private readonly Reach _reach;
    private readonly TrailExportCriteria _criteria;

    private TrailExport(NpgsqlConnection connection, NpgsqlTransaction snapshot, string schema, string agencyCode, Reach reach, TrailExportCriteria criteria) =>
        (_connection, _snapshot, _schema, _agencyCode, _reach, _criteria) = (connection, snapshot, schema, agencyCode, reach, criteria);

    public static async Task<TrailExport> Open(
        NpgsqlDataSource database, IDocumentStore store, string agencyCode, Reach reach, TrailExportCriteria criteria, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        return new(connection, snapshot, store.Options.DatabaseSchemaName, agencyCode, reach, criteria);
    }

    public async ValueTask DisposeAsync()
    {
        await _snapshot.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>
    /// Case by case, each in the order in which it was done; what was done at the same moment, in the order in which it was recorded. What
    /// several facts tell was done with the last of them.
    /// </summary>
    public async IAsyncEnumerable<ExportedEvent> Events([EnumeratorCancellation] CancellationToken cancellation)
    {
        var together = new List<ExportedAct>();
        await using var command = Command(
            $"""
            select {ExportedRows.Columns} from (
                select acts.*, known.id as known, max(recorded_at) over (partition by affair, coalesce(instance, fact_id::text)) as done_recorded_at,
                    first_value(occurred_at) over (
                        partition by affair, coalesce(instance, fact_id::text) order by recorded_at desc, subject_id desc, version desc) as done_at
                from acts left join (select distinct subject_id as id from acts) known on known.id = acts.related) doings
            order by affair collate "C", done_at, done_recorded_at, recorded_at, subject_id, version
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var act = ExportedRows.Act(rows);
            if (together.Count > 0 && (act.Instance is null || (act.Case, act.Instance) != (together[0].Case, together[0].Instance)))
            {
                yield return new([.. together]);
                together.Clear();
            }

            together.Add(act);
        }

        if (together.Count > 0)
            yield return new([.. together]);
    }

    /// <summary>The things on which these acts were done, as the first of them found each.</summary>
    public async IAsyncEnumerable<ExportedThing> Things([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(
            """
            select distinct on (subject, subject_id) subject, subject_id, title, matter, department, occurred_at, known.id
            from acts left join (select distinct subject_id as id from acts) known on known.id = acts.replaces
            order by subject, subject_id, version
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return ExportedRows.Thing(rows);
    }

    /// <summary>Who did them or was signed for, as the last act names each.</summary>
    public async IAsyncEnumerable<ExportedPerson> People([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(
            """
            select distinct on (person ->> 'personId') person from (
                select person, occurred_at from acts where person is not null union all select absent, occurred_at from acts where absent is not null) people
            order by person ->> 'personId', occurred_at desc
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return ExportedRows.Person(rows, 0)!;
    }

    /// <summary>The names of the acts.</summary>
    public async Task<IReadOnlyList<string>> Activities(CancellationToken cancellation)
    {
        var activities = new List<string>();
        await using var command = Command("select distinct activity collate \"C\" as activity from acts order by 1");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            activities.Add(rows.GetString(0));
        return activities;
    }

    private NpgsqlCommand Command(string select)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _snapshot;
        var told = _criteria.Names == TrailNames.Told;
        command.CommandText =
            $"""
            with acts as materialized (
                select e.data ->> 'subject' as subject, (e.data ->> 'subjectId')::uuid as subject_id, e.id as fact_id, (e.data ->> 'version')::bigint as version,
                    e.data ->> 'title' as title, e.matter, e.department_code as department, e.act, e.occurred_at, (e.data ->> 'recordedAt')::timestamptz as recorded_at,
                    nullif(e.data -> 'by', 'null') as person, nullif(e.data -> 'authority' -> 'proxyUnder' -> 'absent', 'null') as absent,
                    coalesce(nullif(e.data -> 'authority' -> 'delegatedUnder', 'null') is not null, false) as delegated,
                    (e.data ->> 'round')::int as round, (e.data ->> 'step')::int as step, (e.data ->> 'agrees')::boolean as agrees,
                    (e.data ->> 'secondsWaited')::bigint as waited, null::text as cycle, null::text as about, (e.data ->> 'replaces')::uuid as replaces, null::uuid as related,
                    {Affair("e", told, "e.data ->> 'subjectId'")}
                from {_schema}.mt_doc_decisiontrailentry e where {string.Join(" and ", OfDocuments(command))}
                union all
                select '{ExportedSubject.TaskCard}', a.task_card_id, a.id, (a.data ->> 'version')::bigint,
                    c.data -> 'card' ->> 'title', null, c.department_code, a.act, (a.data ->> 'occurredAt')::timestamptz, (a.data ->> 'recordedAt')::timestamptz,
                    a.data -> 'by', null, false,
                    null, null, null, null, a.data ->> 'cycle', a.data ->> 'about', null,
                    case when a.act = any({command.AddTexts(ExportedRows.ActsThatNameAnother)}) then (a.data ->> 'about')::uuid end,
                    {Affair("a", told, "a.task_card_id::text")}
                from {_schema}.mt_doc_taskactivity a
                join {_schema}.mt_doc_taskcardrow c on c.tenant_id = a.tenant_id and c.id = a.task_card_id
                where {string.Join(" and ", OfTaskCards(command))})
            {select}
            """;
        return command;
    }

    private static string Affair(string row, bool told, string subject) => told
        ? $"coalesce({row}.data -> 'told' ->> 'case', {subject}) as affair, {row}.data -> 'told' ->> 'activity' as activity, {row}.data -> 'told' ->> 'instance' as instance"
        : $"{subject} as affair, {row}.act as activity, null::text as instance";

    private List<string> OfDocuments(NpgsqlCommand command)
    {
        var conditions = Common(command, "e", "e.department_code", "e.occurred_at");
        if (_criteria.Subject is { } subject)
            conditions.Add($"e.data ->> 'subject' = {command.Add(subject, NpgsqlDbType.Text)}");
        if (_criteria.Act is { } act)
            conditions.Add($"e.act = {command.Add(act, NpgsqlDbType.Text)}");
        if (_criteria.Matter is { } matter)
            conditions.Add($"e.matter = {command.Add(matter, NpgsqlDbType.Text)}");
        return conditions;
    }

    // A matter, or an act of documents, says that documents are meant.
    private List<string> OfTaskCards(NpgsqlCommand command)
    {
        var conditions = Common(command, "a", "c.department_code", "(a.data ->> 'occurredAt')::timestamptz");
        if (_criteria.Subject is { } subject && subject != nameof(ExportedSubject.TaskCard))
            conditions.Add("false");
        if (_criteria.Act is not null || _criteria.Matter is not null)
            conditions.Add("false");
        return conditions;
    }

    private List<string> Common(NpgsqlCommand command, string row, string department, string moment)
    {
        List<string> conditions = [$"{row}.tenant_id = {command.Add(_agencyCode, NpgsqlDbType.Text)}"];
        if (!_reach.IsWhole)
            conditions.Add($"{department} = any({command.AddTexts(_reach.Departments)})");
        if (_criteria.Names == TrailNames.Told)
            conditions.Add($"{row}.data -> 'told' ->> 'activity' is not null");
        if (_criteria.DepartmentCode is { } wanted)
            conditions.Add($"{department} = {command.Add(wanted, NpgsqlDbType.Text)}");
        if (_criteria.PersonId is { } person)
            conditions.Add($"{row}.person_id = {command.Add(person, NpgsqlDbType.Uuid)}");
        if (_criteria.From is { } from)
            conditions.Add($"{moment} >= {command.Add(from.ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        if (_criteria.To is { } to)
            conditions.Add($"{moment} < {command.Add(to.ToUniversalTime(), NpgsqlDbType.TimestampTz)}");
        return conditions;
    }
}
