using Marten;
using OnNara.Domain;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Shared;

/// <summary>Whether this person may file something on the task card that a request names; everybody of the agency may know which cards there are.</summary>
public sealed class TaskCardFiling(IQuerySession session)
{
    /// <summary>The card as it stands, and what the person is to it.</summary>
    public async Task<Filing> Of(Guid? taskCardId, CurrentOfficial by, CancellationToken cancellation) =>
        taskCardId is { } id && await session.LoadAsync<TaskCardRow>(id, cancellation) is { Card: var card }
            ? new(card, TaskCardPermissions.RolesOf(card, by.Actor, by.Organization, by.Day))
            : Filing.None;

    /// <summary>Why an instruction, a meeting, a memo report or a day's work cannot be filed there.</summary>
    public async Task<Refusal?> Check(Guid? taskCardId, CurrentOfficial by, CancellationToken cancellation) =>
        (await Of(taskCardId, by, cancellation)).Check(taskCardId);
}
