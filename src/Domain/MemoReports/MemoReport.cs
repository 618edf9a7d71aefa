using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.MemoReports;

// A report to several people at once that collects their opinions; not a formal approval (메모보고).

/// <param name="TaskCardId">The task card on which it is filed; none where it belongs to no task.</param>
public sealed record MemoReportSent(
    Guid MemoReportId,
    Official By,
    DateTimeOffset At,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Official> Recipients,
    Guid? TaskCardId = null);

/// <summary>A recipient opened it; recorded by itself, once for each.</summary>
public sealed record MemoReportRead(Official By, DateTimeOffset At);

public sealed record MemoOpinionGiven(Official By, DateTimeOffset At, string Opinion);

/// <summary>Its writer made a formal draft of it.</summary>
public sealed record MemoReportTurnedIntoDraft(Official By, DateTimeOffset At, Guid DocumentId);

/// <summary>A memo report as its rules need it, and small enough to be shown whole.</summary>
public sealed record MemoReport(
    Guid Id,
    Official By,
    DateTimeOffset At,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Official> Recipients)
{
    /// <summary>The task card on which it is filed; none where it belongs to no task.</summary>
    public Guid? TaskCardId { get; init; }

    public IReadOnlyList<MemoReportRead> Readings { get; init; } = [];

    public IReadOnlyList<MemoOpinionGiven> Opinions { get; init; } = [];

    /// <summary>The draft that came of it; none so far.</summary>
    public Guid? DraftId { get; init; }

    public static MemoReport? Evolve(MemoReport? state, object fact) => (state, fact) switch
    {
        (null, MemoReportSent e) => new(e.MemoReportId, e.By, e.At, e.Title, e.Body, e.Attachments, e.Recipients) { TaskCardId = e.TaskCardId },
        ({ } s, MemoReportRead e) => s with { Readings = [.. s.Readings, e] },
        ({ } s, MemoOpinionGiven e) => s with { Opinions = [.. s.Opinions, e] },
        ({ } s, MemoReportTurnedIntoDraft e) => s with { DraftId = e.DocumentId },
        _ => state,
    };
}
