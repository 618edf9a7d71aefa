using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

// Every fact of an instruction (지시사항; Decree, art. 18 (5)): from a superior, answered by those who are to do it, closed by the one who
// gave it. Each says under which right its actor acted: the own one, or that of the order to act for somebody absent.

/// <param name="DueOn">The day by which it is to be done; none where no day is set.</param>
/// <param name="WayOfHandling">How it is to be done, where the giver says so.</param>
/// <param name="TaskCardId">The task card on which it is filed; none where it belongs to no task.</param>
/// <param name="Authority">Whose right it was to give it.</param>
public sealed record InstructionGiven(
    Guid InstructionId,
    Official By,
    DateTimeOffset At,
    string Content,
    IReadOnlyList<Official> Handlers,
    DateOnly? DueOn,
    string? WayOfHandling,
    InstructionSource Source,
    Guid? TaskCardId,
    Authority Authority);

/// <summary>One of those who are to do it takes it on; each for himself.</summary>
public sealed record InstructionAccepted(Official By, DateTimeOffset At, Authority Authority);

/// <summary>One of those who are to do it says why it cannot be done like that; the giver says it anew or withdraws it.</summary>
public sealed record InstructionAnsweredBack(Official By, DateTimeOffset At, string Reason, Authority Authority);

/// <summary>The giver says it anew after an answer; whoever is to do it accepts it anew.</summary>
public sealed record InstructionRestated(
    Official By, DateTimeOffset At, string Content, DateOnly? DueOn, IReadOnlyList<Official> Handlers, string Reason, Authority Authority);

/// <param name="Evidence">The documents that show it, each in the version that stood when it was reported.</param>
public sealed record InstructionReported(Official By, DateTimeOffset At, string Report, IReadOnlyList<EvidenceDocument> Evidence, Authority Authority);

public sealed record InstructionClosed(Official By, DateTimeOffset At, string? Remark, Authority Authority);

/// <summary>The giver is not content with what was reported, or was so too early.</summary>
public sealed record InstructionReopened(Official By, DateTimeOffset At, string Reason, DateOnly? DueOn, Authority Authority);

public sealed record InstructionWithdrawn(Official By, DateTimeOffset At, string Reason, Authority Authority);

/// <summary>Its handling, or the minding of it, goes to a successor with the rest of somebody's work (Decree, art. 61).</summary>
/// <param name="By">Whoever completed the handover.</param>
public sealed record InstructionHandedOver(Official By, DateTimeOffset At, Official From, Official To, Guid HandoverId);
