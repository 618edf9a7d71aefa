using System.Globalization;
using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Trails;

/// <summary>Tells the facts of a document or an incoming document as a trail, in order, earlier rounds included.</summary>
public static class DecisionTrail
{
    /// <summary>The trail of one subject from its whole stream.</summary>
    public static IReadOnlyList<DecisionTrailEntry> Of(IEnumerable<IEvent> stream)
    {
        var entries = new List<DecisionTrailEntry>();
        var thread = (TrailThread?)null;
        foreach (var fact in stream)
        {
            thread = Evolve(thread, fact);
            if (thread is not null && EntryOf(thread, fact) is { } entry)
                entries.Add(entry);
            thread = thread is null ? null : After(thread, fact.Data);
        }

        return entries;
    }

    /// <summary>What the fact itself says of the thread: its round, its version, its place. An entry is read after it.</summary>
    internal static TrailThread? Evolve(TrailThread? thread, IEvent fact) => (thread, fact.Data) switch
    {
        (null, DocumentDrafted e) => new(e.DocumentId, TrailSubject.Document, e.Draft.Matter, e.By.DepartmentCode, 1) { ContentVersion = 1, Replaces = e.Replaces, Title = e.Draft.Title },
        (null, DocumentArrived e) => new(e.IncomingId, TrailSubject.IncomingDocument, null, null, 1) { Title = e.Letter.Title },
        (null, DocumentTakenIn e) => new(e.IncomingId, TrailSubject.IncomingDocument, null, null, 1) { Title = e.Title },
        (null, _) => null,
        ({ } t, var data) => data switch
        {
            DocumentRevised e => t with { Title = e.Draft.Title, Matter = e.Draft.Matter, ContentVersion = e.ContentVersion, Version = t.Version + 1 },
            ContentEdited e => t with { Title = e.Title, ContentVersion = e.ContentVersion, Version = t.Version + 1 },
            DocumentSubmitted e => t with { Round = e.Round, Version = t.Version + 1 },
            IncomingDistributed { LeadDepartment: { } lead } => t with { DepartmentCode = lead.Code, Version = t.Version + 1 },
            DrafterChanged e => t with { DepartmentCode = e.To.DepartmentCode, Version = t.Version + 1 },
            _ => t with { Version = t.Version + 1 },
        },
    };

    /// <summary>From when on the next act waits.</summary>
    internal static TrailThread After(TrailThread thread, object fact) => fact switch
    {
        StepReached e => thread.With(Key(e.Step), e.At),
        DocumentSubmitted or DocumentReturned or DocumentRecalled => thread with { Waiting = new Dictionary<string, DateTimeOffset>() },
        DecisionMade e => thread with { Since = e.At },
        DocumentArrived e => thread with { Since = e.At },
        DocumentTakenIn e => thread with { Since = e.At },
        SentBackToDocumentOffice e => thread with { Since = e.At },
        IncomingDistributed e => e.OtherDepartments.Append(e.LeadDepartment).OfType<DepartmentReference>().Aggregate(thread, (t, d) => t.With(d.Code, e.At)),
        ReceivedByDepartment e => thread.With(e.Department.Code, e.At),
        HandlerNamed e => thread.With(e.DepartmentCode, e.At),
        _ => thread,
    };

    internal static DecisionTrailEntry? EntryOf(TrailThread thread, IEvent fact) =>
        Tell(thread, fact.Data) is { } told
            ? new(
                fact.Id, thread.Subject, thread.Id, thread.Version, told.Act, thread.Matter, thread.DepartmentCode, thread.Round, told.Step,
                thread.ContentVersion, told.By, told.Authority, told.Opinion, told.Agrees, told.Detail, told.At.ToUniversalTime(), fact.Timestamp.ToUniversalTime(),
                told.Since is { } since ? Math.Max(0, (long)(told.At - since).TotalSeconds) : null)
            {
                Replaces = thread.Replaces,
                Title = thread.Title,
                Told = ToldActs.Of(fact),
            }
            : null;

