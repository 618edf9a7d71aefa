using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>What of a document is somebody's: the draft or the recall of it, and steps of its running path.</summary>
public static class DocumentHoldings
{
    public static IReadOnlyList<Holding> Of(Document document, Guid personId)
    {
        var holdings = new List<Holding>();
        if (document.Drafter.PersonId == personId && document.Status is DocumentStatus.Draft or DocumentStatus.Returned or DocumentStatus.InProgress)
        {
            holdings.Add(new(
                new(HandoverItemKind.Document, document.Id, null, document.Draft.Title, document.Status.ToString()),
                terms => MoveDraft(document, terms)));
        }

        if (document.Status == DocumentStatus.InProgress)
        {
            holdings.AddRange(document.Path
                .Where(step => step.Assignee.PersonId == personId && (step.IsOpen || step.Status == StepStatus.Waiting))
                .Select(step => new Holding(
                    new(HandoverItemKind.Step, document.Id, $"{document.Round}/{step.Number}", document.Draft.Title, $"{step.Act}, {step.Status}"),
                    terms => MoveStep(document, step, terms))));
        }

        return holdings;
    }

    private static Decision MoveDraft(Document document, HandoverTerms terms)
    {
        var drafting = document.Drafter.DepartmentCode;
        var receiver = terms.ReceiverIn(drafting);
        return receiver is null && document.Status == DocumentStatus.InProgress
            ? new OutsideDraftingDepartment(terms.To.Name, drafting)
            : Decision.Accept(new DrafterChanged(terms.By, terms.At, document.Drafter, receiver ?? terms.To, terms.HandoverId));
    }

    private static Decision MoveStep(Document document, PathStep step, HandoverTerms terms)
    {
        if (document.Path.Any(s => s.Stage == step.Stage && s.Number != step.Number && s.Assignee.PersonId == terms.To.PersonId))
        {
            return new PathPersonTwice(terms.To.Name);
        }

        var (receiver, refusal) = step.Act switch
        {
            StepAct.Review => Reviewing(document, terms),
            StepAct.Consultation => Consulted(step, terms),
            StepAct.Decision => Deciding(document, terms),
        };
        return refusal is not null
            ? refusal
            : Decision.Accept(new StepHandedOver(terms.By, terms.At, step.Number, step.Assignee, receiver!, terms.HandoverId));
    }

    // In the drafter's own line of command (Decree, art. 9).
    private static (Official? Receiver, Refusal? Refusal) Reviewing(Document document, HandoverTerms terms) =>
        terms.ReceiverIn(terms.Organization.LineOfCommand(document.Drafter.DepartmentCode, terms.Day)) is { } receiver
            ? (receiver, null)
            : (null, new ReviewOutsideLineOfCommand(terms.To.Name));

    private static (Official? Receiver, Refusal? Refusal) Consulted(PathStep step, HandoverTerms terms) =>
        terms.ReceiverIn(step.Assignee.DepartmentCode) is { } receiver
            ? (receiver, null)
            : (null, new OutsideAskedDepartment(terms.To.Name, step.Assignee.DepartmentCode));

    // The post decides, not the person: neither a handover raises or lowers the level (Decree, art. 10).
    private static (Official? Receiver, Refusal? Refusal) Deciding(Document document, HandoverTerms terms)
    {
        var lawful = terms.Organization.DeciderFor(document.Draft.Matter, document.Drafter.DepartmentCode, terms.Day);
        return lawful.Holders.FirstOrDefault(h => h.PersonId == terms.To.PersonId) is { } receiver
            ? (receiver, null)
            : (null, PathRules.Level(terms.To, lawful));
    }
}
