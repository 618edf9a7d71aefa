using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;
using OnNara.Projections.Handovers;

namespace OnNara.Projections.Work;

/// <summary>Whose confirmation a handover waits for.</summary>
internal static class HandoverWork
{
    public static IEnumerable<WorkItem> Of(HandoverRow? row) =>
        row is { Handover: { Status: HandoverStatus.Prepared } handover }
            ? Enum.GetValues<HandoverSide>()
                .Where(side => !handover.IsConfirmedBy(side))
                .Select(side => Item(row, side == HandoverSide.Receiver ? handover.To : GiverSide(handover)))
                .DistinctBy(item => item.Id)
            : [];

    // Whoever wrote the form for a giver who is away confirms it too; not for himself as receiver.
    private static Official GiverSide(Handover handover) =>
        handover.InPlaceOfGiver is not null && handover.PreparedBy.PersonId != handover.To.PersonId ? handover.PreparedBy : handover.From;

    private static WorkItem Item(HandoverRow row, Official assignee)
    {
        var (handover, address) = (row.Handover, WorkAddress.Of(assignee.PersonId));
        return new(
            $"{row.Id:N}/{WorkKind.ConfirmHandover}/{address}", WorkSubject.Handover, row.Id, row.Version, WorkKind.ConfirmHandover, WorkSection.Waiting,
            address, assignee, handover.PreparedBy, handover.LastActAt, null, null, handover.Reason, $"{handover.From.Name} → {handover.To.Name}", null,
            handover.From);
    }
}
