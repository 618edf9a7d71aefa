using System.Security.Claims;
using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Functions;

namespace OnNara.Api.Functions;

/// <summary>The one way in which the functions above the unit tasks are changed, by those who keep the installation.</summary>
public sealed class FunctionDesk(IDocumentSession session, TimeProvider clock)
{
    /// <summary>From here to the commit the tree above the unit tasks stays as it is; whoever changes it waits for those who only rely on it.</summary>
    public static Task TakeTurn(IDocumentSession session, bool shared, CancellationToken cancellation) =>
        StreamTurn.Take(session, "function tree", shared, cancellation);

    /// <param name="version">The version that the writer saw; not looked at where it is left out.</param>
    public Task<IResult> Act(ClaimsPrincipal user, long? version, Func<Official, DateTimeOffset, FunctionCommand> toCommand, CancellationToken cancellation) =>
        Act(user, version, (by, at) => Task.FromResult(toCommand(by, at)), cancellation);

    /// <summary>Retires a function, when nothing stands under it any more.</summary>
    public Task<IResult> Retire(ClaimsPrincipal user, string code, RetireFunctionRequest request, CancellationToken cancellation) =>
        Act(
            user,
            request.Version,
            async (by, at) => new RetireFunction(
                code, request.Reason, request.Successors.OrEmpty(), await new FunctionTree(session).OpenUnder(code, request.From, cancellation), request.From, by, at),
            cancellation);

    private async Task<IResult> Act(
        ClaimsPrincipal user, long? version, Func<Official, DateTimeOffset, Task<FunctionCommand>> toCommand, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person)
            return Results.Unauthorized();
        if (OrganizationPermissions.RefusalToKeepInstallation(person.AgencyCode) is { } forbidden)
            return forbidden.ToProblem();

        await TakeTurn(session, shared: false, cancellation);
        var command = await toCommand(person.AsInstallationAdministrator, clock.GetUtcNow());
        var known = await session.Functions(command.Names, cancellation);
        var present = known.GetValueOrDefault(command.Code);
        if (version is { } seen && present is not null && present.Version != seen)
            return new FunctionStale(present.Version).ToProblem();
        if (command.Decide(known.AtHand()) is not Decision.Accepted { Events: [var fact] })
            return ((Decision.Refused)command.Decide(known.AtHand())).Reason.ToProblem();

        var next = (present?.Version ?? 0) + 1;
        if (present is null)
            session.Events.StartStream<FunctionNode>(FunctionId.Of(command.Code), fact);
        else
            session.Events.Append(FunctionId.Of(command.Code), next, fact);
        return Results.Ok(new FunctionChanged(command.Code, next));
    }
}

/// <param name="Version">The version that the next act on it may name.</param>
public sealed record FunctionChanged(string Code, long Version);
