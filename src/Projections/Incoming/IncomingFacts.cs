using OnNara.Domain.Access;
using OnNara.Domain.Circulations;
using OnNara.Domain.Incoming;
using OnNara.Domain.MemoReports;

namespace OnNara.Projections.Incoming;

/// <summary>The stored names of what happens to documents from outside, to circulations and memo reports, and of who opened what.</summary>
public static class IncomingFacts
{
    public static readonly IReadOnlyList<StoredEvent> Incoming =
    [
        new(typeof(DocumentArrived), "document_arrived"),
        new(typeof(DocumentTakenIn), "document_taken_in"),
        new(typeof(IncomingDistributed), "incoming_distributed"),
        new(typeof(ReceivedByDepartment), "received_by_department"),
        new(typeof(HandlerNamed), "handler_named"),
        new(typeof(IncomingHandedOver), "incoming_handed_over"),
        new(typeof(SentBackToDocumentOffice), "sent_back_to_document_office"),
        new(typeof(TransferredToAgency), "transferred_to_agency"),
        new(typeof(ReturnedToSender), "returned_to_sender"),
        new(typeof(ForwardedVia), "forwarded_via"),
        new(typeof(IncomingHandled), "incoming_handled"),
        new(typeof(IncomingEntryCorrected), "incoming_entry_corrected"),
        new(typeof(PersonalDataErased), "personal_data_erased"),
    ];

    public static readonly IReadOnlyList<StoredEvent> Circulations =
    [
        new(typeof(CirculationStarted), "circulation_started"),
        new(typeof(CirculationViewed), "circulation_viewed"),
    ];

    public static readonly IReadOnlyList<StoredEvent> MemoReports =
    [
        new(typeof(MemoReportSent), "memo_report_sent"),
        new(typeof(MemoReportRead), "memo_report_read"),
        new(typeof(MemoOpinionGiven), "memo_opinion_given"),
        new(typeof(MemoReportTurnedIntoDraft), "memo_report_turned_into_draft"),
    ];

    public static readonly IReadOnlyList<StoredEvent> Accesses =
    [
        new(typeof(ContentOpened), "content_opened"),
        new(typeof(ContentRefused), "content_refused"),
        new(typeof(EventsSearched), "events_searched"),
        new(typeof(LogRead), "log_read"),
        new(typeof(TrailsExported), "trails_exported"),
        new(typeof(EvidenceExported), "evidence_exported"),
    ];

    public static IEnumerable<StoredEvent> All => [.. Incoming, .. Circulations, .. MemoReports, .. Accesses];
}
