using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Handovers;

/// <param name="ToId">Who receives it.</param>
/// <param name="Manual">How the work is done.</param>
/// <param name="FromId">Whose work it is; the writer's own where it is left out.</param>
/// <param name="ToActing">No successor yet: the receiver acts meanwhile, and passes it on.</param>
/// <param name="Continues">The handover to the acting person that this one passes on.</param>
/// <param name="Items">What goes over; where it is left out, all that the giver holds, or all that the continued handover brought.</param>
/// <param name="HandoverId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record PrepareHandoverRequest(
    Guid ToId,
    string Manual,
    string Reason,
    Guid? FromId = null,
    bool ToActing = false,
    Guid? Continues = null,
    IReadOnlyList<HandoverItemReference>? Items = null,
    Guid? HandoverId = null);

/// <param name="Version">The version of the handover that the writer saw.</param>
/// <param name="Items">What goes over; all that the giver holds where it is left out.</param>
public sealed record ReviseHandoverRequest(long Version, string Manual, string Reason, IReadOnlyList<HandoverItemReference>? Items = null);

/// <param name="Version">The version of the handover that the writer saw.</param>
/// <param name="Side">For which side; who stands in for an absent giver confirms as giver.</param>
public sealed record ConfirmHandoverRequest(long Version, HandoverSide Side);

/// <param name="Version">The version of the handover that the writer saw.</param>
public sealed record RefuseHandoverRequest(long Version, string Reason);

/// <param name="Version">The version of the handover that the writer saw.</param>
public sealed record WithdrawHandoverRequest(long Version, string Reason);

/// <summary>What somebody holds now.</summary>
public sealed record HandoverProposal(Official From, Official To, IReadOnlyList<ProposedItem> Items);

/// <param name="Code">The rule that keeps it; none where it can move.</param>
/// <param name="Why">The same in words.</param>
public sealed record ProposedItem(HandoverItemKind Kind, Guid Id, string? Part, string Title, string What, bool CanMove, string? Code, string? Why)
{
    internal static ProposedItem Of(HandoverItem item) =>
        new(item.Kind, item.Id, item.Part, item.Title, item.What, item.Hindrance is null, item.Hindrance?.Code, item.Hindrance?.Why);
}
