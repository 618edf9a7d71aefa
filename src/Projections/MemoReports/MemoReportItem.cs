using JasperFx.Events;
using OnNara.Domain;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;
using OnNara.Projections.Work;

namespace OnNara.Projections.MemoReports;

/// <summary>A memo report in the list of one person who sent or got it.</summary>
/// <param name="ReadAt">When this recipient first opened it; none so far, and none for its writer.</param>
/// <param name="TaskCardId">The task card on which it is filed; none where it belongs to no task.</param>
public sealed record MemoReportItem(
    Guid Id, Guid MemoReportId, Guid PersonId, bool IsWriter, string Title, Official By, DateTimeOffset At, DateTimeOffset? ReadAt, Guid? TaskCardId = null)
{
    /// <summary>The newest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{long.MaxValue - At.UtcTicks:D19}-{Id:N}";

    public static Guid IdOf(Guid memoReportId, Guid personId) => NameBasedId.Of("memo-report", memoReportId.ToString("N"), personId.ToString("N"));
}

/// <summary>Writes a row for the writer and one for each recipient, for whom it also waits until it has been read.</summary>
public sealed class MemoReportReading() : StreamwiseReading([typeof(MemoReportSent), typeof(MemoReportRead)])
{
    protected override async Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        var sent = new Dictionary<Guid, MemoReportItem>();
        foreach (var fact in facts)
        {
            if (fact.Data is MemoReportSent report)
            {
                foreach (var item in ItemsOf(report))
                    sent[item.Id] = item;
                foreach (var recipient in report.Recipients)
                    rows.Store(Waiting(report, recipient));
            }
            else if (fact.Data is MemoReportRead reading)
            {
                var id = MemoReportItem.IdOf(fact.StreamId, reading.By.PersonId);
                if ((sent.GetValueOrDefault(id) ?? (await rows.Load<MemoReportItem>([id], cancellation)).SingleOrDefault()) is { } item)
                    sent[id] = item with { ReadAt = item.ReadAt ?? reading.At };
                rows.Delete<WorkItem>(IdOfWork(fact.StreamId, reading.By));
            }
        }

        foreach (var item in sent.Values)
            rows.Store(item);
    }

    private static IEnumerable<MemoReportItem> ItemsOf(MemoReportSent report) => report.Recipients.Append(report.By).Select(person => new MemoReportItem(
        MemoReportItem.IdOf(report.MemoReportId, person.PersonId), report.MemoReportId, person.PersonId, person.PersonId == report.By.PersonId, report.Title,
        report.By, report.At, null, report.TaskCardId));

    private static WorkItem Waiting(MemoReportSent report, Official recipient) => new(
        IdOfWork(report.MemoReportId, recipient), WorkSubject.MemoReport, report.MemoReportId, 1, WorkKind.ReadMemoReport, WorkSection.Waiting,
        WorkAddress.Of(recipient.PersonId), recipient, report.By, report.At, null, null, null, report.Title, null, report.By);

    private static string IdOfWork(Guid memoReportId, Official recipient) =>
        $"{memoReportId:N}/{WorkKind.ReadMemoReport}/{WorkAddress.Of(recipient.PersonId)}";
}
