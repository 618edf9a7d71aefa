using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

/// <summary>Which facts an auditor asks for; what is left out is not asked for.</summary>
/// <param name="PersonId">Who acted.</param>
/// <param name="ActingForId">The absent person under whose order the actor signed.</param>
/// <param name="DepartmentCode">The actor's department, as it was recorded.</param>
/// <param name="Kinds">Stored names, such as <c>decision_made</c>; none for every kind.</param>
/// <param name="SubjectId">The stream: a document, a task card, the organization.</param>
/// <param name="From">From this moment on, by the chosen clock.</param>
/// <param name="To">Up to this moment, not included.</param>
/// <param name="Text">Words that stand in the fact exactly so, whatever their case.</param>
public sealed record EventCriteria(
    Guid? PersonId,
    Guid? ActingForId,
    string? DepartmentCode,
    IReadOnlyList<string> Kinds,
    Guid? SubjectId,
    DateTimeOffset? From,
    DateTimeOffset? To,
    EventClock Clock,
    string? Text);

/// <summary>A fact has two times: when it was so, and when the system came to know it.</summary>
public enum EventClock
{
    Occurred,
    Recorded,
}

/// <summary>Somebody searched the facts of the agency: who looks at everything is looked at too (Public Records Act Decree, art. 28).</summary>
/// <param name="After">The position from which on the answer was given.</param>
public sealed record EventsSearched(Official By, DateTimeOffset At, EventCriteria Criteria, long After);

/// <summary>Marks the streams of searches, one for each auditor; they have no state, for nothing is decided on them.</summary>
public sealed record EventSearches
{
    public static Guid StreamOf(Guid personId) => NameBasedId.Of("event-search", personId.ToString("N"));
}

/// <summary>Who may search everything that was recorded: the facts hold contents that are limited to few.</summary>
public static class EventSearchPermissions
{
    public static Refusal? RefusalToSearch(Actor actor) => actor.Holds(Office.Auditor) ? null : new EventSearchForbidden();
}

public sealed record EventSearchForbidden() : Refusal("event-search.forbidden", "Only the auditor searches the facts of the agency.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

/// <param name="Name">What was asked for.</param>
public sealed record EventKindUnknown(string Name) : Refusal(
    "event-search.kind-unknown", $"\"{Name}\" is no kind of fact; the glossary names them all.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record EventPeriodEmpty() : Refusal("event-search.period-empty", "The search would end before it begins; 'to' comes after 'from'.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
