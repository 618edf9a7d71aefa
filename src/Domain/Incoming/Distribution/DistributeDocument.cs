using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>
/// The document office gives it to the department whose business it is, or to several of which one leads (art. 18). Others can be
/// added as long as it is worked on; the lead changes only by being sent back.
/// </summary>
public sealed record DistributeDocument(
    IncomingStanding By, Organization Organization, string? LeadDepartmentCode, IReadOnlyList<string> OtherDepartmentCodes, string? Note)
{
    public const int DepartmentLimit = 50;

    public static Decision Decide(IncomingDocument document, DistributeDocument command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.Distribute),
            IncomingTexts.Optional("note", command.Note, IncomingTexts.TextLimit),
            Named(command),
            LeadOf(document, command)) is { } refusal)
        {
            return refusal;
        }

        List<string> codes = [.. command.OtherDepartmentCodes, .. command.LeadDepartmentCode is { } lead ? [lead] : Array.Empty<string>()];
        if (codes.FirstOrDefault(code => document.Parts.Any(p => p.Department.Code == code)) is { } has)
        {
            return new DepartmentHasIt(has);
        }

        return Decision.Accept(new IncomingDistributed(
            command.By.By,
            command.By.At,
            command.LeadDepartmentCode is null ? null : Reference(command, command.LeadDepartmentCode),
            [.. command.OtherDepartmentCodes.Select(code => Reference(command, code))],
            command.Note));
    }

    private static Refusal? Named(DistributeDocument command)
    {
        List<string?> codes = [.. command.OtherDepartmentCodes];
        if (command.LeadDepartmentCode is not null) codes.Add(command.LeadDepartmentCode);
        if (codes.Count == 0) return new NoDepartmentNamed();
        if (codes.Count > DepartmentLimit) return new TooManyDepartments(DepartmentLimit);

        // A JSON array can hold null whatever the type says.
        if (codes.FindIndex(code => code is null || command.Organization.DepartmentOn(code, command.By.Day) is null) is >= 0 and var unknown)
            return new DepartmentUnknown(codes[unknown] ?? "");
        return codes.GroupBy(code => code).FirstOrDefault(g => g.Count() > 1) is { } twice ? new DepartmentTwice(twice.Key!) : null;
    }

    private static Refusal? LeadOf(IncomingDocument document, DistributeDocument command) => (document.Lead, command.LeadDepartmentCode) switch
    {
        (null, null) => new LeadDepartmentMissing(),
        ({ } stands, not null) => new LeadDepartmentStands(stands.Department.Code),
        _ => null,
    };

    private static DepartmentReference Reference(DistributeDocument command, string code) =>
        new(code, command.Organization.DepartmentOn(code, command.By.Day)!.Name);
}

/// <summary>It belongs to another department: back to the document office, which distributes it anew at once (Enforcement Rule, art. 16).</summary>
public sealed record SendBackToDocumentOffice(IncomingStanding By, string Reason)
{
    public static Decision Decide(IncomingDocument document, SendBackToDocumentOffice command) =>
        Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.SendBack),
            IncomingTexts.Needed("reason", command.Reason, IncomingTexts.TextLimit)) is { } refusal
            ? refusal
            : Decision.Accept(new SentBackToDocumentOffice(command.By.By, command.By.At, command.By.Part!.Department, command.Reason));
}
