using JasperFx.Events;
using Marten;
using Marten.Events;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.ManagedTasks;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Functions;

namespace OnNara.Api.TaskCards;

/// <summary>
/// The one way in which anybody acts on a task card: who acts, what that person is to it, the version that was seen, the decision of
/// the Domain and the answer. Wolverine commits all of it together when the endpoint returns.
/// </summary>
public sealed class TaskCardDesk(IDocumentSession session)
{
    /// <summary>Opens the card of a task.</summary>
    public async Task<IResult> Open(CurrentOfficial by, OpenTaskCardRequest request, CancellationToken cancellation)
    {
        var (found, notFound) = await TaskOf(by, request.Task, cancellation);
        if (found is not var (subject, departmentCode))
        {
            return notFound!.ToProblem();
        }

        var id = TaskCard.IdOf(by.AgencyCode, request.Task.Kind, request.Task.Code);
        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return new TaskHasCard(id).ToProblem();
        }

        var decision = OpenTaskCard.Decide(new(
            id, by.Actor, by.At, subject, departmentCode, request.Title, request.Content, request.OwnerId ?? by.PersonId, by.Organization));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        session.Events.StartStream<TaskCard>(id, accepted.Events);
        var card = accepted.Events.Aggregate((TaskCard?)null, TaskCard.Evolve)!;
        return Results.Created($"/api/task-cards/{id}", TaskCardAnswer.Of(card, by, accepted.Events.Count));
    }

    /// <summary>Acts on a card.</summary>
    /// <param name="version">The version that the writer saw.</param>
    public Task<IResult> Act(
        CurrentOfficial by, Guid taskCardId, long version, Func<TaskCard, TaskCardStanding, Decision> decide, CancellationToken cancellation) =>
        Act(by, taskCardId, version, (card, standing) => Task.FromResult(decide(card, standing)), cancellation);

    /// <summary>Acts on a card where something has to be looked up before.</summary>
    public async Task<IResult> Act(
        CurrentOfficial by, Guid taskCardId, long version, Func<TaskCard, TaskCardStanding, Task<Decision>> decide, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<TaskCard>(taskCardId, cancellation);
        if (stream.Aggregate is not { } card)
        {
            return new TaskCardNotFound().ToProblem();
        }

        if (stream.CurrentVersion != version)
        {
            return new TaskCardStale(stream.CurrentVersion ?? 0).ToProblem();
        }

        var standing = TaskCardStanding.Of(card, by.Actor, by.At, by.Organization);
        var decision = await decide(card, standing);
        if (decision is not Decision.Accepted accepted)
        {
            session.EjectAllPendingChanges();
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        stream.AppendMany(accepted.Events);
        var after = accepted.Events.Aggregate((TaskCard?)card, TaskCard.Evolve)!;
        return Results.Ok(TaskCardAnswer.Of(after, by, version + accepted.Events.Count));
    }

    /// <summary>The department to which the card's task belongs now; that of its owner where the task has been retired.</summary>
    public async Task<string> DepartmentOf(CurrentOfficial by, TaskCard card, CancellationToken cancellation) =>
        (await TaskOf(by, new(card.Subject.Kind, card.Subject.Code), cancellation)).Found?.DepartmentCode ?? card.Owner.DepartmentCode;

    /// <summary>The task as it is on the day and the department that it belongs to, or why no card is opened for it.</summary>
    private async Task<((TaskSubject Subject, string DepartmentCode)? Found, Refusal? NotFound)> TaskOf(
        CurrentOfficial by, TaskRequest task, CancellationToken cancellation) =>
        task.Kind == TaskKind.UnitTask ? await UnitTaskOf(by, task, cancellation) : await ManagedTaskOf(by, task, cancellation);

    private async Task<((TaskSubject Subject, string DepartmentCode)? Found, Refusal? NotFound)> UnitTaskOf(
        CurrentOfficial by, TaskRequest task, CancellationToken cancellation)
    {
        var history = await session.UnitTask(task.Code, cancellation);
        return history?.On(by.Day) is { } unitTask ? ((new(TaskKind.UnitTask, unitTask.Code, unitTask.Name, unitTask.Code), unitTask.DepartmentCode), null)
            : history?.IsRetiredOn(by.Day) == true ? (null, new TaskRetired(task.Code))
            : (null, new TaskUnknown(task.Code));
    }

    // The documents of its card are filed under a unit task, which has to be there as well.
    private async Task<((TaskSubject Subject, string DepartmentCode)? Found, Refusal? NotFound)> ManagedTaskOf(
        CurrentOfficial by, TaskRequest task, CancellationToken cancellation)
    {
        var managed = await session.Events.AggregateStreamAsync<ManagedTask>(ManagedTask.IdOf(by.AgencyCode, task.Code), token: cancellation);
        if (managed is null || by.Day < managed.From)
        {
            return (null, new TaskUnknown(task.Code));
        }

        if (managed.RetiredAt is not null)
        {
            return (null, new TaskRetired(task.Code));
        }

        var used = managed.UnitTaskCodes[0];
        return (await session.UnitTask(used, cancellation))?.On(by.Day) is null
            ? (null, new TaskRetired(used))
            : ((new(TaskKind.ManagedTask, managed.Code, managed.Name, used), managed.DepartmentCode), null);
    }
}

/// <param name="Code">The code of the unit task or of the managed task.</param>
public sealed record TaskRequest(TaskKind Kind, string Code);

/// <param name="Content">What is to be done, in words.</param>
/// <param name="OwnerId">Whose task it is; the one who opens the card where it is left out.</param>
public sealed record OpenTaskCardRequest(TaskRequest Task, string Title, string Content, Guid? OwnerId = null);

/// <summary>What every act on a task card answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Cycle">The open cycle; none between two of them.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record TaskCardAnswer(Guid TaskCardId, long Version, TaskCardStage Stage, string? Cycle, IReadOnlyList<TaskCardAction> Abilities)
{
    public static TaskCardAnswer Of(TaskCard card, CurrentOfficial by, long version) => new(
        card.Id, version, card.Stage, card.Current?.Name, TaskCardPermissions.Abilities(card, TaskCardStanding.Of(card, by.Actor, by.At, by.Organization)));
}
