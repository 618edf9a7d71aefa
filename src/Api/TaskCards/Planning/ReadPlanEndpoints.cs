using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReadPlanEndpoint
{
    /// <summary>A version of a cycle's plan, approved or on its reporting path, and what it says otherwise than the one before.</summary>
    /// <param name="cycle">Left out: the last cycle.</param>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/plans/{planVersion:int}")]
    [ProducesResponseType<PlanVersionView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, int planVersion, string? cycle, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (read, refusal) = await PlanReading.Of(taskCardId, cycle, official, session, cancellation);
        if (read is null)
        {
            return refusal!.ToProblem();
        }

        return PlanVersionView.Of(taskCardId, read, planVersion) is { } view ? Results.Ok(view) : new PlanNotFound(planVersion).ToProblem();
    }
}

public static class ReadPlanChangesEndpoint
{
    /// <summary>What one version of a cycle's plan says otherwise than another: indicators and milestones that were added, removed and changed.</summary>
    /// <param name="since">The version to compare with; left out: the one before.</param>
    /// <param name="cycle">Left out: the last cycle.</param>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/plans/{planVersion:int}/changes")]
    [ProducesResponseType<PlanDifference>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, int planVersion, int? since, string? cycle, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (read, refusal) = await PlanReading.Of(taskCardId, cycle, official, session, cancellation);
        if (read is null)
        {
            return refusal!.ToProblem();
        }

        var earlierVersion = since ?? planVersion - 1;
        return read.PlanOf(planVersion) is not { } plan ? new PlanNotFound(planVersion).ToProblem()
            : read.PlanOf(earlierVersion) is not { } earlier ? new PlanNotFound(earlierVersion).ToProblem()
            : Results.Ok(PlanDifference.Between(earlier, plan));
    }
}

/// <summary>Finds the cycle whose plans somebody asks for, if that person may read the card.</summary>
internal static class PlanReading
{
    public static async Task<(Cycle? Cycle, Refusal? Refusal)> Of(
        Guid taskCardId, string? cycle, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { Card: var card })
        {
            return (null, new TaskCardNotFound());
        }

        var standing = TaskCardStanding.Of(card, official.Actor, official.At, official.Organization);
        if (TaskCardPermissions.Check(card, standing.Roles, TaskCardAction.Read) is { } refusal)
        {
            return (null, refusal);
        }

        var found = cycle is null ? (card.Cycles is [.., var last] ? last : null) : card.Cycles.FirstOrDefault(c => c.Name == cycle);
        return found is null ? (null, new CycleNotFound(cycle)) : (found, null);
    }
}

/// <summary>A version of a plan.</summary>
/// <param name="DocumentId">The document that decided it, or on whose path it is.</param>
/// <param name="Number">The number of that document in the register; none while it is on its way.</param>
/// <param name="ApprovedBy">None while it is on its way.</param>
/// <param name="Changes">What it says otherwise than the version before; none for the first one.</param>
public sealed record PlanVersionView(
    Guid TaskCardId,
    string Cycle,
    int PlanVersion,
    Plan Plan,
    Guid DocumentId,
    string? Number,
    Official SubmittedBy,
    Official? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    string? ChangeReason,
    PlanDifference? Changes)
{
    internal static PlanVersionView? Of(Guid taskCardId, Cycle cycle, int planVersion)
    {
        var changes = cycle.PlanOf(planVersion) is { } plan && cycle.PlanOf(planVersion - 1) is { } earlier ? PlanDifference.Between(earlier, plan) : null;
        return cycle.Versions.FirstOrDefault(v => v.PlanVersion == planVersion) is { } v
            ? new(taskCardId, cycle.Name, planVersion, v.Plan, v.DocumentId, v.Number, v.SubmittedBy, v.ApprovedBy, v.ApprovedAt, v.ChangeReason, changes)
            : cycle.InFlight is { } sent && sent.PlanVersion == planVersion
                ? new(taskCardId, cycle.Name, planVersion, sent.Plan, sent.DocumentId, null, sent.By, null, null, sent.ChangeReason, changes)
                : null;
    }
}
