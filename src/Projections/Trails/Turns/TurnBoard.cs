using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Projections.TaskCards;

namespace OnNara.Projections.Trails;

/// <summary>How a turn stands on the day.</summary>
public enum TurnState
{
    /// <summary>It has begun and not ended.</summary>
    Waiting,

    /// <summary>Its person reviewed, consulted, decided or returned in the period.</summary>
    Done,

    /// <summary>It ended in the period without its person: skipped, handed over, recalled, or others were first.</summary>
    Passed,
}

/// <summary>How a turn stands to the moment at which the decision was needed.</summary>
public enum TurnDeadline
{
    DecidedInTime,
    DecidedLate,

    /// <summary>It waits, and the moment has passed.</summary>
    WaitingLate,
}

/// <summary>Which turns are wanted; what is left out is not asked for.</summary>
/// <param name="LaterRound">Only those of a second or later round.</param>
public sealed record TurnFilter(
    TurnState? State = null,
    StepAct? Act = null,
    TurnOutcome? Outcome = null,
    bool OverNorm = false,
    bool LaterRound = false,
    bool Dissents = false,
    bool Delegated = false,
    bool Proxy = false,
    TurnDeadline? Deadline = null,
    Guid? PersonId = null,
    string? FromDepartment = null,
    string? ToDepartment = null);

/// <summary>Turns under one heading; headings that were not counted by are none.</summary>
/// <param name="WaitingOverNorm">Waiting longer than the norm of their kind.</param>
/// <param name="WaitingHours">How long those that wait have waited, in the mean.</param>
/// <param name="DoneHours">How long those that were done had waited, in the mean.</param>
/// <param name="Rounds">In which round decisions were made, in the mean.</param>
public sealed record TurnCounts(
    TurnHeading Heading,
    long All,
    long Waiting,
    long WaitingOverNorm,
    long Done,
    long DoneOverNorm,
    long Returned,
    long Dissents,
    long Decided,
    long DecidedLater,
    long Delegated,
    long Proxy,
    long DecidedInTime,
    long DecidedLate,
    long WaitingLate,
    decimal? WaitingHours,
    decimal? DoneHours,
    decimal? Rounds);

/// <summary>By what turns were counted.</summary>
public sealed record TurnHeading(string? DepartmentCode, StepAct? Act, Guid? PersonId, string? FromDepartment, string? ToDepartment);

/// <summary>A turn as it stood on the day.</summary>
/// <param name="NormHours">The agency's median of the same act in the period; none where there was none.</param>
public sealed record TurnLine(PathTurn Turn, TurnState State, decimal Hours, decimal? NormHours);

