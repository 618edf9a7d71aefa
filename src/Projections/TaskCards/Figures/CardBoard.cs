using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>Which side of a card's life is looked at.</summary>
public enum CardLife
{
    /// <summary>Opened by the day and not closed by then.</summary>
    Open,

    /// <summary>Opened in the period.</summary>
    Opened,

    /// <summary>Closed in the period.</summary>
    Closed,
}

/// <summary>Which cards are wanted; what is left out is not asked for.</summary>
public sealed record CardFilter(CardLife? Life = null, TaskCardStage? Stage = null, TaskKind? Kind = null, Guid? OwnerId = null, string? TaskCode = null);

/// <summary>How many cards are open on the day, and how many were opened and closed in the period.</summary>
public sealed record CardCounts(string? DepartmentCode, long Open, long Opened, long Closed);

/// <summary>A task card as lists show it.</summary>
public sealed record CardLine(
    Guid TaskCardId, long Version, TaskSubject Task, string Title, Official Owner, TaskCardStage Stage, string? Cycle, DateOnly OpenedOn, DateOnly? ClosedOn)
{
    internal static CardLine Of(TaskCardRow row) =>
        new(row.Id, row.Version, row.Card.Subject, row.Card.Title, row.Card.Owner, row.Stage, row.Cycle, row.OpenedOn, row.ClosedOn);
}

/// <summary>The task cards themselves.</summary>
public sealed class CardBoard(IQuerySession session, TaskQuestion question) : TaskBoard(session, question)
{
    /// <summary>In all, and by department.</summary>
    public async Task<IReadOnlyList<CardCounts>> Count(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        var conditions = Wanted(new(), command);
        string Where(CardLife life) => $"count(*) filter (where {Life(life, command)})";
        command.CommandText =
            $"""
            select department_code, {Where(CardLife.Open)}, {Where(CardLife.Opened)}, {Where(CardLife.Closed)}
            from {Table<TaskCardRow>()} c where {string.Join(" and ", conditions)} group by grouping sets ((), (department_code))
            """;
        return await Read(command, r => new CardCounts(Text(r, 0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), cancellation);
    }

    /// <summary>What was touched last comes first.</summary>
    public async Task<Page<CardLine>> List(CardFilter filter, PageRequest page, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select c.data from {Table<TaskCardRow>()} c
            where {string.Join(" and ", Wanted(filter, command))} and {From(command, page, "c.recency")}
            """;
        var rows = await Read(command, r => FromJson<TaskCardRow>(r, 0), cancellation);
        return page.Cut(rows, row => row.Recency).Select(CardLine.Of);
    }

    private List<string> Wanted(CardFilter filter, NpgsqlCommand command)
    {
        var conditions = (Question with { Cycle = null }).Conditions(command, Agency, "c");
        if (Question.Cycle is { } cycle)
        {
            conditions.Add(
                $"""
                exists (select 1 from {Table<CycleRow>()} y
                    where y.tenant_id = c.tenant_id and y.task_card_id = c.id and y.cycle = {command.Add(cycle, NpgsqlDbType.Text)})
                """);
        }

        if (filter.Life is { } life)
            conditions.Add(Life(life, command));
        if (filter.Stage is { } stage)
            conditions.Add($"c.stage = {command.Add(stage.ToString(), NpgsqlDbType.Text)}");
        if (filter.Kind is { } kind)
            conditions.Add($"c.kind = {command.Add(kind.ToString(), NpgsqlDbType.Text)}");
        if (filter.OwnerId is { } owner)
            conditions.Add($"c.owner_id = {command.Add(owner, NpgsqlDbType.Uuid)}");
        if (filter.TaskCode is { } task)
            conditions.Add($"c.task_code = {command.Add(task, NpgsqlDbType.Text)}");
        return conditions;
    }

    private string Life(CardLife life, NpgsqlCommand command)
    {
        var day = AsOf(command);
        return life switch
        {
            CardLife.Open => $"c.opened_on <= {day} and (c.closed_on is null or c.closed_on > {day})",
            CardLife.Opened => string.Join(" and ", Question.Period(command, "c.opened_on").Append("true")),
            CardLife.Closed => string.Join(" and ", Question.Period(command, "c.closed_on").Append("c.closed_on is not null")),
        };
    }
}
