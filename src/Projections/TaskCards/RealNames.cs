using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Documents;

namespace OnNara.Projections.TaskCards;

/// <summary>Who took part, in which post and department as they were, by which act, and what that person said to it.</summary>
/// <param name="Act">What the person did, by the name that the trail of the card or of the document gives it.</param>
/// <param name="InsteadOf">The absent person for whom it was done; none where the person acted in the own right.</param>
/// <param name="Opinion">In the person's own words; none where nothing was said.</param>
public sealed record RealNameEntry(Official Person, string Act, Official? InsteadOf, string? Opinion, DateTimeOffset At);

/// <summary>The real-name record of a task (Decree, art. 63): everybody who took part in it, from the facts themselves.</summary>
public static class RealNames
{
    /// <summary>Whom a fact of the card names as having taken part.</summary>
    public static IEnumerable<RealNameEntry> OfCard(IEvent fact)
    {
        if (fact.Data is not ITaskCardFact told || TaskActivities.Of(fact) is not { } activity)
            return [];
        var by = new RealNameEntry(told.By, activity.Act.ToString(), null, OpinionIn(told), told.At);
        return told is ParticipantJoined joined ? [by, new(joined.Participant, "Participates", null, joined.Part, joined.At)] : [by];
    }

    /// <summary>Whom a document names as having taken part: its drafter, everybody on its path in every round, and who sent it back.</summary>
    public static IEnumerable<RealNameEntry> OfDocument(DocumentCard card) =>
        card.Versions.Select(v => new RealNameEntry(v.By, v.Change.ToString(), null, null, v.At))
            .Concat(card.Rounds.SelectMany(OfRound))
            .OrderBy(e => e.At);

    private static IEnumerable<RealNameEntry> OfRound(Round round)
    {
        foreach (var step in round.Path)
        {
            if (step is { By: { } by, ClosedAt: { } at })
                yield return new(by, ActOf(step), step.Authority?.ProxyUnder?.Absent, step.Opinion, at);
        }

        // A return at a step stands with the step; the document office returns beside the path.
        var atStep = round.Path.Any(IsReturn);
        if (round is { Outcome: RoundOutcome.Returned or RoundOutcome.Recalled, EndedBy: { } endedBy, EndedAt: { } endedAt } && !atStep)
            yield return new(endedBy, round.Outcome.ToString(), null, round.Reason, endedAt);
    }

    private static string ActOf(CardStep step) =>
        IsReturn(step) ? nameof(RoundOutcome.Returned) : step.Status == StepStatus.Skipped ? nameof(StepStatus.Skipped) : step.Act.ToString();

    private static bool IsReturn(CardStep step) => step.ClosedAt is not null && step.Status is not (StepStatus.Done or StepStatus.Skipped);

    private static string? OpinionIn(ITaskCardFact fact) => fact switch
    {
        TaskOwnerChanged e => e.Reason,
        ParticipantReleased e => e.Reason,
        CollaboratorReleased e => e.Reason,
        TaskCardClosed e => e.Reason,
        PlanSubmitted e => e.ChangeReason,
        PlanCameBack e => e.Reason,
        ProgressReported e => e.Report,
        ActualReported e => e.Note,
        SelfEvaluationGiven e => e.Assessment,
        EvaluationGiven e => e.Assessment,
        ObjectionRaised e => e.Reason,
        ObjectionAnswered e => e.Answer,
        ResultFinalized e => e.Remark,
        ImprovementPointRaised e => e.Text,
        ImprovementPointAccepted e => e.Action,
        ImprovementPointDeclined e => e.Reason,
        ImprovementPointClosed e => e.Result,
        _ => null,
    };
}
