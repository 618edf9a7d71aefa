using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace OnNara.Projections.TaskCards;

/// <summary>How far an indicator is on its way to the target.</summary>
public enum IndicatorState
{
    /// <summary>Nobody has reported a value, and none was computed.</summary>
    WithoutValue,

    /// <summary>It has a value that no self-evaluation has put down yet.</summary>
    Underway,

    /// <summary>Put down without the target being reached.</summary>
    Missed,
    Attained,
}

/// <summary>Which indicators are wanted; what is left out is not asked for.</summary>
/// <param name="HasAttainment">Only those of which a self-evaluation put down how far the target was reached.</param>
public sealed record IndicatorFilter(IndicatorState? State = null, Guid? TaskCardId = null, bool HasAttainment = false);

/// <summary>How many indicators stand how, in all, in a cycle or in a department, and their attainment in the mean.</summary>
public sealed record IndicatorCounts(string? Cycle, string? DepartmentCode, IReadOnlyDictionary<IndicatorState, long> ByState, Mean Attainment)
{
    public long Total => ByState.Values.Sum();
}

/// <summary>An indicator, and how far it is.</summary>
public sealed record IndicatorLine(IndicatorRow Indicator, IndicatorState State, CardName Card);

/// <summary>The indicators of the plans that hold, against their targets.</summary>
public sealed class IndicatorBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    private const string State =
        $"""
        case
            when i.attainment_percent >= 100 then '{nameof(IndicatorState.Attained)}'
            when i.attainment_percent is not null then '{nameof(IndicatorState.Missed)}'
            when i.value is not null then '{nameof(IndicatorState.Underway)}'
            else '{nameof(IndicatorState.WithoutValue)}'
        end
        """;

    private static readonly IndicatorState[] States = Enum.GetValues<IndicatorState>();

    /// <summary>In all, by cycle, and by department.</summary>
    public async Task<IReadOnlyList<IndicatorCounts>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select i.cycle, i.department_code, avg(i.attainment_percent), count(i.attainment_percent),
                {string.Join(", ", States.Select(s => $"count(*) filter (where i.state = '{s}')"))}
            from (select i.*, {State} as state from {Table<IndicatorRow>()} i where {string.Join(" and ", Wanted(new(), command))}) i
            group by grouping sets ((), (i.cycle), (i.department_code)) order by 1, 2
            """;
        return await Read(
            command,
            r => new IndicatorCounts(
                Text(r, 0), Text(r, 1), States.Select((s, n) => (s, Count: r.GetInt64(4 + n))).ToDictionary(s => s.s, s => s.Count), new(Number(r, 2), r.GetInt64(3))),
            cancellation);
    }

    /// <summary>By cycle, card and code.</summary>
    public async Task<Page<IndicatorLine>> List(IndicatorFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select i.data, {State}, card.data -> 'card' ->> 'title', card.task_code
            from {Table<IndicatorRow>()} i join {Table<TaskCardRow>()} card on card.tenant_id = i.tenant_id and card.id = i.task_card_id
            where {string.Join(" and ", Wanted(filter, command))} and {From(command, page, "i.sort_order")}
            """;
        return page.Cut(await Read(command, LineOf, cancellation), line => line.Indicator.SortOrder);
    }

    private IndicatorLine LineOf(DbDataReader reader)
    {
        var indicator = FromJson<IndicatorRow>(reader, 0);
        return new(indicator, Enum.Parse<IndicatorState>(reader.GetString(1)), new(indicator.TaskCardId, reader.GetString(2), reader.GetString(3)));
    }

    private List<string> Wanted(IndicatorFilter filter, NpgsqlCommand command)
    {
        var conditions = Conditions(command, "i");
        if (filter.TaskCardId is { } card)
            conditions.Add($"i.task_card_id = {command.Add(card, NpgsqlDbType.Uuid)}");
        if (filter.State is { } state)
            conditions.Add($"{State} = {command.Add(state.ToString(), NpgsqlDbType.Text)}");
        if (filter.HasAttainment)
            conditions.Add("i.attainment_percent is not null");
        return conditions;
    }
}
