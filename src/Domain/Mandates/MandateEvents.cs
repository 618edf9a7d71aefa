using OnNara.Domain.Organizations;

namespace OnNara.Domain.Mandates;

// That somebody of another agency may look into the records of this one: told in the log of the agency that is looked at.

/// <param name="Auditor">Who may look, with post and department as they were in <paramref name="AuditorAgencyCode"/>.</param>
/// <param name="Purpose">What for.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record MandateGiven(
    Guid MandateId, string AgencyCode, Official Auditor, string AuditorAgencyCode, string Purpose, DateOnly From, DateOnly Until, Official By, DateTimeOffset At);

/// <summary>It holds no longer, before its last day.</summary>
public sealed record MandateEnded(string Reason, Official By, DateTimeOffset At);
