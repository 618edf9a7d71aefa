using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Organizations;

public abstract record OrganizationRefusal : Refusal
{
    protected OrganizationRefusal(string rule, string message)
        : base($"organization.{rule}", message)
    {
    }
}

public abstract record InvalidOrganizationRequest : OrganizationRefusal
{
    protected InvalidOrganizationRequest(string rule, string message)
        : base(rule, message)
    {
    }

    public override RefusalKind Kind => RefusalKind.Invalid;
}

public abstract record NothingOfThatName : OrganizationRefusal
{
    protected NothingOfThatName(string rule, string message)
        : base(rule, message)
    {
    }

    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record NotOrganizationAdministrator() : OrganizationRefusal(
    "not-organization-administrator", "Only an organization administrator of the agency may change its organization.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotInstallationAdministrator() : OrganizationRefusal(
    "not-installation-administrator", "Only an administrator of the installation may do this.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record TextNotAcceptable(string Field, string Fault) : InvalidOrganizationRequest("text-not-acceptable", $"{Field} {Fault}.");

public sealed record AgencyCodeTaken(string AgencyCode) : OrganizationRefusal("agency-code-taken", $"Agency {AgencyCode} is already open.");

public sealed record UnknownAgency(string AgencyCode) : NothingOfThatName("unknown-agency", $"There is no agency {AgencyCode}.");

public sealed record AgencyAlreadySuspended(string AgencyCode) : OrganizationRefusal(
    "agency-already-suspended", $"Agency {AgencyCode} is already suspended from the exchange on that day.");

public sealed record AgencyNotSuspended(string AgencyCode) : OrganizationRefusal(
    "agency-not-suspended", $"Agency {AgencyCode} takes part in the exchange on that day.");

public sealed record UnknownDepartment(string DepartmentCode, DateOnly On) : NothingOfThatName(
    "unknown-department", $"The agency has no department {DepartmentCode} on {On:yyyy-MM-dd}.");

public sealed record DepartmentCodeTaken(string DepartmentCode) : OrganizationRefusal(
    "department-code-taken", $"Department code {DepartmentCode} is or was in use; a code is never given twice.");

public sealed record RootDepartmentExists(string DepartmentCode) : OrganizationRefusal(
    "root-department-exists", $"{DepartmentCode} is the root department already; name a superior department.");

public sealed record RootDepartmentStays(string DepartmentCode) : OrganizationRefusal(
    "root-department-stays", $"{DepartmentCode} is the root department; it is neither moved nor closed.");

public sealed record SuperiorDepartmentClosing(string DepartmentCode) : OrganizationRefusal(
    "superior-department-closing", $"Department {DepartmentCode} closes later on and cannot take another one under it.");

public sealed record DepartmentCycle(string DepartmentCode, string ParentCode, DateOnly On) : OrganizationRefusal(
    "department-cycle", $"Under {ParentCode}, department {DepartmentCode} would stand above itself on {On:yyyy-MM-dd}.");

public sealed record DepartmentNotEmpty(string DepartmentCode, string Holds) : OrganizationRefusal(
    "department-not-empty", $"Department {DepartmentCode} still has {Holds} on or after that day; move or close them first.");

public sealed record DepartmentCloses(string DepartmentCode, DateOnly On) : OrganizationRefusal(
    "department-closes", $"Department {DepartmentCode} closes on {On:yyyy-MM-dd}; nobody is appointed to it any more.");

public sealed record UnknownPerson(Guid PersonId) : NothingOfThatName("unknown-person", $"The agency has no person {PersonId} on that day.");

public sealed record PersonAlreadyJoined(Guid PersonId) : OrganizationRefusal(
    "person-already-joined", $"Person {PersonId} belongs to the agency already on or after that day.");

public sealed record PersonLeaves(Guid PersonId) : OrganizationRefusal(
    "person-leaves", $"Person {PersonId} leaves the agency later on.");

public sealed record PrimaryAppointmentHeld(Guid PersonId) : OrganizationRefusal(
    "primary-appointment-held", $"Person {PersonId} holds a primary appointment on or after that day; move the person instead.");

public sealed record NoPrimaryAppointment(Guid PersonId) : OrganizationRefusal(
    "no-primary-appointment", $"Person {PersonId} holds no primary appointment on that day; appoint the person instead.");

public sealed record LaterAppointmentHeld(Guid PersonId) : OrganizationRefusal(
    "later-appointment-held", $"Person {PersonId} has an appointment that begins after that day; only the last one can be followed by another.");

public sealed record AppointmentAlreadyHeld(Guid PersonId, string Post, string DepartmentCode) : OrganizationRefusal(
    "appointment-already-held", $"Person {PersonId} is {Post} of {DepartmentCode} already on or after that day.");

public sealed record NoConcurrentAppointment(Guid PersonId, string Post, string DepartmentCode) : OrganizationRefusal(
    "no-concurrent-appointment", $"Person {PersonId} is not {Post} of {DepartmentCode} beside a primary appointment on that day.");

public sealed record DaysOutOfOrder(DateOnly From, DateOnly To) : InvalidOrganizationRequest(
    "days-out-of-order", $"The last day, {To:yyyy-MM-dd}, lies before the first one, {From:yyyy-MM-dd}.");

public sealed record AbsenceIdTaken(Guid AbsenceId) : OrganizationRefusal("absence-id-taken", $"Absence {AbsenceId} is registered already.");

public sealed record AbsencesOverlap(Guid PersonId) : OrganizationRefusal(
    "absences-overlap", $"Person {PersonId} is registered as absent on some of these days already.");

public sealed record ActsForOneself() : InvalidOrganizationRequest("acts-for-oneself", "Nobody acts for themselves; name another person.");

public sealed record ActingPersonAway(Guid PersonId) : OrganizationRefusal(
    "acting-person-away", $"Person {PersonId} cannot act: absent or not in the agency on some of these days.");

public sealed record PersonActsMeanwhile(Guid PersonId) : OrganizationRefusal(
    "person-acts-meanwhile", $"Person {PersonId} acts for somebody on some of these days; cancel or change that first.");

public sealed record UnknownAbsence(Guid AbsenceId) : NothingOfThatName("unknown-absence", $"The agency has no absence {AbsenceId}.");

public sealed record AbsenceOver(Guid AbsenceId) : OrganizationRefusal("absence-over", $"Absence {AbsenceId} has ended before that day.");

public sealed record DelegationRuleIdTaken(Guid RuleId) : OrganizationRefusal("delegation-rule-id-taken", $"Delegation rule {RuleId} exists already.");

public sealed record MatterAlreadyDelegated(string Matter) : OrganizationRefusal(
    "matter-already-delegated", $"A rule delegates {Matter} already on or after that day; retire it first.");

public sealed record UnknownDelegationRule(Guid RuleId) : NothingOfThatName(
    "unknown-delegation-rule", $"The agency has no delegation rule {RuleId} on that day.");

public sealed record OfficeAlreadyHeld(Guid PersonId, Office Office) : OrganizationRefusal(
    "office-already-held", $"Person {PersonId} holds the office {Office} already on or after that day.");

public sealed record OfficeNotHeld(Guid PersonId, Office Office) : OrganizationRefusal(
    "office-not-held", $"Person {PersonId} does not hold the office {Office} on that day.");

public sealed record LastOrganizationAdministrator(Guid PersonId) : OrganizationRefusal(
    "last-organization-administrator", $"Person {PersonId} is the agency's only organization administrator; assign another one first.");

public sealed record StaleOrganization(long CurrentVersion) : OrganizationRefusal(
    "stale", "The organization has changed since you looked; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record NotInOffice(Guid PersonId, DateOnly On) : OrganizationRefusal(
    "not-in-office", $"You hold no appointment in your agency on {On:yyyy-MM-dd}.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record AdministratorMissing() : InvalidOrganizationRequest(
    "administrator-missing", "Name at least one person with the office OrganizationAdministrator, or nobody could ever change the agency.");

public sealed record TaskCardSectionNeeded(IReadOnlyList<TaskCardSection> Missing) : InvalidOrganizationRequest(
    "task-card-section-needed", $"Every task card holds {string.Join(", ", Missing)}; only the other sections can be left out.");

public sealed record TaskCardSectionTwice() : InvalidOrganizationRequest("task-card-section-twice", "A section is named twice.");
