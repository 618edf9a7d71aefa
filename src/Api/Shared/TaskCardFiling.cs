using Marten;
using OnNara.Domain;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Shared;

/// <summary>Whether something may be filed on the task card that a request names; everybody of the agency may know which cards there are.</summary>
public sealed class TaskCardFiling(IQuerySession session)
{
    public async Task<Refusal?> Check(Guid? taskCardId, CancellationToken cancellation) =>
        taskCardId is not { } id ? null
        : await session.LoadAsync<TaskCardRow>(id, cancellation) is not { } card ? new FilingCardUnknown(id)
        : card.Stage == TaskCardStage.Closed ? new FilingCardClosed(id)
        : null;
}
