using OnNara.Domain.Instructions;

namespace OnNara.Api.Instructions;

/// <param name="HandlerIds">Who is to do it.</param>
/// <param name="DueOn">The day by which it is to be done; left out where no day is set.</param>
/// <param name="WayOfHandling">How it is to be done, where that matters.</param>
/// <param name="Source">The document or the incoming document that it comes of; left out where it comes of none.</param>
/// <param name="TaskCardId">The task card on which it is filed.</param>
/// <param name="InstructionId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record GiveInstructionRequest(
    string Content,
    IReadOnlyList<Guid> HandlerIds,
    DateOnly? DueOn = null,
    string? WayOfHandling = null,
    InstructionSourceRequest? Source = null,
    Guid? TaskCardId = null,
    Guid? InstructionId = null)
{
    internal GiveInstructionHereRequest Here() => new(Content, HandlerIds, DueOn, WayOfHandling, TaskCardId, InstructionId);
}

/// <param name="Id">Left out with <c>None</c>.</param>
public sealed record InstructionSourceRequest(InstructionSourceKind Kind, Guid? Id = null)
{
    public static InstructionSourceRequest Example { get; } = new(InstructionSourceKind.None);
}

/// <summary>An instruction given where its source is looked at.</summary>
/// <param name="HandlerIds">Who is to do it.</param>
/// <param name="DueOn">The day by which it is to be done; left out where no day is set.</param>
/// <param name="WayOfHandling">How it is to be done, where that matters.</param>
/// <param name="TaskCardId">The task card on which it is filed.</param>
/// <param name="InstructionId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record GiveInstructionHereRequest(
    string Content,
    IReadOnlyList<Guid> HandlerIds,
    DateOnly? DueOn = null,
    string? WayOfHandling = null,
    Guid? TaskCardId = null,
    Guid? InstructionId = null);

/// <param name="Version">The version that the writer saw.</param>
public sealed record AcceptInstructionRequest(long Version);

public sealed record AnswerBackInstructionRequest(long Version, string Reason);

/// <param name="HandlerIds">Who is to do it now.</param>
/// <param name="Reason">What the answer changed.</param>
public sealed record RestateInstructionRequest(long Version, string Content, IReadOnlyList<Guid> HandlerIds, string Reason, DateOnly? DueOn = null);

/// <param name="EvidenceIds">Documents that show it; kept in the version that stands now.</param>
public sealed record ReportInstructionRequest(long Version, string Report, IReadOnlyList<Guid>? EvidenceIds = null);

public sealed record CloseInstructionRequest(long Version, string? Remark = null);

/// <param name="DueOn">The new day; none from now on where it is left out.</param>
public sealed record ReopenInstructionRequest(long Version, string Reason, DateOnly? DueOn = null);

public sealed record WithdrawInstructionRequest(long Version, string Reason);
