namespace OnNara.Domain.TaskCards;

public sealed record PointUnknown(Guid PointId) : Refusal("task.point-unknown", $"The task card has no improvement point {PointId}.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record PointExists(Guid PointId) : Refusal("task.point-exists", $"Improvement point {PointId} exists already; choose another id.");

public sealed record TooManyPoints(int Limit) : InvalidTaskRequest("too-many-points", $"A cycle has at most {Limit} improvement points; the ones that matter.");

public sealed record PointDueInPast(DateOnly DueOn) : InvalidTaskRequest("point-due-in-past", $"{DueOn:yyyy-MM-dd} has passed; name a day to come.");

public sealed record PointNotYours(string Owner) : Refusal("task.point-not-yours", $"{Owner} answers this improvement point, or whoever acts for that person.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record PointAnswered(PointStatus Status) : Refusal("task.point-answered", $"The improvement point has its answer: {Status}.");

public sealed record PointNotAccepted(PointStatus Status) : Refusal(
    "task.point-not-accepted", $"Only what was accepted can be closed as done; this improvement point is {Status}.");

public sealed record PointUnanswered(IReadOnlyList<Guid> PointIds, IReadOnlyList<string> Themes) : Refusal(
    "task.point-unanswered", $"Every improvement point has to be answered before; not answered: {string.Join(", ", Themes)}.");
