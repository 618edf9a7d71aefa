using System.Globalization;
using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.TaskCards;

/// <summary>A plan as an official document says it: what is decided reads the same to everybody, for ever.</summary>
/// <param name="Earlier">The approved version that it changes; none for the first one of a cycle.</param>
public sealed record PlanPaper(TaskCard Card, Cycle Cycle, Plan Plan, int PlanVersion, Plan? Earlier, string? ChangeReason)
{
    private const string None = "해당 없음";
    private const int QuoteLength = 500;
    private const int RowsPerTable = 400;

    /// <summary>The paper of a plan that was just submitted.</summary>
    /// <param name="card">As it stood before.</param>
    public static PlanPaper Of(TaskCard card, PlanSubmitted sent) =>
        new(card, card.Current!, sent.Plan, sent.PlanVersion, card.Current!.Plan, sent.ChangeReason);

    public PlanReference Reference => new(Card.Id, Cycle.Name, PlanVersion);

    public string Title => PlanVersion == 1
        ? $"{Card.Title} {Cycle.Name} 추진계획"
        : $"{Card.Title} {Cycle.Name} 추진계획 변경(제{PlanVersion.ToString(CultureInfo.InvariantCulture)}판)";

    public Body Body => new(
    [
        .. Section("추진 목표", Plan.Objectives),
        .. Section("추진 배경", Plan.Background.Length == 0 ? [] : [Plan.Background]),
        .. Section("성과 지표", ["지표 코드", "지표명", "단위", "방향", "기준값", "목표값", "산출 근거"], Plan.Indicators.Select(Row)),
        .. Section("추진 일정", ["일정 코드", "추진 내용", "시작일", "완료 예정일", "담당자", "선행 일정"], Plan.Milestones.Select(Row)),
        .. Section("소요 예산", Plan.Budget is { } budget ? [BudgetText(budget)] : []),
        .. Section("환류 과제", ["주제", "개선 사항", "조치 계획", "담당자", "기한", "이행 여부"], Carried().Select(Row)),
        .. Earlier is null ? [] : Section("변경 사유", ChangeReason is { } reason ? [reason] : []),
        .. Earlier is { } earlier ? Section("변경 내용", Changes(PlanDifference.Between(earlier, Plan))) : [],
    ]);

    private IEnumerable<ImprovementPoint> Carried() => Card.Points.Where(p => Cycle.Carried.Contains(p.PointId));

    private static string[] Row(Indicator i) =>
    [
        i.Code, i.Name, i.Unit, i.Direction == IndicatorDirection.Increase ? "상향" : "하향", i.Baseline is { } baseline ? Number(baseline) : "-",
        Number(i.Target), i.SourceNote is { } note ? $"{SourceName(i.Source)}: {note}" : SourceName(i.Source),
    ];

    private static string[] Row(Milestone m) =>
    [
        m.Code, m.Title, OfficialForm.Date(m.From), OfficialForm.Date(m.DueOn), $"{m.Responsible.DepartmentName} {m.Responsible.Post} {m.Responsible.Name}",
        m.After.Count == 0 ? "-" : string.Join(", ", m.After),
    ];

    private static string[] Row(ImprovementPoint p) =>
    [
        p.Theme, Quote(p.Text), Quote(p.Answer ?? "-"), $"{p.Owner.DepartmentName} {p.Owner.Post} {p.Owner.Name}", OfficialForm.Date(p.DueOn),
        p.Status == PointStatus.Closed ? "이행 완료" : "이행 중",
    ];

    private static IReadOnlyList<string> Changes(PlanDifference difference) =>
    [
        .. difference.ObjectivesAdded.Select(o => $"목표 추가: {Quote(o)}"),
        .. difference.ObjectivesRemoved.Select(o => $"목표 삭제: {Quote(o)}"),
        .. difference.Background is null ? Array.Empty<string>() : ["추진 배경 수정"],
        .. Listed("지표", difference.Indicators, i => $"{i.Code} {i.Name}(목표 {Number(i.Target)}{i.Unit})"),
        .. Listed("일정", difference.Milestones, m => $"{m.Code} {m.Title}({OfficialForm.Date(m.From)} ~ {OfficialForm.Date(m.DueOn)} {m.Responsible.Name})"),
        .. difference.Budget is null ? Array.Empty<string>() : [$"예산 변경: {BudgetText(difference.Budget.Before)} → {BudgetText(difference.Budget.After)}"],
    ];

    // One item a kind of change: a level has fewer labels than a plan may have milestones.
    private static IEnumerable<string> Listed<T>(string what, ListDifference<T> difference, Func<T, string> text)
    {
        if (difference.Added.Count > 0)
            yield return $"{what} 추가: {string.Join("; ", difference.Added.Select(text))}";
        if (difference.Removed.Count > 0)
            yield return $"{what} 삭제: {string.Join("; ", difference.Removed.Select(text))}";
        if (difference.Changed.Count > 0)
            yield return $"{what} 변경: {string.Join("; ", difference.Changed.Select(c => $"{text(c.Before)} → {text(c.After)}"))}";
    }

    private static string SourceName(IndicatorSource source) => source switch
    {
        IndicatorSource.Reported => "실적 보고",
        IndicatorSource.MilestonesOnTime => "일정 준수율(자동 산출)",
        IndicatorSource.DocumentsOnTime => "문서 기한 준수율(자동 산출)",
        IndicatorSource.RoundsPerDocument => "문서당 상신 횟수(자동 산출)",
        IndicatorSource.DaysToDecide => "결재 소요일(자동 산출)",
        IndicatorSource.DocumentsReturned => "문서 반려율(자동 산출)",
    };

    private static string BudgetText(BudgetReference? budget) => budget switch
    {
        null => None,
        { Amount: { } won } => $"{budget.Name}({budget.Code}) {OfficialForm.Amount((long)won)}",
        _ => $"{budget.Name}({budget.Code})",
    };

    private static IEnumerable<Block> Section(string heading, IReadOnlyList<string> items) =>
        [Item(1, heading), .. (items.Count == 0 ? [None] : items).Select(text => Item(2, text))];

    private static IEnumerable<Block> Section(string heading, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var tables = rows.Chunk(RowsPerTable).Select(Block (chunk) => new Table([Row(columns, isHeader: true), .. chunk.Select(cells => Row(cells, isHeader: false))])).ToList();
        return tables.Count == 0 ? Section(heading, []) : [Item(1, heading), .. tables];
    }

    private static NumberedItem Item(int level, string text) => new(level, [new(text)]);

    private static TableRow Row(IReadOnlyList<string> cells, bool isHeader) => new([.. cells.Select(text => new TableCell([new(text)]))], isHeader);

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>As much as a table can show; the whole text stands on the card.</summary>
    private static string Quote(string text)
    {
        if (text.Length <= QuoteLength)
            return text;
        var end = char.IsHighSurrogate(text[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength;
        return $"{text[..end]}…";
    }
}
