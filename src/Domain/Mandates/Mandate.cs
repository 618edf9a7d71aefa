using OnNara.Domain.Organizations;

namespace OnNara.Domain.Mandates;

/// <summary>The leave of an agency's head for an auditor of another agency to search what was recorded here, for one purpose and for some days.</summary>
/// <param name="EndedAt">None while it holds or may hold.</param>
public sealed record Mandate(
    Guid Id,
    string AgencyCode,
    Official Auditor,
    string AuditorAgencyCode,
    string Purpose,
    DateOnly From,
    DateOnly Until,
    Official GivenBy,
    DateTimeOffset GivenAt,
    DateTimeOffset? EndedAt,
    string? EndReason)
{
    public static Mandate? Evolve(Mandate? state, object fact) => (state, fact) switch
    {
        (null, MandateGiven e) => new(e.MandateId, e.AgencyCode, e.Auditor, e.AuditorAgencyCode, e.Purpose, e.From, e.Until, e.By, e.At, null, null),
        ({ } s, MandateEnded e) => s with { EndedAt = e.At, EndReason = e.Reason },
        _ => state,
    };

    /// <summary>Why it does not let the auditor look on that day; nothing where it does.</summary>
    public Refusal? RefusalToLookOn(DateOnly day) =>
        EndedAt is not null || day > Until ? new MandateHasEnded(AgencyCode, EndedAt is { } at && OfficeDay.Of(at) < Until ? OfficeDay.Of(at) : Until)
        : day < From ? new MandateNotBegun(AgencyCode, From)
        : null;

    /// <summary>The head of the agency answers for its records towards others; nobody else lets them in.</summary>
    public static bool MayBeGivenBy(Actor actor, Organization organization, DateOnly day) =>
        actor.HeadsDepartment && organization.DepartmentOn(actor.Official.DepartmentCode, day) is { ParentCode: null };
}

/// <param name="Auditor">The person in the other agency as on that day; none where there is no such person.</param>
public sealed record GiveMandate(
    Guid MandateId, Actor By, Organization Organization, DateTimeOffset At, string AuditorAgencyCode, Actor? Auditor, string Purpose, DateOnly From, DateOnly Until)
{
    public const int LongestPurpose = 500;

    /// <summary>Nobody looks in for longer than a year on one word.</summary>
    public const int MostDays = 366;

    public static Decision Decide(GiveMandate command)
    {
        var today = OfficeDay.Of(command.At);
        Refusal? refusal =
            !Mandate.MayBeGivenBy(command.By, command.Organization, today) ? new MandateForbidden()
            : command.AuditorAgencyCode == command.Organization.Code ? new MandateForOwnAgency()
            : command.Auditor is not { } auditor || !auditor.Holds(Office.Auditor) ? new MandateNeedsAuditor()
            : Wording.FaultOf(command.Purpose, LongestPurpose) is { } fault ? new MandatePurposeMalformed(fault)
            : command.Until < command.From || command.Until < today || command.Until.DayNumber - command.From.DayNumber >= MostDays
                ? new MandatePeriodMalformed(MostDays)
            : null;
        return refusal is not null
            ? refusal
            : Decision.Accept(new MandateGiven(
                command.MandateId, command.Organization.Code, command.Auditor!.Official, command.AuditorAgencyCode, command.Purpose, command.From, command.Until,
                command.By.Official, command.At));
    }
}

public sealed record EndMandate(Actor By, Organization Organization, DateTimeOffset At, string Reason)
{
    public static Decision Decide(Mandate mandate, EndMandate command) =>
        Refusal.FirstOf(
            Mandate.MayBeGivenBy(command.By, command.Organization, OfficeDay.Of(command.At)) ? null : new MandateForbidden(),
            mandate.EndedAt is null ? null : new MandateHasEnded(mandate.AgencyCode, OfficeDay.Of(mandate.EndedAt.Value)),
            Wording.FaultOf(command.Reason, GiveMandate.LongestPurpose) is { } fault ? new MandatePurposeMalformed(fault) : null) is { } refusal
            ? refusal
            : Decision.Accept(new MandateEnded(command.Reason, command.By.Official, command.At));
}
