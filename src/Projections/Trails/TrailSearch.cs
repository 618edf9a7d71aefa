using Marten;
using Npgsql;
using NpgsqlTypes;
using Weasel.Postgresql;

namespace OnNara.Projections.Trails;

/// <summary>Which acts are wanted; what is left out is not asked for.</summary>
/// <param name="To">Up to here, not included.</param>
public sealed record TrailFilter(
    TrailSubject? Subject = null,
    TrailAct? Act = null,
    string? Matter = null,
    string? DepartmentCode = null,
    Guid? PersonId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null);

/// <summary>By what acts are counted.</summary>
public enum TrailGrouping
{
    Act,
    Matter,
    Post,
    Department,
    Person,
}

/// <summary>How often; what was not counted by is left out.</summary>
public sealed record TrailCount(TrailAct? Act, string? Matter, string? Post, string? DepartmentCode, Guid? PersonId, string? PersonName, long Count);

/// <summary>Acts of the whole agency, as far as the person sees, to be listed and counted.</summary>
public sealed class TrailSearch(IQuerySession session, Reach reach)
{
    private string Table => $"{session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_decisiontrailentry";

    public async Task<Page<DecisionTrailEntry>> List(TrailFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Conditions(filter, command);
        command.Parameters.Add(new() { Value = page.Start });
        command.Parameters.Add(new() { Value = page.Limit + 1 });
        command.CommandText =
            $"""
            select data from {Table} where {conditions} and sort_order > ${command.Parameters.Count - 1}
            order by sort_order limit ${command.Parameters.Count}
            """;
        var serializer = session.DocumentStore.Options.Serializer();
        var rows = new List<DecisionTrailEntry>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(await serializer.FromJsonAsync<DecisionTrailEntry>(reader, 0, cancellation));
        return page.Cut(rows, e => e.SortOrder);
    }

    /// <summary>The counts, the largest first.</summary>
    public async Task<IReadOnlyList<TrailCount>> Count(TrailFilter filter, IReadOnlySet<TrailGrouping> by, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Conditions(filter, command);
        string Column(TrailGrouping grouping, string column, string type) => by.Contains(grouping) ? column : $"null::{type}";
        command.CommandText =
            $"""
            select act, matter, post, department, person, name, count(*) from (
                select {Column(TrailGrouping.Act, "act", "varchar")} as act, {Column(TrailGrouping.Matter, "matter", "varchar")} as matter,
                    {Column(TrailGrouping.Post, "data ->> 'post'", "varchar")} as post, {Column(TrailGrouping.Department, "data ->> 'actorDepartmentCode'", "varchar")} as department,
                    {Column(TrailGrouping.Person, "person_id", "uuid")} as person, {Column(TrailGrouping.Person, "data -> 'by' ->> 'name'", "varchar")} as name
                from {Table} where {conditions}) acts
            group by 1, 2, 3, 4, 5, 6 order by 7 desc, 1, 2, 3, 4, 5, 6
            """;
        var counts = new List<TrailCount>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            counts.Add(new(
                Text(0) is { } act ? Enum.Parse<TrailAct>(act) : null, Text(1), Text(2), Text(3), reader.IsDBNull(4) ? null : reader.GetGuid(4), Text(5),
                reader.GetInt64(6)));
        }

        return counts;
    }

    // A department head sees what the departments below do, whoever acts on it.
    private string Conditions(TrailFilter filter, NpgsqlCommand command)
    {
        var conditions = new List<string>();
        void Where(string condition, object value, NpgsqlDbType type)
        {
            command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
            conditions.Add(string.Format(null, condition, $"${command.Parameters.Count}"));
        }

        Where("tenant_id = {0}", session.TenantId, NpgsqlDbType.Varchar);
        if (!reach.IsWhole)
            Where("department_code = any({0})", reach.Departments.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        if (filter.Subject is { } subject)
            Where("data ->> 'subject' = {0}", subject.ToString(), NpgsqlDbType.Varchar);
        if (filter.Act is { } act)
            Where("act = {0}", act.ToString(), NpgsqlDbType.Varchar);
        if (filter.Matter is { } matter)
            Where("matter = {0}", matter, NpgsqlDbType.Varchar);
        if (filter.DepartmentCode is { } department)
            Where("department_code = {0}", department, NpgsqlDbType.Varchar);
        if (filter.PersonId is { } person)
            Where("person_id = {0}", person, NpgsqlDbType.Uuid);
        if (filter.From is { } from)
            Where("occurred_at >= {0}", from.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        if (filter.To is { } to)
            Where("occurred_at < {0}", to.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        return string.Join(" and ", conditions);
    }
}
