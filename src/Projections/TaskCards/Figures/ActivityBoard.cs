using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.TaskCards;

/// <summary>Which activities are wanted; what is left out is not asked for.</summary>
/// <param name="Unplanned">Only reported work that no milestone foresaw.</param>
public sealed record ActivityFilter(TaskAct? Act = null, Guid? PersonId = null, Guid? TaskCardId = null, bool Unplanned = false);

/// <summary>How many activities of one kind a person had, on the cards of one department.</summary>
public sealed record ActivityCount(Guid PersonId, TaskAct Act, string DepartmentCode, long Count);

/// <summary>What people did on task cards, by the day on which it happened.</summary>
public sealed class ActivityBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    /// <summary>By person, act, and the department of the card.</summary>
    public async Task<IReadOnlyList<ActivityCount>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select d.person_id, d.act, d.department_code, sum(d.count)
            from {Table<DailyActivities>()} d where {string.Join(" and ", Counted(command))} group by 1, 2, 3
            """;
        return await Read(command, r => new ActivityCount(r.GetGuid(0), Enum.Parse<TaskAct>(r.GetString(1)), r.GetString(2), r.GetInt64(3)), cancellation);
    }

    /// <summary>How much of the reported work no milestone foresaw.</summary>
    public async Task<long> Unplanned(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"select coalesce(sum(d.count), 0) from {Table<DailyActivities>()} d where {string.Join(" and ", Counted(command).Append("d.is_unplanned"))}";
        return (await Read(command, r => r.GetInt64(0), cancellation))[0];
    }

    /// <summary>In the order in which it happened.</summary>
    public async Task<Page<TaskActivity>> List(ActivityFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select a.data from {Table<TaskActivity>()} a
            where {string.Join(" and ", Wanted(filter, command))} and {From(command, page, "a.sort_order")}
            """;
        return page.Cut(await Read(command, r => FromJson<TaskActivity>(r, 0), cancellation), a => a.SortOrder);
    }

    /// <summary>As the last activity names each, or a milestone.</summary>
    public async Task<IReadOnlyDictionary<Guid, Official>> Name(IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return new Dictionary<Guid, Official>();
        await using var command = new NpgsqlCommand();
        var tenant = command.Add(Agency, NpgsqlDbType.Varchar);
        var wanted = command.Add(people.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);
        command.CommandText =
            $"""
            select coalesce(
                (select a.data -> 'by' from {Table<TaskActivity>()} a where a.tenant_id = {tenant} and a.person_id = person.id order by a.sort_order desc limit 1),
                (select m.data -> 'responsible' from {Table<MilestoneRow>()} m where m.tenant_id = {tenant} and m.responsible_id = person.id limit 1))
            from unnest({wanted}) person(id)
            """;
        return (await Read(command, r => FromJson<Official>(r, 0), cancellation)).ToDictionary(o => o.PersonId);
    }

    private List<string> Counted(NpgsqlCommand command) => [.. Conditions(command, "d"), .. Question.Period(command, "d.day")];

    // The department of a card is where its owner serves now, so the card's own row tells whether the reader may see what was done on it.
    private List<string> Wanted(ActivityFilter filter, NpgsqlCommand command)
    {
        var tenant = command.Add(Agency, NpgsqlDbType.Varchar);
        var conditions = new List<string> { $"a.tenant_id = {tenant}" };
        if (Question.Reach.Departments is { } departments)
        {
            conditions.Add(
                $"a.task_card_id in (select c.id from {Table<TaskCardRow>()} c where c.tenant_id = {tenant} and c.department_code = any({command.AddTexts(departments)}))");
        }

        if (Question.From is { } from)
            conditions.Add($"a.sort_order >= {Moment(from)}");
        if (Question.To is { } to)
            conditions.Add($"a.sort_order < {Moment(to.AddDays(1))}");
        if (Question.Cycle is { } cycle)
            conditions.Add($"a.data ->> 'cycle' = {command.Add(cycle, NpgsqlDbType.Text)}");
        if (filter.Act is { } act)
            conditions.Add($"a.act = {command.Add(act.ToString(), NpgsqlDbType.Text)}");
        if (filter.PersonId is { } person)
            conditions.Add($"a.person_id = {command.Add(person, NpgsqlDbType.Uuid)}");
        if (filter.TaskCardId is { } card)
            conditions.Add($"a.task_card_id = {command.Add(card, NpgsqlDbType.Uuid)}");
        if (filter.Unplanned)
            conditions.Add("a.is_unplanned");
        return conditions;

        // The moment begins the sort key, so that a period is a part of the order in which the list is read.
        string Moment(DateOnly day) => command.Add(SortOrder.Earliest(OfficeDay.StartOf(day)), NpgsqlDbType.Text);
    }
}