/// <summary>
/// Turns at steps of reporting paths: what waits on the day, and what ended in the period. The norm of a kind is the median of all
/// turns of the same act that were done in the agency in the period, so that it does not change with the department that is looked at.
/// </summary>
public sealed class TurnBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    private static readonly string DoneOutcomes =
        string.Join(", ", new[] { TurnOutcome.Approved, TurnOutcome.Consulted, TurnOutcome.Decided, TurnOutcome.Returned }.Select(outcome => $"'{outcome}'"));

    /// <summary>All together, by department, by department and act, by act, by person, and by who handed to whom.</summary>
    public async Task<IReadOnlyList<TurnCounts>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            {Turns(command)}
            select department_code, act, assignee_id, from_department, to_department, count(*),
                {Count(new(TurnState.Waiting))}, {Count(new(TurnState.Waiting, OverNorm: true))}, {Count(new(TurnState.Done))}, {Count(new(TurnState.Done, OverNorm: true))},
                {Count(new(Outcome: TurnOutcome.Returned))}, {Count(new(Dissents: true))}, {Count(new(Outcome: TurnOutcome.Decided))},
                {Count(new(Outcome: TurnOutcome.Decided, LaterRound: true))}, {Count(new(Outcome: TurnOutcome.Decided, Delegated: true))},
                {Count(new(Outcome: TurnOutcome.Decided, Proxy: true))}, {Count(new(Deadline: TurnDeadline.DecidedInTime))},
                {Count(new(Deadline: TurnDeadline.DecidedLate))}, {Count(new(Deadline: TurnDeadline.WaitingLate))},
                avg(hours) filter (where state = '{TurnState.Waiting}'), avg(hours) filter (where state = '{TurnState.Done}'),
                avg(round) filter (where outcome = '{TurnOutcome.Decided}')
            from turns
            group by grouping sets ((), (department_code), (department_code, act), (act), (assignee_id), (from_department, to_department))
            order by 1, 2, 3, 4, 5
            """;
        return await Read(command, CountsOf, cancellation);

        static string Count(TurnFilter filter) => $"count(*) filter (where {string.Join(" and ", Fixed(filter))})";
    }

    /// <summary>What began first comes first.</summary>
    public async Task<Page<TurnLine>> List(TurnFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var turns = Turns(command);
        var wanted = Fixed(filter).ToList();
        if (filter.PersonId is { } person)
            wanted.Add($"assignee_id = {command.Add(person, NpgsqlDbType.Uuid)}");
        if (filter.FromDepartment is { } from)
            wanted.Add($"from_department = {command.Add(from, NpgsqlDbType.Text)}");
        if (filter.ToDepartment is { } to)
            wanted.Add($"to_department = {command.Add(to, NpgsqlDbType.Text)}");
        command.CommandText = $"{turns} select data, state, hours, norm from turns where {string.Join(" and ", wanted.Append(From(command, page, "sort_order")))}";
        return page.Cut(
            await Read(command, r => new TurnLine(FromJson<PathTurn>(r, 0), Enum.Parse<TurnState>(r.GetString(1)), Number(r, 2)!.Value, Number(r, 3)), cancellation),
            line => line.Turn.SortOrder);
    }

    /// <summary>As the last turn names each.</summary>
    public async Task<IReadOnlyDictionary<Guid, Domain.Organizations.Official>> Name(IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var wanted = command.Add(people.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);
        command.CommandText =
            $"""
            select distinct on (t.assignee_id) t.data -> 'assignee' from {Table<PathTurn>()} t
            where t.tenant_id = {command.Add(Agency, NpgsqlDbType.Varchar)} and t.assignee_id = any({wanted}) order by t.assignee_id, t.sort_order desc
            """;
        return (await Read(command, r => FromJson<Domain.Organizations.Official>(r, 0), cancellation)).ToDictionary(official => official.PersonId);
    }

    // A figure and its list are one and the same words.
    private static IEnumerable<string> Fixed(TurnFilter filter)
    {
        yield return "true";
        if (filter.State is { } state)
            yield return $"state = '{state}'";
        if (filter.Act is { } act)
            yield return $"act = '{act}'";
        if (filter.Outcome is { } outcome)
            yield return $"outcome = '{outcome}'";
        if (filter.OverNorm)
            yield return "hours > norm";
        if (filter.LaterRound)
            yield return "round > 1";
        if (filter.Dissents)
            yield return "dissents";
        if (filter.Delegated)
            yield return "is_delegated";
        if (filter.Proxy)
            yield return "is_proxy";
        if (filter.Deadline is { } deadline)
            yield return deadline switch
            {
                TurnDeadline.DecidedInTime => $"outcome = '{TurnOutcome.Decided}' and closed <= due",
                TurnDeadline.DecidedLate => $"outcome = '{TurnOutcome.Decided}' and closed > due",
                TurnDeadline.WaitingLate => $"state = '{TurnState.Waiting}' and due < until",
            };
    }

    private static TurnCounts CountsOf(DbDataReader reader)
    {
        var heading = new TurnHeading(
            Text(reader, 0), Text(reader, 1) is { } act ? Enum.Parse<StepAct>(act) : null, reader.IsDBNull(2) ? null : reader.GetGuid(2), Text(reader, 3), Text(reader, 4));
        long Of(int column) => reader.GetInt64(column);
        return new(
            heading, Of(5), Of(6), Of(7), Of(8), Of(9), Of(10), Of(11), Of(12), Of(13), Of(14), Of(15), Of(16), Of(17), Of(18), Number(reader, 19), Number(reader, 20),
            Number(reader, 21));
    }

    // What was closed after the day was open on it, and says nothing yet of how it ended.
    private string Turns(NpgsqlCommand command)
    {
        var conditions = Conditions(command, "t");
        var tenant = command.Add(Agency, NpgsqlDbType.Varchar);
        var ends = Moment(Question.AsOf.AddDays(1));
        var from = Question.From is { } first ? Moment(first) : "'-infinity'::timestamptz";
        var to = Question.To is { } last ? $"least({Moment(last.AddDays(1))}, {ends})" : ends;
        var inPeriod = $"t.closed_at >= {from} and t.closed_at < {to}";
        return
            $"""
            with norm as (
                select t.act, (percentile_cont(0.5) within group (order by extract(epoch from t.closed_at - t.since)::double precision) / 3600)::numeric as norm
                from {Table<PathTurn>()} t where t.tenant_id = {tenant} and {inPeriod} and t.outcome in ({DoneOutcomes}) group by 1),
            looked as (
                select t.*, case when t.closed_at < {ends} then t.closed_at end as closed, least({ends}, now()) as until
                from {Table<PathTurn>()} t
                where {string.Join(" and ", conditions)} and t.since < {ends} and (t.closed_at is null or t.closed_at >= {ends} or ({inPeriod}))),
            turns as (
                select t.data, t.sort_order, t.department_code, t.act, t.assignee_id, t.from_department, t.to_department, t.closed, t.until, norm.norm,
                    (t.data ->> 'round')::int as round, (t.data ->> 'dueAt')::timestamptz as due,
                    case when t.closed is not null then t.outcome end as outcome,
                    case when t.closed is null then '{TurnState.Waiting}' when t.outcome in ({DoneOutcomes}) then '{TurnState.Done}' else '{TurnState.Passed}' end as state,
                    t.closed is not null and (t.data ->> 'dissents')::boolean as dissents,
                    t.closed is not null and (t.data ->> 'isDelegated')::boolean as is_delegated,
                    t.closed is not null and (t.data ->> 'isProxy')::boolean as is_proxy,
                    greatest(0, extract(epoch from coalesce(t.closed, t.until) - t.since) / 3600)::numeric as hours
                from looked t left join norm on norm.act = t.act)
            """;

        string Moment(DateOnly day) => command.Add(OfficeDay.StartOf(day).ToUniversalTime(), NpgsqlDbType.TimestampTz);
    }
}
