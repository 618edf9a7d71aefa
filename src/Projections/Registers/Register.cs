using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Registers;

/// <summary>Which lines are wanted; what is left out is not asked for.</summary>
/// <param name="From">First day of registration.</param>
/// <param name="To">Last day of registration.</param>
public sealed record RegisterFilter(
    bool Incoming, string? DepartmentCode = null, int? Year = null, string? UnitTaskCode = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>A record file with what lies in it (Public Records Act Decree, art. 23).</summary>
public sealed record RecordFileLine(string RecordFile, string DepartmentCode, string UnitTaskCode, int Year, RetentionPeriod Retention, long Documents, DateOnly FirstOn, DateOnly LastOn);

/// <summary>How many incoming documents there are, and how many were not handled in time.</summary>
/// <param name="Ended">Handled by now.</param>
/// <param name="EndedAfterDue">Of those the ones that were late.</param>
/// <param name="OpenAfterDue">Not handled, and late already.</param>
public sealed record LatenessCounts(long Total, long Due, long Ended, long EndedAfterDue, long OpenAfterDue);

/// <summary>The registers of the agency's departments as far as the person may know their lines.</summary>
public sealed class Register(IQuerySession session, Reach reach)
{
    private string Table => $"{session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_registerline";

    /// <summary>By year, department and number.</summary>
    public async Task<(Page<RegisterLine> Page, long Count)> Lines(RegisterFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var counting = new NpgsqlCommand();
        // Kind by kind, each is counted from an index; only what is not everybody's is looked at.
        IReadOnlyList<RegisterLineKind> kinds = filter.Incoming ? [RegisterLineKind.Received] : [RegisterLineKind.Produced, RegisterLineKind.ReturnedOriginal];
        counting.CommandText = $"select {string.Join(" + ", kinds.Select(kind => $"(select count(*) from {Table} l where {Conditions(filter, kind, counting)})"))}";
        var count = (await Read(counting, (r, _) => Task.FromResult(r.GetInt64(0)), cancellation))[0];

        await using var listing = new NpgsqlCommand();
        var conditions = Conditions(filter, listing);
        listing.Parameters.Add(new() { Value = page.Start });
        listing.Parameters.Add(new() { Value = page.Limit + 1 });
        listing.CommandText =
            $"""
            select l.data from {Table} l where {conditions} and sort_order > ${listing.Parameters.Count - 1}
            order by sort_order limit ${listing.Parameters.Count}
            """;
        var serializer = session.DocumentStore.Options.Serializer();
        var rows = await Read(listing, async (r, token) => await serializer.FromJsonAsync<RegisterLine>(r, 0, token), cancellation);
        return (page.Cut(rows, line => line.SortOrder), count);
    }

    public async Task<LatenessCounts> Lateness(RegisterFilter filter, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Conditions(filter, command);
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.CommandText =
            $"""
            select count(*), count(due), count(ended), count(*) filter (where ended > due), count(*) filter (where ended is null and due < ${command.Parameters.Count})
            from (select (data ->> 'dueAt')::timestamptz as due, (data ->> 'endedAt')::timestamptz as ended from {Table} l where {conditions}) lines
            """;
        return (await Read(
            command, (r, _) => Task.FromResult(new LatenessCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4))), cancellation))[0];
    }

    /// <summary>The files in which the registered documents lie, by department, unit task and year.</summary>
    public async Task<Page<RecordFileLine>> RecordFiles(string? departmentCode, int? year, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = new List<string> { Conditions(null, command) };
        conditions.AddRange(ForDepartment(departmentCode, command));
        if (year is { } wanted)
            conditions.Add($"(data -> 'recordFile' ->> 'year')::int = {command.Add(wanted, NpgsqlDbType.Integer)}");
        var start = command.Add(page.Start, NpgsqlDbType.Text);
        var limit = command.Add(page.Limit + 1, NpgsqlDbType.Integer);
        command.CommandText =
            $"""
            select * from (
                select data -> 'recordFile' ->> 'departmentCode' as department, unit_task_code, (data -> 'recordFile' ->> 'year')::int as year,
                    (data -> 'recordFile' ->> 'serial')::int as serial, mode() within group (order by data ->> 'retention'), count(*), min(registered_on),
                    max(registered_on), concat_ws('/', data -> 'recordFile' ->> 'year', data -> 'recordFile' ->> 'departmentCode', unit_task_code, data -> 'recordFile' ->> 'serial') as sort_order
                from {Table} l where {string.Join(" and ", conditions)} group by 1, 2, 3, 4, 9) files
            where sort_order > {start} order by sort_order limit {limit}
            """;
        var rows = await Read(command, (r, _) => Task.FromResult((File: FileOf(r), SortKey: r.GetString(8))), cancellation);
        return page.Cut(rows, row => row.SortKey).Select(row => row.File);

        static RecordFileLine FileOf(System.Data.Common.DbDataReader r) => new(
            new Domain.Documents.RecordFile(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetInt32(3)).ToString(), r.GetString(0), r.GetString(1), r.GetInt32(2),
            Enum.Parse<RetentionPeriod>(r.GetString(4)), r.GetInt64(5), r.GetFieldValue<DateOnly>(6), r.GetFieldValue<DateOnly>(7));
    }

    private static IEnumerable<string> ForDepartment(string? departmentCode, NpgsqlCommand command) =>
        departmentCode is null ? [] : [$"department_code = {command.Add(departmentCode, NpgsqlDbType.Varchar)}"];

    private string Conditions(RegisterFilter? filter, NpgsqlCommand command) => string.Join(
        " and ",
        [
            OfAgency(command), $"(l.kind <> '{RegisterLineKind.ReturnedOriginal}' or {IsKnown(command)})",
            .. filter is null ? [] : Narrowed(filter, command).Append($"l.kind {(filter.Incoming ? "=" : "<>")} '{RegisterLineKind.Received}'"),
        ]);

    private string Conditions(RegisterFilter filter, RegisterLineKind kind, NpgsqlCommand command) => string.Join(
        " and ",
        [
            OfAgency(command), $"l.kind = '{kind}'", .. Narrowed(filter, command),
            .. kind == RegisterLineKind.ReturnedOriginal ? [IsKnown(command)] : Array.Empty<string>(),
        ]);

    private string OfAgency(NpgsqlCommand command) => $"l.tenant_id = {command.Add(session.TenantId, NpgsqlDbType.Varchar)}";

    // The lines of decided and of received documents are everybody's; a returned original is still on its way, and known to those who know it.
    private string IsKnown(NpgsqlCommand command)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var mayKnow = new Visibility(reach, command, schema).Document(DocumentAction.ReadEntry);
        return $"exists (select 1 from {schema}.mt_doc_documentsummary d where d.tenant_id = l.tenant_id and d.id = (l.data ->> 'subjectId')::uuid and {mayKnow})";
    }

    private static IEnumerable<string> Narrowed(RegisterFilter filter, NpgsqlCommand command)
    {
        foreach (var ofDepartment in ForDepartment(filter.DepartmentCode, command))
            yield return ofDepartment;
        if (filter.Year is { } year)
            yield return $"year = {command.Add(year, NpgsqlDbType.Integer)}";
        if (filter.UnitTaskCode is { } task)
            yield return $"unit_task_code = {command.Add(task, NpgsqlDbType.Varchar)}";
        if (filter.From is { } from)
            yield return $"registered_on >= {command.Add(from, NpgsqlDbType.Date)}";
        if (filter.To is { } to)
            yield return $"registered_on <= {command.Add(to, NpgsqlDbType.Date)}";
    }

    private async Task<List<T>> Read<T>(NpgsqlCommand command, Func<System.Data.Common.DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(await read(reader, cancellation));
        return rows;
    }
}