    private static Told? Tell(TrailThread thread, object fact) => fact switch
    {
        DocumentDrafted e => new(TrailAct.Drafted, e.By, e.At),
        DocumentRevised e => new(TrailAct.Revised, e.By, e.At),
        DocumentWithdrawn e => new(TrailAct.Withdrawn, e.By, e.At, e.Reason),
        DocumentSubmitted e => new(TrailAct.Submitted, e.By, e.At),
        StepApproved e => new(TrailAct.Approved, e.By, e.At, e.Opinion) { Step = e.Step, Authority = e.Authority, Agrees = !e.Dissents, Since = thread.SinceOf(e.Step) },
        ConsultationGiven e => new(TrailAct.Consulted, e.By, e.At, e.Opinion) { Step = e.Step, Authority = e.Authority, Agrees = e.Agrees, Since = thread.SinceOf(e.Step) },
        ContentEdited e => new(TrailAct.Edited, e.By, e.At) { Step = e.Step, Since = thread.SinceOf(e.Step) },
        StepSkipped e => new(TrailAct.Skipped, e.By, e.At, e.Reason) { Step = e.Step, Detail = e.Absent.Name, Since = thread.SinceOf(e.Step) },
        StepHeld e => new(TrailAct.Held, e.By, e.At, e.Reason) { Step = e.Step, Authority = e.Authority, Detail = Day(e.Until), Since = thread.SinceOf(e.Step) },
        PathChanged e => new(TrailAct.PathChanged, e.By, e.At, e.Reason) { Step = e.Step, Detail = string.Join(", ", e.Remaining.Select(s => s.Assignee.Name)) },
        DecisionMade e => new(TrailAct.Decided, e.By, e.At, e.Opinion) { Step = e.Step, Authority = e.Authority, Since = thread.SinceOf(e.Step) },
        DocumentReturned e => new(TrailAct.Returned, e.By, e.At, e.Reason)
        {
            Step = e.Step,
            Authority = e.Authority,
            Since = e.Step is { } step ? thread.SinceOf(step) : null,
        },
        ReturnedOriginalRegistered e => new(TrailAct.ReturnedOriginalRegistered, e.By, e.At) { Detail = e.Registration.Number.ToString() },
        DocumentRecalled e => new(TrailAct.Recalled, e.By, e.At, e.Reason),
        ReturnTakenBack e => new(TrailAct.TakenBack, e.By, e.At, e.Reason),
        DrafterChanged e => new(TrailAct.DrafterChanged, e.By, e.At) { Detail = $"{e.From.Name} → {e.To.Name}" },
        StepHandedOver e => new(TrailAct.StepHandedOver, e.By, e.At) { Step = e.Step, Detail = $"{e.From.Name} → {e.To.Name}" },
        LaterReportOwed e => new(TrailAct.LaterReportOwed, e.DecidedBy, e.At) { Detail = e.To.Name },
        LaterReportRead e => new(TrailAct.LaterReportRead, e.By, e.At) { Since = thread.Since },
        DocumentRegistered e => new(TrailAct.Registered, e.By, e.At) { Detail = e.Registration.Number.ToString() },
        RegisterEntryCorrected e => new(TrailAct.EntryCorrected, e.By, e.At, e.Reason) { Detail = $"{e.Field}: {e.From} → {e.To}" },
        JointDecisionAwaited e => new(TrailAct.PartnersAwaited, null, e.At) { Detail = string.Join(", ", e.PartnerAgencyCodes) },
        JointDecisionReceived e => new(TrailAct.PartnerDecided, e.DecidedBy, e.At) { Detail = e.PartnerAgencyCode },
        JointDecisionDeclined e => new(TrailAct.PartnerDeclined, e.By, e.At, e.Reason) { Detail = e.PartnerAgencyCode },
        DocumentSealed e => new(TrailAct.Sealed, e.By, e.At) { Detail = e.SealName, Since = thread.Since },
        DispatchRefused e => new(TrailAct.DispatchRefused, e.By, e.At, e.Reason) { Since = thread.Since },
        DocumentDispatched e => new(TrailAct.Dispatched, e.By, e.At) { Detail = string.Join(", ", e.Recipients.Select(r => r.Name)), Since = thread.Since },
        RecipientsChanged e => new(TrailAct.RecipientsChanged, e.By, e.At, e.Reason)
        {
            Detail = string.Join(", ", [.. e.Added.Select(r => $"+{r.Name}"), .. e.Removed.Select(r => $"−{r.Name}")]),
        },
        DisclosureChanged e => new(TrailAct.DisclosureChanged, e.By, e.At, e.Reason) { Detail = e.Disclosure.Class.ToString() },
        AccessLimitChanged e => new(TrailAct.AccessLimitChanged, e.By, e.At, e.Reason) { Detail = e.Access.ToString() },
        _ => TellDelivery(fact) ?? TellIncoming(thread, fact),
    };

