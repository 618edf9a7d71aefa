namespace OnNara.Domain.Incoming;

/// <summary>Another agency's business goes on to that agency, and its sender is told (Enforcement Rule, art. 16).</summary>
/// <param name="ToAgencyName">What that agency is called; none where no agency has the code.</param>
public sealed record TransferToAgency(IncomingStanding By, string ToAgencyCode, string? ToAgencyName, string Reason)
{
    public static Decision Decide(IncomingDocument document, TransferToAgency command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.TransferToAgency),
            document.IsToForward ? new NotTheRecipient(document.Letter!.Recipient.AgencyCode!) : null,
            IncomingTexts.Needed("reason", command.Reason, IncomingTexts.TextLimit),
            command.ToAgencyName is null ? new AgencyUnknown(command.ToAgencyCode) : null,
            command.ToAgencyCode == document.AgencyCode ? new OwnAgency() : null) is { } refusal)
        {
            return refusal;
        }

        // An agency that had it keeps the stream of it, and there it arrives once only.
        var had = document.Letter is { } letter
            && (letter.PassedThrough.Contains(command.ToAgencyCode) || letter.Origin.AgencyCode == command.ToAgencyCode);
        return had
            ? new TransferInCircle(command.ToAgencyCode)
            : Decision.Accept(new TransferredToAgency(command.By.By, command.By.At, command.ToAgencyCode, command.ToAgencyName!, command.Reason));
    }
}

/// <summary>A formal defect sends it back, named by number, date and title, with the reason (Enforcement Rule, art. 16).</summary>
public sealed record ReturnToSender(IncomingStanding By, string Reason)
{
    public static Decision Decide(IncomingDocument document, ReturnToSender command) =>
        Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.ReturnToSender),
            IncomingTexts.Needed("reason", command.Reason, IncomingTexts.TextLimit)) is { } refusal
            ? refusal
            : Decision.Accept(new ReturnedToSender(
                command.By.By,
                command.By.At,
                document.SenderNumber,
                OfficeDay.Of(document.SentAt ?? document.ArrivedAt),
                document.Title,
                command.Reason));
}
