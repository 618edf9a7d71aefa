using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Handovers;
using Wolverine.Http;

namespace OnNara.Api.Handovers;

public static class ProposeHandoverEndpoint
{
    /// <summary>Everything that somebody holds now, each with whether it can go to that receiver, and the rule that keeps it where not.</summary>
    /// <param name="from">Whose work; the reader's own where it is left out.</param>
    /// <param name="to">Who would receive it.</param>
    [WolverineGet("/api/handovers/proposal")]
    [ProducesResponseType<HandoverProposal>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid? from, Guid? to, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Propose(official, from ?? official.PersonId, to, cancellation);
}

public static class PrepareHandoverEndpoint
{
    /// <summary>Writes the form by which work goes from one person to another; both sides confirm it before anything moves.</summary>
    [WolverinePost("/api/handovers")]
    [ProducesResponseType<HandoverAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(PrepareHandoverRequest request, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Prepare(official, request, cancellation);
}

public static class ReviseHandoverEndpoint
{
    /// <summary>Writes the form anew; whoever had confirmed it confirms again.</summary>
    [WolverinePost("/api/handovers/{handoverId:guid}/revise")]
    [ProducesResponseType<HandoverAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid handoverId, ReviseHandoverRequest request, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Revise(official, handoverId, request, cancellation);
}

public static class ConfirmHandoverEndpoint
{
    /// <summary>Confirms the form for one side; with the second side's yes everything moves at once, or nothing does.</summary>
    [WolverinePost("/api/handovers/{handoverId:guid}/confirm")]
    [ProducesResponseType<HandoverAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid handoverId, ConfirmHandoverRequest request, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Confirm(official, handoverId, request, cancellation);
}

public static class RefuseHandoverEndpoint
{
    /// <summary>The receiver does not take it.</summary>
    [WolverinePost("/api/handovers/{handoverId:guid}/refuse")]
    [ProducesResponseType<HandoverAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid handoverId, RefuseHandoverRequest request, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Act(official, handoverId, request.Version, (handover, by) => RefuseHandover.Decide(handover, new(by, request.Reason)), cancellation);
}

public static class WithdrawHandoverEndpoint
{
    /// <summary>The giver's side gives it up.</summary>
    [WolverinePost("/api/handovers/{handoverId:guid}/withdraw")]
    [ProducesResponseType<HandoverAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid handoverId, WithdrawHandoverRequest request, CurrentOfficial official, HandoverDesk desk, CancellationToken cancellation) =>
        desk.Act(official, handoverId, request.Version, (handover, by) => WithdrawHandover.Decide(handover, new(by, request.Reason)), cancellation);
}