    private static Told? TellDelivery(object fact) => fact switch
    {
        DeliveryForwarded e => new(TrailAct.DeliveryForwarded, null, e.At, e.Opinion) { Detail = $"{e.ViaAgencyCode} → {e.AgencyCode}" },
        DeliveryArrived e => new(TrailAct.DeliveryArrived, null, e.At) { Detail = e.AgencyCode },
        DeliveryReceived e => new(TrailAct.DeliveryReceived, null, e.At) { Detail = $"{e.AgencyCode}: {e.Number}" },
        DeliveryReturned e => new(TrailAct.DeliveryReturned, null, e.At, e.Reason) { Detail = e.AgencyCode },
        DeliveryTransferred e => new(TrailAct.DeliveryTransferred, null, e.At) { Detail = $"{e.AgencyCode} → {e.ToAgencyCode}" },
        _ => null,
    };

    private static Told? TellIncoming(TrailThread thread, object fact) => fact switch
    {
        // A trail is kept for longer than a person's data may be: it names agencies and organizations.
        DocumentArrived e => new(TrailAct.Arrived, null, e.At) { Detail = e.Letter.DataSubjectId is null ? e.Letter.Origin.Name : null },
        DocumentTakenIn e => new(TrailAct.TakenIn, e.By, e.At) { Detail = e.DataSubjectId is null ? e.SenderName : null },
        IncomingDistributed e => new(TrailAct.Distributed, e.By, e.At, e.Note)
        {
            Detail = string.Join(", ", e.OtherDepartments.Prepend(e.LeadDepartment).OfType<DepartmentReference>().Select(d => d.Name)),
            Since = thread.Since,
        },
        ReceivedByDepartment e => new(TrailAct.Received, e.By, e.At) { Detail = e.Registration.Number.ToString(), Since = thread.SinceOf(e.Department.Code) },
        HandlerNamed e => new(TrailAct.HandlerNamed, e.By, e.At, e.Note) { Detail = e.Handler.Name, Since = thread.SinceOf(e.DepartmentCode) },
        IncomingHandedOver e => new(TrailAct.HandlerHandedOver, e.By, e.At) { Detail = $"{e.From.Name} → {e.To.Name}" },
        SentBackToDocumentOffice e => new(TrailAct.SentBack, e.By, e.At, e.Reason) { Detail = e.Department.Name, Since = thread.SinceOf(e.Department.Code) },
        TransferredToAgency e => new(TrailAct.Transferred, e.By, e.At, e.Reason) { Detail = e.ToAgencyName, Since = thread.Since },
        ReturnedToSender e => new(TrailAct.ReturnedToSender, e.By, e.At, e.Reason) { Since = thread.Since },
        ForwardedVia e => new(TrailAct.Forwarded, e.By, e.At, e.Opinion) { Detail = e.ToAgencyCode, Since = thread.Since },
        IncomingHandled e => new(TrailAct.Handled, e.By, e.At, e.Outcome)
        {
            Since = thread.DepartmentCode is { } lead ? thread.SinceOf(lead) : thread.Since,
        },
        PersonalDataErased e => new(TrailAct.PersonalDataErased, e.By, e.At, e.Reason),
        IncomingEntryCorrected e => new(TrailAct.IncomingEntryCorrected, e.By, e.At, e.Reason) { Detail = $"{e.Field}: {e.From} → {e.To}" },
        _ => null,
    };

    private static string Key(int step) => step.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset? SinceOf(this TrailThread thread, int step) => thread.SinceOf(Key(step));

    private static DateTimeOffset? SinceOf(this TrailThread thread, string key) => thread.Waiting.TryGetValue(key, out var since) ? since : null;

    private static TrailThread With(this TrailThread thread, string key, DateTimeOffset since) =>
        thread with { Waiting = new Dictionary<string, DateTimeOffset>(thread.Waiting) { [key] = since } };

    private sealed record Told(TrailAct Act, Official? By, DateTimeOffset At, string? Opinion = null)
    {
        public int? Step { get; init; }

        public Authority? Authority { get; init; }

        public bool? Agrees { get; init; }

        public string? Detail { get; init; }

        public DateTimeOffset? Since { get; init; }
    }
}
