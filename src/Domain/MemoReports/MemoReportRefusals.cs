namespace OnNara.Domain.MemoReports;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidMemoReportRequest(string Rule, string Message) : Refusal($"memo-report.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record MemoReportNotFound() : Refusal("memo-report.not-found", "There is no such memo report, or it was not sent to you.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record MemoReportForbidden(MemoReportAction Action) : Refusal(
    "memo-report.forbidden", $"You may read this memo report, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record MemoReportExists(Guid MemoReportId) : Refusal(
    "memo-report.exists", "A memo report with this id exists already; choose another id.");

public sealed record MemoDraftedAlready(Guid DocumentId) : Refusal("memo-report.drafted-already", "A draft was made of it already.");

public sealed record MemoDraftIdTaken(Guid DocumentId) : Refusal(
    "memo-report.document-id-taken", "A document with this id exists already; choose another id for the draft.");

public sealed record MemoRecipientsMissing(int Limit) : InvalidMemoReportRequest("recipients-missing", $"Send it to 1 to {Limit} people.");

public sealed record MemoRecipientTwice(Guid PersonId) : InvalidMemoReportRequest("recipient-twice", $"Person {PersonId} is named twice.");

public sealed record MemoRecipientUnknown(Guid PersonId) : InvalidMemoReportRequest(
    "person-unknown", $"Person {PersonId} is not in the agency's service on this day.");

public sealed record MemoToOneself() : InvalidMemoReportRequest("to-oneself", "A memo report goes to other people.");

public sealed record MemoTextNotAcceptable(string Field, string Fault) : InvalidMemoReportRequest("text-not-acceptable", $"{Field} {Fault}.");
