namespace OnNara.Domain.Organizations;

/// <summary>What several commands ask before they record anything.</summary>
internal static class OrganizationChecks
{
    public const int LongestCode = 40;
    public const int LongestName = 100;
    public const int LongestReason = 1000;

    public static Refusal? RefuseCode(string field, string? code) =>
        Wording.FaultOfCode(code, LongestCode) is { } fault ? new TextNotAcceptable(field, fault) : null;

    public static Refusal? RefuseName(string field, string? name) =>
        Wording.FaultOf(name, LongestName) is { } fault ? new TextNotAcceptable(field, fault) : null;

    public static Refusal? RefuseReason(string? reason) =>
        Wording.FaultOf(reason, LongestReason) is { } fault ? new TextNotAcceptable("reason", fault) : null;

    /// <summary>The refusal, or else the facts.</summary>
    public static Decision Or(this Refusal? refusal, params IReadOnlyList<object> facts) =>
        refusal is null ? Decision.Accept(facts) : Decision.Refuse(refusal);
}
