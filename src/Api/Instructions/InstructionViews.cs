using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Instructions;

namespace OnNara.Api.Instructions;

/// <summary>What every act on an instruction answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record InstructionAnswer(Guid InstructionId, long Version, InstructionStatus Status, IReadOnlyList<InstructionAction> Abilities)
{
    internal static InstructionAnswer Of(Instruction instruction, CurrentOfficial by, long version) => new(
        instruction.Id, version, instruction.Status,
        InstructionPermissions.Abilities(instruction, InstructionStanding.Of(instruction, by.Actor, by.At, by.Organization)));
}

/// <summary>An instruction in a list.</summary>
/// <param name="IsOverdue">Whether its day has passed without a report.</param>
/// <param name="Giver">Who minds it now.</param>
/// <param name="GivenUnder">The right under which it was given.</param>
/// <param name="AcceptedBy">Who of those who are to do it has taken it on.</param>
/// <param name="LastWord">The last reason or report; none so far.</param>
public sealed record InstructionLine(
    Guid InstructionId,
    long Version,
    InstructionStatus Status,
    bool IsOverdue,
    string Content,
    Official GivenBy,
    Official Giver,
    Authority GivenUnder,
    DateTimeOffset GivenAt,
    IReadOnlyList<Official> Handlers,
    IReadOnlyList<Guid> AcceptedBy,
    DateOnly? DueOn,
    string? WayOfHandling,
    InstructionSource Source,
    Guid? TaskCardId,
    InstructionWord? LastWord,
    DateTimeOffset LastActAt)
{
    internal static InstructionLine Of(InstructionSummary row, DateOnly day) => Of(row.Instruction, row.Version, day);

    internal static InstructionLine Of(Instruction instruction, long version, DateOnly day) => new(
        instruction.Id, version, instruction.Status, instruction.IsOverdueOn(day), instruction.Content, instruction.GivenBy, instruction.Giver,
        instruction.GivenUnder, instruction.GivenAt, instruction.Handlers, instruction.AcceptedBy, instruction.DueOn, instruction.WayOfHandling,
        instruction.Source, instruction.TaskCardId, instruction.LastWord, instruction.LastActAt);
}

/// <summary>An instruction with everything that was said about it.</summary>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record InstructionView(InstructionLine Instruction, IReadOnlyList<InstructionAction> Abilities, IReadOnlyList<InstructionStep> Steps);

/// <summary>A step of its course: what happened, when, by whom, and what was said.</summary>
/// <param name="Act">The name of the fact.</param>
/// <param name="InPlaceOf">The order under which it was done for somebody absent; none where it was the person's own.</param>
/// <param name="Text">What was said.</param>
/// <param name="To">To whom it went.</param>
/// <param name="Evidence">The documents that show what was reported.</param>
public sealed record InstructionStep(
    string Act,
    DateTimeOffset At,
    Official By,
    ActingAppointment? InPlaceOf,
    string? Text = null,
    DateOnly? DueOn = null,
    IReadOnlyList<Official>? To = null,
    IReadOnlyList<EvidenceDocument>? Evidence = null)
{
    internal static InstructionStep Of(object fact) => fact switch
    {
        InstructionGiven e => new(nameof(InstructionGiven), e.At, e.By, e.Authority.ProxyUnder, e.Content, e.DueOn, e.Handlers),
        InstructionAccepted e => new(nameof(InstructionAccepted), e.At, e.By, e.Authority.ProxyUnder),
        InstructionAnsweredBack e => new(nameof(InstructionAnsweredBack), e.At, e.By, e.Authority.ProxyUnder, e.Reason),
        InstructionRestated e => new(nameof(InstructionRestated), e.At, e.By, e.Authority.ProxyUnder, e.Reason, e.DueOn, e.Handlers),
        InstructionReported e => new(nameof(InstructionReported), e.At, e.By, e.Authority.ProxyUnder, e.Report, Evidence: e.Evidence),
        InstructionClosed e => new(nameof(InstructionClosed), e.At, e.By, e.Authority.ProxyUnder, e.Remark),
        InstructionReopened e => new(nameof(InstructionReopened), e.At, e.By, e.Authority.ProxyUnder, e.Reason, e.DueOn),
        InstructionWithdrawn e => new(nameof(InstructionWithdrawn), e.At, e.By, e.Authority.ProxyUnder, e.Reason),
        InstructionHandedOver e => new(nameof(InstructionHandedOver), e.At, e.By, null, To: [e.To]),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No step of an instruction."),
    };
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record InstructionPage(IReadOnlyList<InstructionLine> Items, string? Next);
