using Marten;
using OnNara.Api.Instructions;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;

namespace OnNara.Api.Meetings;

/// <summary>The one way in which anybody calls a meeting and acts on one.</summary>
public sealed class MeetingDesk(IDocumentSession session, InstructionDesk instructions, TaskCardFiling filing)
{
    public async Task<IResult> Call(CurrentOfficial by, CallMeetingRequest request, CancellationToken cancellation)
    {
        var id = request.MeetingId ?? Guid.CreateVersion7();
        var decision = CallMeeting.Decide(new(
            id, by.Actor, by.At, request.Name, request.HostId ?? by.PersonId, new(request.Begins, request.Ends), request.Place, request.AttendeeIds,
            request.ObserverIds ?? [], request.Agenda, request.TaskCardId, by.Organization));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (await filing.Check(request.TaskCardId, by, cancellation) is { } unfit)
        {
            return unfit.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return new MeetingExists(id).ToProblem();
        }

        session.Events.StartStream<Meeting>(id, accepted.Events);
        return Results.Created($"/api/meetings/{id}", MeetingAnswer.Of(accepted.Events.Aggregate((Meeting?)null, Meeting.Evolve)!, by, 1));
    }

    /// <summary>Acts on a meeting.</summary>
    /// <param name="version">The version that the writer saw.</param>
    public Task<IResult> Act(
        CurrentOfficial by, Guid meetingId, long version, Func<Meeting, MeetingStanding, Decision> decide, CancellationToken cancellation) =>
        Act(by, meetingId, version, (meeting, standing) => Task.FromResult(decide(meeting, standing)), cancellation);

    /// <summary>Has somebody do what was decided: the decision and the instruction are committed together or not at all.</summary>
    public Task<IResult> Instruct(CurrentOfficial by, Guid meetingId, int decisionNumber, InstructMeetingDecisionRequest request, CancellationToken cancellation) =>
        Act(
            by,
            meetingId,
            request.Version,
            async (meeting, standing) =>
            {
                var id = request.InstructionId ?? Guid.CreateVersion7();
                var decision = InstructMeetingDecision.Decide(meeting, new(standing, decisionNumber, id));
                if (decision is not Decision.Accepted)
                {
                    return decision;
                }

                var content = request.Content ?? InstructMeetingDecision.DecisionOf(meeting, decisionNumber)!.Text;
                var (_, refusal) = await instructions.Give(
                    by,
                    new(InstructionSourceKind.Meeting, meetingId, meeting.Name),
                    new(content, request.HandlerIds, request.DueOn, request.WayOfHandling, meeting.TaskCardId, id),
                    InstructMeetingDecision.BoundBy(meeting, standing),
                    cancellation);
                return refusal is null ? decision : refusal;
            },
            cancellation);

    /// <summary>A meeting with its minutes in every version.</summary>
    public async Task<IResult> Read(CurrentOfficial by, Guid meetingId, CancellationToken cancellation)
    {
        var facts = (await session.Events.FetchStreamAsync(meetingId, token: cancellation)).Select(e => e.Data).ToList();
        if (facts.Aggregate((Meeting?)null, Meeting.Evolve) is not { } meeting)
        {
            return new MeetingNotFound().ToProblem();
        }

        var standing = MeetingStanding.Of(meeting, by.Actor, by.At, by.Organization);
        return MeetingPermissions.Check(meeting, standing, MeetingAction.Read) is { } refusal
            ? refusal.ToProblem()
            : Results.Ok(MeetingView.Of(meeting, standing, facts));
    }

    private async Task<IResult> Act(
        CurrentOfficial by, Guid meetingId, long version, Func<Meeting, MeetingStanding, Task<Decision>> decide, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Meeting>(meetingId, cancellation);
        if (stream.Aggregate is not { } meeting)
        {
            return new MeetingNotFound().ToProblem();
        }

        var standing = MeetingStanding.Of(meeting, by.Actor, by.At, by.Organization);
        if (MeetingPermissions.Check(meeting, standing, MeetingAction.Read) is { } unknown)
        {
            return unknown.ToProblem();
        }

        var current = stream.CurrentVersion ?? 0;
        if (current != version)
        {
            return new MeetingStale(current).ToProblem();
        }

        var decision = await decide(meeting, standing);
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        stream.AppendMany(accepted.Events);
        return Results.Ok(MeetingAnswer.Of(accepted.Events.Aggregate((Meeting?)meeting, Meeting.Evolve)!, by, current + accepted.Events.Count));
    }
}
