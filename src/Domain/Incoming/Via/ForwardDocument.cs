using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>The intermediate agency sends the letter on under its own head's name, with its opinion (Enforcement Rule, art. 15).</summary>
public sealed record ForwardDocument(IncomingStanding By, Organization Organization, string? Opinion)
{
    public static Decision Decide(IncomingDocument document, ForwardDocument command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.ForwardVia),
            document.IsToForward ? null : new NothingToForward(),
            command.By.Part is { IsLead: false } ? new LeadDepartmentHandles(document.Lead?.Department.Code ?? "") : null,
            IncomingTexts.Optional("opinion", command.Opinion, IncomingTexts.TextLimit)) is { } refusal)
        {
            return refusal;
        }

        return command.Organization.AgencyHeadOn(command.By.Day) is { } head
            ? Decision.Accept(new ForwardedVia(
                command.By.By, command.By.At, head, document.Letter!.Recipient.AgencyCode!, command.Opinion))
            : new AgencyHeadVacant();
    }
}

/// <summary>The letters that an incoming document becomes when it leaves this agency again.</summary>
public static class OnwardLetter
{
    /// <summary>The letter that goes on with a transfer: as it was sent, to another recipient.</summary>
    public static Letter Of(IncomingDocument document, TransferredToAgency fact)
    {
        var letter = document.Letter ?? FromOutside(document);
        return letter with
        {
            Recipient = new Recipient(fact.ToAgencyName, AgencyCode: fact.ToAgencyCode),
            PassedThrough = [.. letter.PassedThrough, document.AgencyCode],
        };
    }

    /// <summary>The letter that goes on by way of this agency: as it was sent, with what this agency adds.</summary>
    public static Letter Of(IncomingDocument document, ForwardedVia fact, string agencyName) => document.Letter! with
    {
        Forwardings =
        [
            .. document.Letter.Forwardings,
            new Forwarding(document.AgencyCode, agencyName, fact.InNameOf, fact.Opinion, fact.At),
        ],
    };

    private static Letter FromOutside(IncomingDocument document) => new(
        document.Id,
        Origin.Outside(document.SenderName),
        new Recipient(document.AgencyCode, AgencyCode: document.AgencyCode),
        document.SenderNumber,
        DocumentKind.General,
        document.Title,
        document.Body,
        document.Attachments,
        null,
        null,
        document.ArrivedAt,
        document.DueAt,
        [],
        [],
        document.DataSubjectId);
}
