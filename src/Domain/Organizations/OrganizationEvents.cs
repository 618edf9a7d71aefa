using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Organizations;

// Every fact of an agency's stream. `From` is the first day on which the fact holds, in every one of them; for an ending it is the
// first day on which the thing no longer holds. `At` is when it was recorded, `By` who did it.

/// <param name="AcceptsGivenTimes">Whether facts may come with their own time: an agency that takes over what happened elsewhere.</param>
public sealed record AgencyOpened(string Code, string Name, string ShortName, bool AcceptsGivenTimes, DateOnly From, Official By, DateTimeOffset At);

/// <summary>The agency takes no part in the exchange of documents until it is resumed.</summary>
public sealed record AgencySuspended(string Reason, DateOnly From, Official By, DateTimeOffset At);

public sealed record AgencyResumed(DateOnly From, Official By, DateTimeOffset At);

/// <param name="ParentCode">The superior department; none for the root, whose head is the head of the agency.</param>
/// <param name="HeadPost">Whoever holds this post in the department heads it.</param>
public sealed record DepartmentEstablished(
    string Code, string Name, string? ParentCode, string HeadPost, DateOnly From, Official By, DateTimeOffset At);

public sealed record DepartmentRenamed(string Code, string Name, DateOnly From, Official By, DateTimeOffset At);

public sealed record DepartmentMoved(string Code, string ParentCode, DateOnly From, Official By, DateTimeOffset At);

public sealed record HeadPostNamed(string DepartmentCode, string HeadPost, DateOnly From, Official By, DateTimeOffset At);

public sealed record DepartmentClosed(string Code, DateOnly From, Official By, DateTimeOffset At);

public sealed record PersonJoined(Guid PersonId, string Name, DateOnly From, Official By, DateTimeOffset At);

/// <param name="IsPrimary">The appointment that names the person in facts; further ones are held concurrently (겸임).</param>
public sealed record PersonAppointed(
    Guid PersonId, string Rank, string Post, string DepartmentCode, bool IsPrimary, DateOnly From, Official By, DateTimeOffset At);

/// <summary>The primary appointment ends and another takes its place: a transfer or a promotion.</summary>
public sealed record PersonMoved(
    Guid PersonId, string Rank, string Post, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At);

/// <summary>An appointment beside the primary one ends.</summary>
public sealed record ConcurrentAppointmentEnded(
    Guid PersonId, string Post, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At);

/// <summary>Every appointment and every office of the person ends.</summary>
public sealed record PersonLeft(Guid PersonId, DateOnly From, Official By, DateTimeOffset At);

/// <param name="To">The last day of the absence.</param>
/// <param name="ActingPersonId">Who signs meanwhile; none where nobody does.</param>
public sealed record AbsenceRegistered(
    Guid AbsenceId, Guid PersonId, DateOnly From, DateOnly To, string Reason, Guid? ActingPersonId, Official By, DateTimeOffset At);

/// <summary>The person is back from this day on; what was signed by the acting person until then stays lawful.</summary>
public sealed record AbsenceCancelled(Guid AbsenceId, DateOnly From, Official By, DateTimeOffset At);

public sealed record DelegationRuleEstablished(
    Guid RuleId, string Matter, string DecidingPost, DateOnly From, Official By, DateTimeOffset At);

public sealed record DelegationRuleRetired(Guid RuleId, DateOnly From, Official By, DateTimeOffset At);

/// <param name="Sections">Those that the agency's task cards have from that day on.</param>
public sealed record TaskCardSectionsChosen(IReadOnlyList<TaskCardSection> Sections, DateOnly From, Official By, DateTimeOffset At);

public sealed record OfficeAssigned(Guid PersonId, Office Office, DateOnly From, Official By, DateTimeOffset At);

public sealed record OfficeRelieved(Guid PersonId, Office Office, DateOnly From, Official By, DateTimeOffset At);
