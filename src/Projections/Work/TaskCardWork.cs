using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.Work;

/// <summary>
/// What a task card asks of people, as it stands. An item does not hold the card's version, which every act on the card moves on:
/// it is added when the item is read, so that an act writes only the items that it was about.
/// </summary>
internal static class TaskCardWork
{
    public static IEnumerable<WorkItem> Of(TaskCard? card) =>
        card is null or { ClosedAt: not null } ? [] : OfCycle(card).Concat(OfPoints(card)).Concat(ReworkingPlan(card));

    private static IEnumerable<WorkItem> ReworkingPlan(TaskCard card)
    {
        if (card.Current is { CameBack: { } notice } cycle)
            yield return ForPerson(card, WorkKind.ReworkPlan, cycle.Name, card.Owner, notice.At) with { AskedBy = notice.By, Note = notice.Reason };
    }

    private static IEnumerable<WorkItem> OfCycle(TaskCard card) => (card.Stage, card.Current) switch
    {
        (TaskCardStage.Running, { } cycle) => Milestones(card, cycle).Append(SelfEvaluation(card, cycle)),
        (TaskCardStage.SelfEvaluated, { Evaluator: { } evaluator, SelfEvaluation: { } given } cycle) =>
            [ForPerson(card, WorkKind.Evaluate, cycle.Name, evaluator, given.At) with { AskedBy = given.By }],
        (TaskCardStage.SelfEvaluated, { SelfEvaluation: { } given } cycle) =>
            [ForHead(card, WorkKind.NameEvaluator, cycle.Name, given.At) with { AskedBy = given.By }],
        (TaskCardStage.Objected, { Evaluator: { } evaluator, Objection: { } objection } cycle) =>
            [ForPerson(card, WorkKind.AnswerObjection, cycle.Name, evaluator, objection.At) with { AskedBy = objection.By, Note = objection.Reason }],
        (TaskCardStage.Evaluated, { Evaluation: { } evaluation } cycle) =>
            [ForHead(card, WorkKind.FinalizeResult, cycle.Name, cycle.Objection?.Reply?.At ?? evaluation.At) with { AskedBy = evaluation.By }],
        _ => [],
    };

    private static IEnumerable<WorkItem> Milestones(TaskCard card, Cycle cycle) =>
        from milestone in cycle.Plan?.Milestones ?? []
        where cycle.ProgressOf(milestone.Code)?.ReachedAt is null
        select ForPerson(card, WorkKind.ReachMilestone, $"{cycle.Name}/{milestone.Code}", milestone.Responsible, OfficeDay.StartOf(milestone.From)) with
        {
            Title = milestone.Title,
            DueAt = OfficeDay.StartOf(milestone.DueOn.AddDays(1)),
            WaitsFrom = milestone.From,
        };

    private static WorkItem SelfEvaluation(TaskCard card, Cycle cycle) =>
        ForPerson(card, WorkKind.EvaluateSelf, cycle.Name, card.Owner, OfficeDay.StartOf(cycle.To.AddDays(1))) with { WaitsFrom = cycle.To.AddDays(1) };

    private static IEnumerable<WorkItem> OfPoints(TaskCard card) =>
        from point in card.Points
        where point.Status == PointStatus.Raised
        select ForPerson(card, WorkKind.AnswerPoint, $"{point.PointId:N}", point.Owner, point.RaisedAt) with
        {
            Title = point.Theme,
            AskedBy = point.RaisedBy,
            DueAt = OfficeDay.StartOf(point.DueOn.AddDays(1)),
        };

    private static WorkItem ForPerson(TaskCard card, WorkKind kind, string about, Official person, DateTimeOffset since) =>
        Item(card, kind, about, WorkAddress.Of(person.PersonId), person, since);

    private static WorkItem ForHead(TaskCard card, WorkKind kind, string about, DateTimeOffset since) =>
        Item(card, kind, about, WorkAddress.OfHead(card.Owner.DepartmentCode), null, since);

    private static WorkItem Item(TaskCard card, WorkKind kind, string about, string addressedTo, Official? assignee, DateTimeOffset since) => new(
        $"{card.Id:N}/{kind}/{about}/{addressedTo}", WorkSubject.TaskCard, card.Id, 0, kind, WorkSection.Waiting, addressedTo, assignee, null, since, null, null, null,
        card.Title, null, card.Owner);
}
