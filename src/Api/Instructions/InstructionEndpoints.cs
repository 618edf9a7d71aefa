using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Instructions;
using OnNara.Projections.Instructions;
using Wolverine.Http;

namespace OnNara.Api.Instructions;

public static class GiveInstructionEndpoint
{
    /// <summary>A superior, or whoever acts for one, says what is to be done, of a document or of nothing but the own word.</summary>
    [WolverinePost("/api/instructions")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(GiveInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Begin(official, request, cancellation);
}

public static class ReadInstructionEndpoint
{
    /// <summary>An instruction with everything that was said about it.</summary>
    [WolverineGet("/api/instructions/{instructionId:guid}")]
    [ProducesResponseType<InstructionView>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid instructionId, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Read(official, instructionId, cancellation);
}

public static class ReadInstructionsEndpoint
{
    /// <summary>The instructions that I may know of, the newest first.</summary>
    /// <param name="given">Only those that I gave, or that were given in my place.</param>
    /// <param name="received">Only those that I am to do.</param>
    /// <param name="status">Only those that stand there.</param>
    /// <param name="overdue">Only those whose day has passed without a report.</param>
    /// <param name="department">Only those that people of this department or of one below it are to do.</param>
    /// <param name="taskCardId">Only those that are filed on this card.</param>
    /// <param name="sourceId">Only those that come of this document, incoming document or meeting.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/instructions")]
    [ProducesResponseType<InstructionPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        bool? given, bool? received, InstructionStatus? status, bool? overdue, string? department, Guid? taskCardId, Guid? sourceId, string? after, int? limit,
        CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
        {
            return fault;
        }

        var filter = new InstructionFilter(given == true, received == true, status, overdue == true, department, taskCardId, sourceId);
        var found = await new InstructionList(session, official.Actor, official.Organization, official.Day).Read(filter, page, cancellation);
        return Results.Ok(new InstructionPage([.. found.Items.Select(i => InstructionLine.Of(i, official.Day))], found.Next));
    }
}

public static class AcceptInstructionEndpoint
{
    /// <summary>One of those who are to do it takes it on.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/accept")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, AcceptInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(official, instructionId, request.Version, (i, by) => AcceptInstruction.Decide(i, new(by)), cancellation);
}

public static class AnswerBackInstructionEndpoint
{
    /// <summary>One of those who are to do it says why it cannot be done like that.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/answer-back")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, AnswerBackInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(official, instructionId, request.Version, (i, by) => AnswerBackInstruction.Decide(i, new(by, request.Reason)), cancellation);
}

public static class RestateInstructionEndpoint
{
    /// <summary>The giver says it anew after an answer; whoever is to do it accepts it anew.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/restate")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, RestateInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            instructionId,
            request.Version,
            (i, by) => RestateInstruction.Decide(i, new(by, request.Content, request.DueOn, request.HandlerIds, request.Reason, official.Organization)),
            cancellation);
}

public static class ReportInstructionEndpoint
{
    /// <summary>Says what was done, with the documents that show it.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/report")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, ReportInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Report(official, instructionId, request, cancellation);
}

public static class CloseInstructionEndpoint
{
    /// <summary>The giver is content with what was reported.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/close")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, CloseInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(official, instructionId, request.Version, (i, by) => CloseInstruction.Decide(i, new(by, request.Remark)), cancellation);
}

public static class ReopenInstructionEndpoint
{
    /// <summary>The giver is not content with what was reported, or was so too early.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/reopen")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, ReopenInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(official, instructionId, request.Version, (i, by) => ReopenInstruction.Decide(i, new(by, request.Reason, request.DueOn)), cancellation);
}

public static class WithdrawInstructionEndpoint
{
    /// <summary>Nobody is to do it any more.</summary>
    [WolverinePost("/api/instructions/{instructionId:guid}/withdraw")]
    [ProducesResponseType<InstructionAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid instructionId, WithdrawInstructionRequest request, CurrentOfficial official, InstructionDesk desk, CancellationToken cancellation) =>
        desk.Act(official, instructionId, request.Version, (i, by) => WithdrawInstruction.Decide(i, new(by, request.Reason)), cancellation);
}
