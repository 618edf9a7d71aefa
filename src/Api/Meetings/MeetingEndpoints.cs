using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Meetings;
using OnNara.Projections.Meetings;
using Wolverine.Http;

namespace OnNara.Api.Meetings;

public static class CallMeetingEndpoint
{
    /// <summary>Calls people together, for oneself or for the head whom one serves.</summary>
    [WolverinePost("/api/meetings")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(CallMeetingRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Call(official, request, cancellation);
}

public static class ReadMeetingEndpoint
{
    /// <summary>A meeting with its minutes in every version.</summary>
    [WolverineGet("/api/meetings/{meetingId:guid}")]
    [ProducesResponseType<MeetingView>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid meetingId, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Read(official, meetingId, cancellation);
}

public static class ReadMeetingsEndpoint
{
    /// <summary>The meetings that I may know of, the latest first.</summary>
    /// <param name="from">Only those that end on this day or later.</param>
    /// <param name="to">Only those that begin on this day or earlier.</param>
    /// <param name="hosted">Only those that I host.</param>
    /// <param name="mine">Only those that I host, called or was asked to come to.</param>
    /// <param name="status">Only those that stand there.</param>
    /// <param name="taskCardId">Only those that are filed on this card.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/meetings")]
    [ProducesResponseType<MeetingPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        DateOnly? from, DateOnly? to, bool? hosted, bool? mine, MeetingStatus? status, Guid? taskCardId, string? after, int? limit,
        CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if ((fault ?? Days.Fault(from, to)) is { } wrong)
        {
            return wrong;
        }

        var filter = new MeetingFilter(from, to, hosted == true, mine == true, status, taskCardId);
        var found = await new MeetingList(session, official.Actor, official.Organization, official.Day).Read(filter, page, cancellation);
        return Results.Ok(new MeetingPage(found.Items, found.Next));
    }
}

public static class RescheduleMeetingEndpoint
{
    /// <summary>Moves it to another time or place.</summary>
    [WolverinePost("/api/meetings/{meetingId:guid}/reschedule")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid meetingId, RescheduleMeetingRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, meetingId, request.Version,
            (m, by) => RescheduleMeeting.Decide(m, new(by, new(request.Begins, request.Ends), request.Place, request.Reason)), cancellation);
}

public static class CancelMeetingEndpoint
{
    /// <summary>It does not take place.</summary>
    [WolverinePost("/api/meetings/{meetingId:guid}/cancel")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid meetingId, CancelMeetingRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, meetingId, request.Version, (m, by) => CancelMeeting.Decide(m, new(by, request.Reason)), cancellation);
}

public static class RecordMinutesEndpoint
{
    /// <summary>Records what was said, decided and voted.</summary>
    [WolverinePost("/api/meetings/{meetingId:guid}/minutes")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid meetingId, RecordMinutesRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, meetingId, request.Version, (m, by) => RecordMinutes.Decide(m, new(by, request.ToDraft())), cancellation);
}

public static class CorrectMinutesEndpoint
{
    /// <summary>Says what the minutes should have said; what they said before is kept.</summary>
    [WolverinePost("/api/meetings/{meetingId:guid}/correct-minutes")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid meetingId, CorrectMinutesRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, meetingId, request.Version, (m, by) => CorrectMinutes.Decide(m, new(by, request.ToDraft(), request.Reason)), cancellation);
}

public static class InstructMeetingDecisionEndpoint
{
    /// <summary>The host, or a head who sat in it, gives the instruction that a decision calls for; once for each decision.</summary>
    [WolverinePost("/api/meetings/{meetingId:guid}/decisions/{decisionNumber:int}/instruct")]
    [ProducesResponseType<MeetingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid meetingId, int decisionNumber, InstructMeetingDecisionRequest request, CurrentOfficial official, MeetingDesk desk, CancellationToken cancellation) =>
        desk.Instruct(official, meetingId, decisionNumber, request, cancellation);
}
