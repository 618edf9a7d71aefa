using Marten;
using OnNara.Api.Dashboards;
using OnNara.Api.Shared;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Instructions;
using OnNara.Projections.Meetings;
using OnNara.Projections.MemoReports;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Api.TaskCards;

/// <summary>What belongs to a card and stands in rows of its own: how many there are, the first of them, and where the rest is.</summary>
/// <param name="Milestones">Of the open cycle's plan, or of all cycles between two of them; what is due first comes first.</param>
/// <param name="Points">What evaluations taught, of all cycles.</param>
/// <param name="Documents">The registered ones filed on the card that I may know of, what was touched last first.</param>
/// <param name="Instructions">Those filed on the card that I may know of, the newest first; meetings likewise.</param>
/// <param name="MemoReports">Those filed on the card that I sent or got, the newest first.</param>
/// <param name="OpenWork">Whom the card waits for, and for what.</param>
/// <param name="Trail">Where every fact of the card is told.</param>
/// <param name="RealNames">Where everybody is named who took part.</param>
public sealed record TaskCardContents(
    Part<MilestoneItem> Milestones,
    Part<IndicatorItem> Indicators,
    Part<PointItem> Points,
    Part<FiledDocumentLine> Documents,
    Part<FiledInstruction> Instructions,
    Part<FiledMeeting> Meetings,
    Part<FiledMemoReport> MemoReports,
    IReadOnlyList<OpenWork> OpenWork,
    string Trail,
    string RealNames)
{
    private static readonly PageRequest First = new(null, 20);

    internal static async Task<TaskCardContents> Of(TaskCardRow row, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        // Whoever may read the card may read what stands on it, wherever the reader serves.
        var question = new TaskQuestion(new([row.DepartmentCode]), row.Cycle, null, null, official.Day);
        var milestones = await new MilestoneBoard(session, question).List(new(TaskCardId: row.Id), First, cancellation);
        var indicators = await new IndicatorBoard(session, question).List(new(TaskCardId: row.Id), First, cancellation);
        var points = await new PointBoard(session, question with { Cycle = null }).List(new(TaskCardId: row.Id), First, cancellation);
        var work = await session.Query<WorkItem>().Where(item => item.SubjectId == row.Id).ToListAsync(cancellation);
        var cycles = row.Cycle is null ? row.Card.Cycles : [row.Card.Current!];
        return new(
            Part<MilestoneItem>.Of(cycles.Sum(c => c.Plan?.Milestones.Count ?? 0), milestones.Select(MilestoneItem.Of), "milestones", row.Id, row.Cycle),
            Part<IndicatorItem>.Of(cycles.Sum(c => c.Plan?.Indicators.Count ?? 0), indicators.Select(IndicatorItem.Of), "indicators", row.Id, row.Cycle),
            Part<PointItem>.Of(row.Card.Points.Count, points.Select(PointItem.Of), "improvement-points", row.Id, null),
            await DocumentsOn(row.Id, official, session, cancellation), await InstructionsOn(row.Id, official, session, cancellation),
            await MeetingsOn(row.Id, official, session, cancellation), await MemoReportsOn(row.Id, official, session, cancellation),
            [
                .. work.Where(item => item.WaitsFrom is null || item.WaitsFrom <= official.Day).OrderBy(item => item.SortOrder, StringComparer.Ordinal)
                    .Select(item => new OpenWork(item.Kind, item.Title, item.Assignee, item.Since, item.DueAt)),
            ],
            $"{CardLink.HrefOf(row.Id)}/trail", $"{CardLink.HrefOf(row.Id)}/real-names");
    }

    private static async Task<Part<FiledDocumentLine>> DocumentsOn(Guid card, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (filed, reach) = (new FiledDocuments(session), Reach.Of(official.Actor, official.Organization, official.Day));
        var first = await filed.Page(card, null, reach, First, cancellation);
        return new(first.Next is null ? first.Items.Count : await filed.Count(card, reach, cancellation), first.Items, $"{CardLink.HrefOf(card)}/documents");
    }

    private static async Task<Part<FiledInstruction>> InstructionsOn(Guid card, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (list, filter) = (new InstructionList(session, official.Actor, official.Organization, official.Day), new InstructionFilter(TaskCardId: card));
        var first = await list.Read(filter, First, cancellation);
        return Part<FiledInstruction>.Of(
            first.Next is null ? first.Items.Count : await list.Count(filter, cancellation), first.Select(FiledInstruction.Of), "instructions", card, null);
    }

    private static async Task<Part<FiledMeeting>> MeetingsOn(Guid card, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (list, filter) = (new MeetingList(session, official.Actor, official.Organization, official.Day), new MeetingFilter(TaskCardId: card));
        var first = await list.Read(filter, First, cancellation);
        return Part<FiledMeeting>.Of(first.Next is null ? first.Items.Count : await list.Count(filter, cancellation), first.Select(FiledMeeting.Of), "meetings", card, null);
    }

    private static async Task<Part<FiledMemoReport>> MemoReportsOn(Guid card, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var me = official.PersonId;
        var mine = session.Query<MemoReportItem>().Where(item => item.PersonId == me && item.TaskCardId == card);
        var first = First.Cut(await mine.OrderBy(item => item.SortOrder).Take(First.Limit + 1).ToListAsync(cancellation), item => item.SortOrder);
        return Part<FiledMemoReport>.Of(first.Next is null ? first.Items.Count : await mine.CountAsync(cancellation), first.Select(FiledMemoReport.Of), "memo-reports", card, null);
    }
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

public sealed record FiledMeeting(Guid MeetingId, string Name, Official Host, DateTimeOffset Begins, MeetingStatus Status, string Href)
{
    internal static FiledMeeting Of(MeetingSummary row) => new(row.Id, row.Name, row.Host, row.Begins, row.Status, $"/api/meetings/{row.Id}");
}

public sealed record FiledMemoReport(Guid MemoReportId, string Title, Official By, DateTimeOffset At, string Href)
{
    internal static FiledMemoReport Of(MemoReportItem row) => new(row.MemoReportId, row.Title, row.By, row.At, $"/api/memo-reports/{row.MemoReportId}");
}
