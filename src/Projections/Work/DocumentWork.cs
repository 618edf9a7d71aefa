using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Documents;

namespace OnNara.Projections.Work;

/// <summary>What a document asks of people, as it stands.</summary>
internal static class DocumentWork
{
    public static IEnumerable<WorkItem> Of(DocumentSummary? document) => document switch
    {
        null => [],
        // A plan that came back is written anew on its card, and waits there.
        { IsPlan: true, Status: DocumentStatus.Draft or DocumentStatus.Returned } => [],
        { Status: DocumentStatus.Draft } d => [ForDrafter(d, WorkKind.WriteDraft, WorkSection.Drafts, d.LastActAt)],
        { Status: DocumentStatus.Returned, Returned: { } notice } d =>
            [ForDrafter(d, WorkKind.ReworkReturned, WorkSection.Waiting, notice.At) with { AskedBy = notice.By, Note = notice.Reason }],
        { Status: DocumentStatus.InProgress } d => d.OpenSteps.Select(step => ForStep(d, step)),
        { IsFinished: true } d => Dispatching(d).Concat(Reporting(d)),
        _ => [],
    };

    private static WorkItem ForDrafter(DocumentSummary document, WorkKind kind, WorkSection section, DateTimeOffset since) =>
        Item(document, kind, section, WorkAddress.Of(document.DrafterId), document.Drafter, since);

    private static WorkItem ForStep(DocumentSummary document, StepSummary step)
    {
        var kind = step.Act switch
        {
            StepAct.Review => WorkKind.Review,
            StepAct.Consultation => WorkKind.Consult,
            StepAct.Decision => WorkKind.Decide,
        };
        var hold = step.Status == StepStatus.Held ? step.Hold : null;
        return Item(
            document, kind, hold is null ? WorkSection.Waiting : WorkSection.Held, WorkAddress.Of(step.Assignee.PersonId), step.Assignee,
            step.Since ?? document.LastActAt) with
        {
            AskedBy = document.Drafter,
            HeldUntil = hold?.Until,
            Note = hold?.Reason,
        };
    }

    private static IEnumerable<WorkItem> Dispatching(DocumentSummary document)
    {
        if (document is not { Status: DocumentStatus.Decided, IsInternal: false, DecidedAt: { } decidedAt })
            yield break;
        var kind = document is { Sender: Sender.AgencyHead, SealName: null } ? WorkKind.Seal : WorkKind.Dispatch;
        yield return Item(document, kind, WorkSection.Waiting, WorkAddress.Of(Office.DispatchClerk), null, decidedAt) with { AskedBy = document.DecidedBy };
    }

    private static IEnumerable<WorkItem> Reporting(DocumentSummary document)
    {
        if (document.OwedReport is not { } report)
            yield break;
        yield return Item(document, WorkKind.ReadLaterReport, WorkSection.Waiting, WorkAddress.Of(report.To.PersonId), report.To, report.Since) with
        {
            AskedBy = report.DecidedBy,
            DueAt = null,
        };
    }

    private static WorkItem Item(
        DocumentSummary document, WorkKind kind, WorkSection section, string addressedTo, Official? assignee, DateTimeOffset since) => new(
        $"{document.Id:N}/{kind}/{addressedTo}", WorkSubject.Document, document.Id, document.Version, kind, section, addressedTo, assignee, null, since,
        document.DueAt, null, null, document.Title, document.Number?.ToString(), document.Drafter);
}
