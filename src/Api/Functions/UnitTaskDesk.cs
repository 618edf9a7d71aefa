using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Functions;
using OnNara.Projections.Organizations;

namespace OnNara.Api.Functions;

/// <summary>
/// The one way in which an agency's unit tasks are changed. Those who change them take turns, for a rule looks at several streams: the
/// department and the small function must still be there when the facts are recorded, however many streams they go to.
/// </summary>
public sealed class UnitTaskDesk(IDocumentSession session, OrganizationReader organizations)
{
    /// <summary>From here to the commit nobody else changes this agency's unit tasks.</summary>
    public static Task TakeTurn(IDocumentSession session, CancellationToken cancellation) =>
        StreamTurn.Take(session, $"{session.TenantId}/unit-tasks", shared: false, cancellation);

    /// <param name="seen">The unit task whose version the writer saw, with that version; none where the act begins one.</param>
    public async Task<IResult> Act(
        CurrentOfficial by, (string Code, long? Version)? seen, Func<Official, DateTimeOffset, UnitTaskCommand> toCommand, CancellationToken cancellation)
    {
        if (OrganizationPermissions.RefusalToChange(by.Actor) is { } forbidden)
            return forbidden.ToProblem();

        await FunctionDesk.TakeTurn(session, shared: true, cancellation);
        await TakeTurn(session, cancellation);
        var command = toCommand(by.Actor.Official, by.At);
        var tasks = await session.UnitTasks(command.UnitTasks, cancellation);
        if (seen is { Version: { } version } one && tasks.TryGetValue(one.Code, out var present) && present.Version != version)
            return new UnitTaskStale(present.Version).ToProblem();

        // Read after the turn was taken: the department may have been closed since the request came in.
        var organization = (await organizations.ReadAsync(by.AgencyCode, cancellation))!.Organization;
        var functions = await session.Functions(command.Functions, cancellation);
        var known = new UnitTasksAtHand(organization, tasks.ToDictionary(t => t.Key, t => t.Value.State, StringComparer.Ordinal), functions.AtHand());
        return command.Decide(known) switch
        {
            Decision.Accepted accepted => Results.Ok(Record(accepted.Events, tasks)),
            Decision.Refused refused => refused.Reason.ToProblem(),
            _ => throw new InvalidOperationException("A decision accepts or refuses."),
        };
    }

    private UnitTasksChanged Record(IReadOnlyList<object> facts, IReadOnlyDictionary<string, AtVersion<UnitTaskHistory>> before)
    {
        var changed = new List<UnitTaskVersion>();
        foreach (var task in facts.Cast<IUnitTaskFact>().GroupBy(f => f.Code))
        {
            var id = FunctionId.OfUnitTask(session.TenantId, task.Key);
            var version = (before.GetValueOrDefault(task.Key)?.Version ?? 0) + task.Count();
            if (before.ContainsKey(task.Key))
                session.Events.Append(id, version, task);
            else
                session.Events.StartStream<UnitTaskHistory>(id, task);
            changed.Add(new(task.Key, version));
        }

        return new(changed);
    }
}

/// <summary>What every act on unit tasks answers: each one that it touched, with the version that the next act on it may name.</summary>
public sealed record UnitTasksChanged(IReadOnlyList<UnitTaskVersion> UnitTasks);

public sealed record UnitTaskVersion(string Code, long Version);
