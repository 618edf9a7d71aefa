using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>Which cycles of cards are wanted; what is left out is not asked for.</summary>
/// <param name="HasAttainment">Only those, or only others than those, of which the self-evaluation put down how far the targets were reached.</param>
public sealed record CycleFilter(
    Guid? TaskCardId = null, PlanStatus? Plan = null, Grade? SelfGrade = null, Grade? Grade = null, Grade? FinalGrade = null, bool? HasAttainment = null);

/// <summary>How the cycles of one name, or those of one department, were evaluated.</summary>
/// <param name="BySelfGrade">How many owners gave themselves which grade; likewise the evaluators, and what stood in the end.</param>
public sealed record CycleCounts(
    string? Cycle,
    string? DepartmentCode,
    long Cycles,
    IReadOnlyDictionary<Grade, long> BySelfGrade,
    IReadOnlyDictionary<Grade, long> ByGrade,
    IReadOnlyDictionary<Grade, long> ByFinalGrade,
    Mean Attainment);

/// <summary>A cycle of a card.</summary>
public sealed record CycleLine(CycleRow Cycle, CardName Card);

/// <summary>The cycles of cards: how they were planned and how they were evaluated.</summary>
public sealed class CycleBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    private static readonly string[] Graded = ["self_grade", "grade", "final_grade"];
    private static readonly Grade[] Grades = Enum.GetValues<Grade>();

    /// <summary>In all, by cycle, and by department.</summary>
    public async Task<IReadOnlyList<CycleCounts>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var columns = Graded.SelectMany(column => Grades.Select(grade => $"count(*) filter (where y.{column} = '{grade}')"));
        command.CommandText =
            $"""
            select y.cycle, y.department_code, count(*), avg(y.attainment_mean), count(y.attainment_mean), {string.Join(", ", columns)}
            from {Table<CycleRow>()} y where {string.Join(" and ", Wanted(new(), command))} group by grouping sets ((), (y.cycle), (y.department_code)) order by 1, 2
            """;
        return await Read(
            command,
            r => new CycleCounts(
                Text(r, 0), Text(r, 1), r.GetInt64(2), By(r, 5), By(r, 5 + Grades.Length), By(r, 5 + (2 * Grades.Length)), new(Number(r, 3), r.GetInt64(4))),
            cancellation);
    }

    /// <summary>By cycle and card.</summary>
    public async Task<Page<CycleLine>> List(CycleFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select y.data, card.data -> 'card' ->> 'title', card.task_code
            from {Table<CycleRow>()} y join {Table<TaskCardRow>()} card on card.tenant_id = y.tenant_id and card.id = y.task_card_id
            where {string.Join(" and ", Wanted(filter, command))} and {From(command, page, "y.sort_order")}
            """;
        var lines = await Read(command, LineOf, cancellation);
        return page.Cut(lines, line => line.Cycle.SortOrder);
    }

    private CycleLine LineOf(DbDataReader reader)
    {
        var cycle = FromJson<CycleRow>(reader, 0);
        return new(cycle, new(cycle.TaskCardId, reader.GetString(1), reader.GetString(2)));
    }

    private List<string> Wanted(CycleFilter filter, NpgsqlCommand command)
    {
        var conditions = Conditions(command, "y");
        conditions.AddRange(Question.Period(command, "y.ends_on"));
        if (filter.TaskCardId is { } card)
            conditions.Add($"y.task_card_id = {command.Add(card, NpgsqlDbType.Uuid)}");
        if (filter.HasAttainment is { } has)
            conditions.Add($"y.attainment_mean is {(has ? "not null" : "null")}");
        conditions.AddRange(
            from wanted in new (string Column, string? Value)[]
            {
                ("plan", filter.Plan?.ToString()), ("self_grade", filter.SelfGrade?.ToString()), ("grade", filter.Grade?.ToString()), ("final_grade", filter.FinalGrade?.ToString()),
            }
            where wanted.Value is not null
            select $"y.{wanted.Column} = {command.Add(wanted.Value, NpgsqlDbType.Text)}");
        return conditions;
    }

    private static Dictionary<Grade, long> By(DbDataReader reader, int first) =>
        Grades.Select((grade, index) => (grade, Count: reader.GetInt64(first + index))).ToDictionary(g => g.grade, g => g.Count);
}
