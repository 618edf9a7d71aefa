using Marten;
using OnNara.Api.Dashboards;
using OnNara.Api.Shared;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Instructions;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Api.TaskCards;

/// <summary>What belongs to a card and stands in rows of its own: how many there are, the first of them, and where the rest is.</summary>
/// <param name="Milestones">Of the open cycle's plan, or of all cycles between two of them; what is due first comes first.</param>
/// <param name="Points">What evaluations taught, of all cycles.</param>
/// <param name="Instructions">Those filed on the card that I may know of, the newest first.</param>
/// <param name="OpenWork">Whom the card waits for, and for what.</param>
/// <param name="Trail">Where every fact of the card is told.</param>
public sealed record TaskCardContents(
    Part<MilestoneItem> Milestones, Part<IndicatorItem> Indicators, Part<PointItem> Points, Part<FiledInstruction> Instructions, IReadOnlyList<OpenWork> OpenWork, string Trail)
{
    private const int FirstRows = 20;

    internal static async Task<TaskCardContents> Of(TaskCardRow row, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        // Whoever may read the card may read what stands on it, wherever the reader serves.
        var question = new TaskQuestion(new([row.DepartmentCode]), row.Cycle, null, null, official.Day);
        var first = new PageRequest(null, FirstRows);
        var milestones = await new MilestoneBoard(session, question).List(new(TaskCardId: row.Id), first, cancellation);
        var indicators = await new IndicatorBoard(session, question).List(new(TaskCardId: row.Id), first, cancellation);
        var points = await new PointBoard(session, question with { Cycle = null }).List(new(TaskCardId: row.Id), first, cancellation);
        var instructions = await new InstructionList(session, official.Actor, official.Organization, official.Day).Read(new(TaskCardId: row.Id), first, cancellation);
        var work = await session.Query<WorkItem>().Where(item => item.SubjectId == row.Id).ToListAsync(cancellation);
        var cycles = row.Cycle is null ? row.Card.Cycles : [row.Card.Current!];
        return new(
            Part<MilestoneItem>.Of(cycles.Sum(c => c.Plan?.Milestones.Count ?? 0), milestones.Select(MilestoneItem.Of), "milestones", row.Id, row.Cycle),
            Part<IndicatorItem>.Of(cycles.Sum(c => c.Plan?.Indicators.Count ?? 0), indicators.Select(IndicatorItem.Of), "indicators", row.Id, row.Cycle),
            Part<PointItem>.Of(row.Card.Points.Count, points.Select(PointItem.Of), "improvement-points", row.Id, null),
            new(
                instructions.Next is null ? instructions.Items.Count : await CountInstructions(row, official, session, cancellation),
                instructions.Select(FiledInstruction.Of).Items, $"/api/instructions?taskCardId={row.Id}"),
            [
                .. work.Where(item => item.WaitsFrom is null || item.WaitsFrom <= official.Day).OrderBy(item => item.SortOrder, StringComparer.Ordinal)
                    .Select(item => new OpenWork(item.Kind, item.Title, item.Assignee, item.Since, item.DueAt)),
            ],
            $"{CardLink.HrefOf(row.Id)}/trail");
    }

    private static async Task<long> CountInstructions(TaskCardRow row, CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        await new InstructionList(session, official.Actor, official.Organization, official.Day).Count(new(TaskCardId: row.Id), cancellation);
}

/// <summary>The first rows of a kind, how many there are in all, and where all of them are listed.</summary>
public sealed record Part<T>(long Count, IReadOnlyList<T> First, string Href)
{
    internal static Part<T> Of(long count, Page<T> page, string list, Guid taskCardId, string? cycle) => new(
        count, page.Items, $"/api/{list}?taskCardId={taskCardId}{(cycle is null ? "" : $"&cycle={Uri.EscapeDataString(cycle)}")}");
}

/// <param name="Assignee">None where whoever heads the department is asked.</param>
public sealed record OpenWork(WorkKind Kind, string Title, Official? Assignee, DateTimeOffset Since, DateTimeOffset? DueAt);

public sealed record FiledInstruction(Guid InstructionId, string Content, InstructionStatus Status, Official Giver, DateOnly? DueOn, string Href)
{
    internal static FiledInstruction Of(InstructionSummary row) =>
        new(row.Id, row.Instruction.Content, row.Status, row.Instruction.Giver, row.DueOn, $"/api/instructions/{row.Id}");
}
