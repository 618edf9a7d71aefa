namespace OnNara.Domain.TaskCards;

public sealed record MilestoneUnknown(string MilestoneCode) : InvalidTaskRequest("milestone-unknown", $"The plan that holds now has no milestone {MilestoneCode}.");

public sealed record MilestoneNotYours(string MilestoneCode, string Responsible) : Refusal(
    "task.milestone-not-yours", $"{Responsible} reports on milestone {MilestoneCode}, or the owner of the task, or whoever acts for them.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record PercentOutOfRange() : InvalidTaskRequest(
    "percent-out-of-range", "How much of a milestone is done is a number from 0 to 100; work without a milestone has none.");

public sealed record MilestoneReachedAlready(string MilestoneCode) : Refusal(
    "task.milestone-reached", $"Milestone {MilestoneCode} has been reached; report further work without a milestone.");

public sealed record PredecessorNotReached(string MilestoneCode, IReadOnlyList<string> Predecessors) : Refusal(
    "task.predecessor-not-reached", $"Milestone {MilestoneCode} comes after {string.Join(", ", Predecessors)}, which has not been reached.");

public sealed record IncomingUnknown(Guid IncomingId) : InvalidTaskRequest(
    "incoming-unknown", $"There is no incoming document {IncomingId}, or you may not read it.");

public sealed record IncomingTakenUpAlready(Guid IncomingId) : Refusal("task.incoming-taken-up", $"Incoming document {IncomingId} is work of this task already.");

public sealed record TooMuchEvidence(int Limit) : InvalidTaskRequest("too-much-evidence", $"Name at most {Limit} pieces of evidence; the ones that say most.");

public sealed record EvidenceTwice(EvidenceKind Evidence, Guid Id) : InvalidTaskRequest("evidence-twice", $"{Evidence} {Id} is named twice.");

public sealed record EvidenceUnknown(EvidenceKind Evidence, Guid Id) : InvalidTaskRequest(
    "evidence-unknown", $"There is no {Evidence} {Id} in that version, or you may not read it.");

public sealed record EvidenceNotVisible(IReadOnlyList<Guid> Ids) : Refusal(
    "task.evidence-not-visible", $"The evaluator may not read {string.Join(", ", Ids)}; circulate it to the evaluator, or name other evidence.");
