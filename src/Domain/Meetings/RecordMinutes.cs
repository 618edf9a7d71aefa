using OnNara.Domain.Organizations;

namespace OnNara.Domain.Meetings;

/// <summary>What minutes say, before the people in them are named.</summary>
/// <param name="PresentIds">Those of the attendees who were there.</param>
/// <param name="ObserverIds">Those of the observers who were there.</param>
public sealed record MinutesDraft(
    IReadOnlyList<Guid> PresentIds, IReadOnlyList<Guid> ObserverIds, IReadOnlyList<AgendaGist> Gists, IReadOnlyList<MeetingDecision> Decisions);

/// <summary>Records what was said and decided, after the meeting.</summary>
public sealed record RecordMinutes(MeetingStanding By, MinutesDraft Minutes)
{
    public static Decision Decide(Meeting meeting, RecordMinutes command) =>
        Refusal.FirstOf(
            MeetingPermissions.Check(meeting, command.By, MeetingAction.RecordMinutes),
            meeting.Time.Begins > command.By.At ? new MeetingNotHeldYet(meeting.Time.Begins) : null,
            MinutesRules.Check(meeting, command.Minutes)) is { } refusal
            ? refusal
            : Decision.Accept(new MinutesRecorded(command.By.By, command.By.At, MinutesRules.Name(meeting, command.Minutes)));
}

/// <summary>Says what the minutes should have said, and why; what they said before is kept.</summary>
public sealed record CorrectMinutes(MeetingStanding By, MinutesDraft Minutes, string Reason)
{
    public static Decision Decide(Meeting meeting, CorrectMinutes command) =>
        Refusal.FirstOf(
            MeetingPermissions.Check(meeting, command.By, MeetingAction.CorrectMinutes),
            MeetingTexts.Needed("reason", command.Reason),
            MinutesRules.Check(meeting, command.Minutes),
            InstructedButChanged(meeting, command.Minutes) is { } number ? new InstructedDecisionStays(number) : null) is { } refusal
            ? refusal
            : Decision.Accept(new MinutesCorrected(
                command.By.By, command.By.At, meeting.MinutesVersion + 1, MinutesRules.Name(meeting, command.Minutes), command.Reason));

    private static int? InstructedButChanged(Meeting meeting, MinutesDraft minutes) => meeting.Instructed.Keys
        .Where(number => minutes.Decisions.FirstOrDefault(d => d.Number == number)?.Text != meeting.Minutes!.Decisions.First(d => d.Number == number).Text)
        .Cast<int?>()
        .FirstOrDefault();
}

internal static class MinutesRules
{
    public const int DecisionLimit = 100;

    public static Refusal? Check(Meeting meeting, MinutesDraft minutes) => Refusal.FirstOf(
        CheckPeople(meeting.Attendees, minutes.PresentIds),
        CheckPeople(meeting.Observers, minutes.ObserverIds),
        minutes.PresentIds.Count == 0 ? new MinutesIncomplete("Nobody who attends was there") : null,
        CheckGists(meeting, minutes.Gists),
        CheckDecisions(meeting, minutes));

    public static Minutes Name(Meeting meeting, MinutesDraft minutes) => new(
        [.. meeting.Attendees.Where(a => minutes.PresentIds.Contains(a.PersonId))],
        [.. meeting.Observers.Where(o => minutes.ObserverIds.Contains(o.PersonId))],
        [.. minutes.Gists.OrderBy(g => g.AgendaNumber)],
        [.. minutes.Decisions.OrderBy(d => d.Number)]);

    private static Refusal? CheckPeople(IReadOnlyList<Official> invited, IReadOnlyList<Guid> there)
    {
        if (there.GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice) return new MeetingPersonTwice(twice.Key);
        foreach (var id in there)
        {
            if (invited.All(p => p.PersonId != id)) return new NotAmongTheInvited(id);
        }

        return null;
    }

    // The record has to tell what was said on every item (art. 18), so none may be left out.
    private static Refusal? CheckGists(Meeting meeting, IReadOnlyList<AgendaGist> gists)
    {
        if (gists.GroupBy(g => g.AgendaNumber).Any(g => g.Count() > 1)) return new MinutesIncomplete("An item of the agenda is told twice");
        if (gists.Any(g => meeting.Agenda.All(a => a.Number != g.AgendaNumber))) return new MinutesIncomplete("An item is not on the agenda");
        if (meeting.Agenda.FirstOrDefault(a => gists.All(g => g.AgendaNumber != a.Number)) is { } missing)
            return new MinutesIncomplete($"The gist of item {missing.Number} is missing");
        return gists.Select(g => MeetingTexts.Needed("gist", g.Gist)).FirstOrDefault(fault => fault is not null);
    }

    private static Refusal? CheckDecisions(Meeting meeting, MinutesDraft minutes)
    {
        var decisions = minutes.Decisions;
        if (decisions.Count > DecisionLimit || !decisions.Select(d => d.Number).Order().SequenceEqual(Enumerable.Range(1, decisions.Count)))
            return new MinutesIncomplete($"Decisions are numbered from 1 without gap, at most {DecisionLimit}");
        foreach (var decision in decisions)
        {
            if (MeetingTexts.Needed("decision", decision.Text) is { } fault) return fault;
            if (decision.AgendaNumber is { } number && meeting.Agenda.All(a => a.Number != number)) return new MinutesIncomplete("A decision names an item that is not on the agenda");
            if (decision.Vote is { } vote && CheckVote(decision.Number, vote, minutes.PresentIds.Count) is { } refusal) return refusal;
        }

        return null;
    }

    private static Refusal? CheckVote(int decisionNumber, Vote vote, int present) =>
        vote is { InFavour: < 0 } or { Against: < 0 } or { Abstained: < 0 } ? new MinutesIncomplete("A vote is counted from 0")
        // Each count is looked at alone first, so that huge ones cannot wrap around to a small sum.
        : vote.InFavour > present || vote.Against > present || vote.Abstained > present || vote.Cast > present
            ? new MoreVotesThanPresent(decisionNumber, Math.Max(vote.Cast, Math.Max(vote.InFavour, Math.Max(vote.Against, vote.Abstained))), present)
        : null;
}
