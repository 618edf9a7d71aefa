using OnNara.Domain.Incoming;

namespace OnNara.Domain.Handovers;

/// <summary>What of an incoming document is somebody's: the handling of a department's share.</summary>
public static class IncomingHoldings
{
    public static IReadOnlyList<Holding> Of(IncomingDocument document, Guid personId) => document.ClosedAs is not null
        ? []
        :
        [
            .. document.Parts
                .Where(part => part.Status == IncomingStatus.InHand && part.Handler?.PersonId == personId)
                .Select(part => new Holding(
                    new(HandoverItemKind.Incoming, document.Id, part.Department.Code, document.Title, part.IsLead ? "Lead" : "Assist"),
                    terms => Move(part, terms))),
        ];

    // A department names one of its own people, by a handover too (Decree, art. 18).
    private static Decision Move(DepartmentPart part, HandoverTerms terms) =>
        terms.ReceiverIn(part.Department.Code) is { } receiver
            ? Decision.Accept(new IncomingHandedOver(terms.By, terms.At, part.Department.Code, part.Handler!, receiver, terms.HandoverId))
            : new HandlerOutsideDepartment(terms.To.Name, part.Department.Code);
}
