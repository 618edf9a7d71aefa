using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Functions;
using OnNara.Projections.ManagedTasks;

namespace OnNara.Projections.TaskCards;

/// <summary>How far a task is planned.</summary>
public enum PlanningState
{
    /// <summary>Nobody has opened a card for it.</summary>
    WithoutCard,

    /// <summary>It has a card, and no such cycle, or none that is open.</summary>
    WithoutCycle,

    /// <summary>It has a cycle, and nothing of a plan.</summary>
    WithoutPlan,
    Drafted,
    InFlight,
    Approved,
}

/// <summary>Which tasks are wanted; what is left out is not asked for.</summary>
public sealed record PlanningFilter(IReadOnlyList<PlanningState>? States = null, string? SmallFunctionCode = null);

/// <summary>How many tasks of a department are planned how far.</summary>
public sealed record PlanningCount(string DepartmentCode, PlanningState State, long Count);

/// <summary>A task and its plan.</summary>
/// <param name="PlanVersion">The version that holds; none before one was decided.</param>
public sealed record PlanningLine(
    TaskKind Kind,
    string Code,
    string Name,
    string DepartmentCode,
    string? SmallFunctionCode,
    PlanningState State,
    Guid? TaskCardId,
    string? Title,
    string? Cycle,
    int? PlanVersion,
    int Indicators,
    int Milestones,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string SortOrder);

/// <summary>The tasks of the agency on the day, and how far each is planned.</summary>
/// <param name="sees">All that the reader sees: a task whose card lies with a department beyond it is left out.</param>
public sealed class PlanningBoard(IQuerySession session, TaskQuestion question, TaskReach sees) : TaskBoard(session, question)
{
    /// <summary>By department.</summary>
    public async Task<IReadOnlyList<PlanningCount>> Count(PlanningFilter filter, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText = $"select department_code, state, count(*) from ({WithStates(Tasks(filter, command), command)}) t group by 1, 2 order by 1, 2";
        return await Read(command, r => new PlanningCount(r.GetString(0), Enum.Parse<PlanningState>(r.GetString(1)), r.GetInt64(2)), cancellation);
    }

    /// <summary>By department and code.</summary>
    public async Task<Page<PlanningLine>> List(PlanningFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var tasks = Tasks(filter, command);

        // Where every state is wanted, only the tasks of the page are asked for theirs.
        var rows = filter.States is { } wanted
            ? $"select * from ({WithStates(tasks, command)}) t where state = any({command.AddTexts(wanted.Select(s => s.ToString()))}) and {From(command, page, "sort_order")}"
            : WithStates($"select * from ({tasks}) t where {From(command, page, "sort_order")}", command);
        command.CommandText =
            $"""
            select t.kind, t.code, t.name, t.department_code, t.small_function_code, t.state, t.task_card_id, card.data -> 'card' ->> 'title', t.cycle,
                y.data, t.sort_order
            from ({rows}) t
            left join {Table<TaskCardRow>()} card on card.tenant_id = t.tenant_id and card.id = t.task_card_id
            left join {Table<CycleRow>()} y on y.tenant_id = t.tenant_id and y.id = t.cycle_id
            order by t.sort_order
            """;
        return page.Cut(await Read(command, LineOf, cancellation), line => line.SortOrder);
    }

    private PlanningLine LineOf(DbDataReader reader)
    {
        var cycle = reader.IsDBNull(9) ? null : FromJson<CycleRow>(reader, 9);
        return new(
            Enum.Parse<TaskKind>(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3), Text(reader, 4),
            Enum.Parse<PlanningState>(reader.GetString(5)), reader.IsDBNull(6) ? null : reader.GetGuid(6), Text(reader, 7), Text(reader, 8), cycle?.PlanVersion,
            cycle?.Indicators ?? 0, cycle?.Milestones ?? 0, cycle?.FirstDay, cycle?.LastDay, reader.GetString(10));
    }

    // The cycle that is asked for, or else the open one of a card that is open on the day.
    private string WithStates(string tasks, NpgsqlCommand command)
    {
        var cycle = Question.Cycle is { } named
            ? $"y.cycle = {command.Add(named, NpgsqlDbType.Text)}"
            : $"y.cycle = t.open_cycle and (t.closed_on is null or t.closed_on > {AsOf(command)})";
        return
            $"""
            select t.*, y.cycle, y.id as cycle_id,
                case
                    when t.task_card_id is null then '{PlanningState.WithoutCard}'
                    when y.id is null then '{PlanningState.WithoutCycle}'
                    when y.plan = '{PlanStatus.Approved}' then '{PlanningState.Approved}'
                    when y.plan = '{PlanStatus.InFlight}' then '{PlanningState.InFlight}'
                    when y.plan = '{PlanStatus.Draft}' then '{PlanningState.Drafted}'
                    else '{PlanningState.WithoutPlan}'
                end as state
            from ({tasks}) t
            left join {Table<CycleRow>()} y on y.tenant_id = t.tenant_id and y.task_card_id = t.task_card_id and {cycle}
            """;
    }

    private string Tasks(PlanningFilter filter, NpgsqlCommand command)
    {
        var day = AsOf(command);
        var tasks = string.Join(" and ", (Question with { Cycle = null }).Conditions(command, Agency, "t"));
        var function = filter.SmallFunctionCode is { } code ? $"t.small_function_code = {command.Add(code, NpgsqlDbType.Text)}" : "true";
        var seen = sees.Departments is { } departments ? $"where c.id is null or c.department_code in ({command.AddTextsAsRows(departments)})" : "";
        return
            $"""
            select t.*, c.id as task_card_id, c.cycle as open_cycle, c.closed_on
            from (
                select t.tenant_id, '{TaskKind.UnitTask}' as kind, t.code, t.data ->> 'name' as name, t.department_code, t.small_function_code, t.sort_order
                from {Table<UnitTaskSpan>()} t where {tasks} and {function} and t.first_day <= {day} and (t.ends is null or t.ends > {day})
                union all
                select t.tenant_id, '{TaskKind.ManagedTask}', t.code, t.data -> 'task' ->> 'name', t.department_code, null, concat(t.department_code, '/ManagedTask/', t.code)
                from {Table<ManagedTaskRow>()} t where {tasks} and {(filter.SmallFunctionCode is null ? "true" : "false")} and (t.data -> 'task' ->> 'from')::date <= {day}
                    and coalesce((t.data -> 'task' ->> 'retiredAt')::timestamptz >= ({day} + 1)::timestamp at time zone interval '9 hours', true)) t
            left join {Table<TaskCardRow>()} c on c.tenant_id = t.tenant_id and c.kind = t.kind and c.task_code = t.code
            {seen}
            """;
    }
}
