using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.ManagedTasks;
using OnNara.Projections.Functions;

namespace OnNara.Api.ManagedTasks;

/// <summary>The one way in which managed tasks are changed: who acts, the version that was seen, the unit tasks that are named, the decision of the Domain.</summary>
public sealed class ManagedTaskDesk(IDocumentSession session)
{
    public async Task<IResult> Establish(CurrentOfficial by, EstablishManagedTaskRequest request, CancellationToken cancellation)
    {
        var id = ManagedTask.IdOf(by.AgencyCode, request.Code);
        var known = await session.Events.AggregateStreamAsync<ManagedTask>(id, token: cancellation);
        var decision = EstablishManagedTask.Decide(known, new(
            await ChangeOf(by, request.UnitTaskCodes, cancellation), request.Code, request.Name, request.Goal, request.DepartmentCode, request.UnitTaskCodes,
            request.From ?? by.Day));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        session.Events.StartStream<ManagedTask>(id, accepted.Events);
        return Results.Created($"/api/managed-tasks/{Uri.EscapeDataString(request.Code)}", new ManagedTaskAnswer(request.Code, accepted.Events.Count));
    }

    /// <param name="unitTaskCodes">The unit tasks that the act names; left out where it names none.</param>
    public async Task<IResult> Act(
        CurrentOfficial by, string code, long version, Func<ManagedTask, ManagedTaskChange, Decision> decide, CancellationToken cancellation,
        IReadOnlyList<string>? unitTaskCodes = null)
    {
        var stream = await session.Events.FetchForWriting<ManagedTask>(ManagedTask.IdOf(by.AgencyCode, code), cancellation);
        if (stream.Aggregate is not { } task)
        {
            return new ManagedTaskNotFound(code).ToProblem();
        }

        if (stream.CurrentVersion != version)
        {
            return new ManagedTaskStale(stream.CurrentVersion ?? 0).ToProblem();
        }

        if (decide(task, await ChangeOf(by, unitTaskCodes ?? [], cancellation)) is var decision && decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        stream.AppendMany(accepted.Events);
        return Results.Ok(new ManagedTaskAnswer(code, version + accepted.Events.Count));
    }

    private async Task<ManagedTaskChange> ChangeOf(CurrentOfficial by, IReadOnlyList<string> unitTaskCodes, CancellationToken cancellation)
    {
        var known = await session.UnitTasks(unitTaskCodes.Where(code => code is not null).Take(ManagedTaskChange.MostUnitTasks), cancellation);
        return new(by.Actor, by.At, by.Organization, known.ToDictionary(t => t.Key, t => t.Value.State));
    }
}

/// <summary>What every act on a managed task answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
public sealed record ManagedTaskAnswer(string Code, long Version);
