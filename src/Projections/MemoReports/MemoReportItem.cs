using JasperFx.Events;
using Marten.Events.Projections;
using OnNara.Domain;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.MemoReports;

/// <summary>A memo report in the list of one person who sent or got it.</summary>
/// <param name="ReadAt">When this recipient first opened it; none so far, and none for its writer.</param>
public sealed record MemoReportItem(
    Guid Id, Guid MemoReportId, Guid PersonId, bool IsWriter, string Title, Official By, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    /// <summary>The newest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{long.MaxValue - At.UtcTicks:D19}-{Id:N}";

    public static Guid IdOf(Guid memoReportId, Guid personId) => NameBasedId.Of("memo-report", memoReportId.ToString("N"), personId.ToString("N"));
}

/// <summary>Writes a row for the writer and one for each recipient.</summary>
public sealed partial class MemoReportItems : MultiStreamProjection<MemoReportItem, Guid>
{
    public MemoReportItems()
    {
        Identities<IEvent<MemoReportSent>>(e => [.. e.Data.Recipients.Append(e.Data.By).Select(p => MemoReportItem.IdOf(e.StreamId, p.PersonId))]);
        Identity<IEvent<MemoReportRead>>(e => MemoReportItem.IdOf(e.StreamId, e.Data.By.PersonId));
    }

    public override MemoReportItem? Evolve(MemoReportItem? snapshot, Guid id, IEvent e)
    {
        switch (snapshot, e.Data)
        {
            case (null, MemoReportSent fact):
                var person = fact.Recipients.Append(fact.By).First(p => MemoReportItem.IdOf(fact.MemoReportId, p.PersonId) == id);
                return new(id, fact.MemoReportId, person.PersonId, person.PersonId == fact.By.PersonId, fact.Title, fact.By, fact.At, null);
            case ({ } row, MemoReportRead fact):
                return row with { ReadAt = row.ReadAt ?? fact.At };
            default:
                return snapshot;
        }
    }
}
