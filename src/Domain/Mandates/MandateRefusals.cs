namespace OnNara.Domain.Mandates;

public sealed record MandateForbidden() : Refusal("mandate.forbidden", "Only the head of the agency lets an auditor of another agency look into its records, and only those who answer for the records see who may.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record MandateForOwnAgency() : Refusal("mandate.own-agency", "The agency's own auditor needs no mandate; name another agency's.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record MandateNeedsAuditor() : Refusal("mandate.needs-auditor", "The other agency has no such auditor today; name a person who holds that office there.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

/// <param name="Fault">What is wrong with the text.</param>
public sealed record MandatePurposeMalformed(string Fault) : Refusal("mandate.purpose-malformed", $"The purpose or the reason {Fault}; say it in a sentence.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record MandatePeriodMalformed(int MostDays) : Refusal(
    "mandate.period-malformed", $"A mandate ends today or later, not before it begins, and within {MostDays} days.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record MandateNotFound() : Refusal("mandate.not-found", "The agency has given no such mandate.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

/// <summary>Says the same whether there is such an agency or not.</summary>
public sealed record MandateMissing(string AgencyCode) : Refusal(
    "mandate.missing", $"You have no mandate to look into the records of {AgencyCode}; its head gives it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

/// <param name="LastDay">The day on which it ended.</param>
public sealed record MandateHasEnded(string AgencyCode, DateOnly LastDay) : Refusal(
    "mandate.ended", $"The mandate for {AgencyCode} ended on {LastDay:yyyy-MM-dd}; ask its head for a new one.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record MandateNotBegun(string AgencyCode, DateOnly FirstDay) : Refusal(
    "mandate.not-begun", $"The mandate for {AgencyCode} begins on {FirstDay:yyyy-MM-dd}; come back then.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}
