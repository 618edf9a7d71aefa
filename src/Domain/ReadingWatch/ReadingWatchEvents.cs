using OnNara.Domain.Organizations;

namespace OnNara.Domain.ReadingWatch;

// What was seen of how contents are read, and what was done about it: a stream for each flag, and one for the agency's limits.

/// <summary>Why reading is thought to be unusual.</summary>
public enum UnusualReadingKind
{
    /// <summary>Many contents within minutes.</summary>
    Volume,

    /// <summary>Many more contents on a day than this person is used to open.</summary>
    Habit,

    /// <summary>Outside the office's hours.</summary>
    Hours,

    /// <summary>Contents of departments that are not the person's own.</summary>
    ForeignDepartments,

    /// <summary>Refused again and again, with nothing opened in between.</summary>
    RefusedInARow,
}

/// <summary>The agency's rules noticed it. Nobody says it: the rules do, from what is on record.</summary>
/// <param name="FlagId">Follows from the read that was one too many and the kind, so that nothing is flagged twice.</param>
/// <param name="Reader">Who read, with post and department as they were.</param>
/// <param name="Count">How many.</param>
/// <param name="Limit">How many would have been usual.</param>
/// <param name="Since">When the first of them was read.</param>
/// <param name="DocumentId">What was opened, or refused, last.</param>
/// <param name="At">When the last of them was read.</param>
public sealed record UnusualReadingFlagged(
    Guid FlagId, UnusualReadingKind What, Official Reader, int Count, int Limit, DateTimeOffset Since, Guid DocumentId, DateTimeOffset At);

/// <param name="Note">What was found.</param>
public sealed record UnusualReadingLookedInto(Official By, DateTimeOffset At, string Note);

public sealed record ReadingLimitsSet(ReadingLimits Limits, Official By, DateTimeOffset At);
