using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Projections.Incoming;

namespace OnNara.Projections.Work;

/// <summary>What an incoming document asks of people, as it stands.</summary>
internal static class IncomingWork
{
    public static IEnumerable<WorkItem> Of(IncomingSummary? document) => document switch
    {
        null or { ClosedAs: not null } => [],
        _ => Distributing(document).Concat(document.Parts.Select(part => ForPart(document, part)).OfType<WorkItem>()),
    };

    private static IEnumerable<WorkItem> Distributing(IncomingSummary document)
    {
        if (document.Parts.Any(p => p.IsLead))
            yield break;
        var kind = document.IsToForward ? WorkKind.Forward : WorkKind.Distribute;
        yield return Item(document, kind, WorkAddress.Of(Office.DocumentOffice), null, document.SentBack?.At ?? document.ArrivedAt) with
        {
            AskedBy = document.SentBack?.By,
            Note = document.SentBack?.Reason,
        };
    }

    private static WorkItem? ForPart(IncomingSummary document, PartSummary part) => part switch
    {
        { Status: IncomingStatus.AwaitingReceipt } => ForDepartment(document, part, WorkKind.Receive),
        { Status: IncomingStatus.Received } => ForDepartment(document, part, WorkKind.NameHandler),
        { Status: IncomingStatus.InHand, Handler: { } handler } =>
            Item(document, KindFor(document, part), WorkAddress.Of(handler.PersonId), handler, part.Since) with { AskedBy = part.AskedBy },
        _ => null,
    };

    private static WorkKind KindFor(IncomingSummary document, PartSummary part) =>
        !part.IsLead ? WorkKind.Assist : document.IsToForward ? WorkKind.Forward : WorkKind.Handle;

    private static WorkItem ForDepartment(IncomingSummary document, PartSummary part, WorkKind kind) =>
        Item(document, kind, WorkAddress.OfDepartment(part.Department.Code), null, part.Since) with { AskedBy = part.AskedBy };

    private static WorkItem Item(IncomingSummary document, WorkKind kind, string addressedTo, Official? assignee, DateTimeOffset since) => new(
        $"{document.Id:N}/{kind}/{addressedTo}", WorkSubject.IncomingDocument, document.Id, document.Version, kind, WorkSection.Waiting, addressedTo,
        assignee, null, since, document.DueAt, null, null, document.Title, document.Lines is [var line, ..] ? line.Entry.Number.ToString() : null, null, document.SenderName);
}
