using Marten;
using OnNara.Domain.Accounts;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Calendars;
using OnNara.Projections.DailyWork;
using OnNara.Projections.Functions;
using OnNara.Projections.Handovers;
using OnNara.Projections.Incoming;
using OnNara.Projections.Instructions;
using OnNara.Projections.ManagedTasks;
using OnNara.Projections.Mandates;
using OnNara.Projections.Meetings;
using OnNara.Projections.ReadingWatch;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Witnesses;

namespace OnNara.Projections;

/// <summary>A type of event and the name under which it stands in the log, for ever (docs/adr: stored event names).</summary>
public sealed record StoredEvent(Type Type, string Name);

/// <summary>
/// Every fact that the product records, with its stored name. A class may be renamed or moved, its line here may not; the tests
/// hold one golden sample of JSON against each.
/// </summary>
public static class EventCatalogue
{
    public static readonly IReadOnlyList<StoredEvent> Documents =
    [
        Of<DocumentDrafted>("document_drafted"),
        Of<DocumentRevised>("document_revised"),
        Of<DocumentWithdrawn>("document_withdrawn"),
        Of<DocumentSubmitted>("document_submitted"),
        Of<StepReached>("step_reached"),
        Of<StepApproved>("step_approved"),
        Of<ConsultationGiven>("consultation_given"),
        Of<ContentEdited>("content_edited"),
        Of<StepSkipped>("step_skipped"),
        Of<StepHeld>("step_held"),
        Of<PathChanged>("path_changed"),
        Of<DecisionMade>("decision_made"),
        Of<DocumentReturned>("document_returned"),
        Of<ReturnedOriginalRegistered>("returned_original_registered"),
        Of<DocumentRecalled>("document_recalled"),
        Of<ReturnTakenBack>("return_taken_back"),
        Of<DrafterChanged>("drafter_changed"),
        Of<StepHandedOver>("step_handed_over"),
        Of<LaterReportOwed>("later_report_owed"),
        Of<LaterReportRead>("later_report_read"),
        Of<DocumentRegistered>("document_registered"),
        Of<RegisterEntryCorrected>("register_entry_corrected"),
        Of<JointDecisionAwaited>("joint_decision_awaited"),
        Of<JointDecisionReceived>("joint_decision_received"),
        Of<JointDecisionDeclined>("joint_decision_declined"),
        Of<DocumentSealed>("document_sealed"),
        Of<DocumentDispatched>("document_dispatched"),
        Of<DispatchRefused>("dispatch_refused"),
        Of<RecipientsChanged>("recipients_changed"),
        Of<DeliveryArrived>("delivery_arrived"),
        Of<DeliveryReceived>("delivery_received"),
        Of<DeliveryReturned>("delivery_returned"),
        Of<DeliveryTransferred>("delivery_transferred"),
        Of<DeliveryForwarded>("delivery_forwarded"),
        Of<DisclosureChanged>("disclosure_changed"),
        Of<AccessLimitChanged>("access_limit_changed"),
    ];

    public static readonly IReadOnlyList<StoredEvent> Organizations =
    [
        Of<AgencyOpened>("agency_opened"),
        Of<AgencySuspended>("agency_suspended"),
        Of<AgencyResumed>("agency_resumed"),
        Of<DepartmentEstablished>("department_established"),
        Of<DepartmentRenamed>("department_renamed"),
        Of<DepartmentMoved>("department_moved"),
        Of<HeadPostNamed>("head_post_named"),
        Of<DepartmentClosed>("department_closed"),
        Of<PersonJoined>("person_joined"),
        Of<PersonAppointed>("person_appointed"),
        Of<PersonMoved>("person_moved"),
        Of<ConcurrentAppointmentEnded>("concurrent_appointment_ended"),
        Of<PersonLeft>("person_left"),
        Of<AbsenceRegistered>("absence_registered"),
        Of<AbsenceCancelled>("absence_cancelled"),
        Of<DelegationRuleEstablished>("delegation_rule_established"),
        Of<DelegationRuleRetired>("delegation_rule_retired"),
        Of<TaskCardSectionsChosen>("task_card_sections_chosen"),
        Of<OfficeAssigned>("office_assigned"),
        Of<OfficeRelieved>("office_relieved"),
    ];

    public static readonly IReadOnlyList<StoredEvent> Accounts =
    [
        Of<AccountOpened>("account_opened"),
        Of<PasswordSet>("password_set"),
        Of<PasswordChanged>("password_changed"),
        Of<AccountLocked>("account_locked"),
        Of<AccountUnlocked>("account_unlocked"),
        Of<SignedIn>("signed_in"),
        Of<SignInFailed>("sign_in_failed"),
    ];

    /// <summary>All of them; a group that is not in here is not stored.</summary>
    public static IEnumerable<StoredEvent> All =>
    [
        .. Documents,
        .. Organizations,
        .. FunctionFacts.All,
        .. Accounts,
        .. IncomingFacts.All,
        .. TaskCardFacts.All,
        .. ManagedTaskFacts.All,
        .. InstructionFacts.All,
        .. HandoverFacts.All,
        .. MeetingFacts.All,
        .. DailyWorkFacts.All,
        .. CalendarFacts.All,
        .. MandateFacts.All,
        .. WitnessFacts.All,
        .. ReadingWatchFacts.All,
    ];

    public static void PinNames(StoreOptions options)
    {
        foreach (var stored in All)
            options.Events.MapEventType(stored.Type, stored.Name);
    }

    /// <summary>The name under which the fact stands in the log.</summary>
    public static string NameOf<T>() => All.Single(stored => stored.Type == typeof(T)).Name;

    private static StoredEvent Of<T>(string name) => new(typeof(T), name);
}
