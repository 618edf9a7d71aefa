using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.MemoReports;

/// <summary>Reports to several people at once.</summary>
public sealed record SendMemoReport(
    Guid MemoReportId,
    Actor By,
    DateTimeOffset At,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Guid> RecipientIds,
    Organization Organization,
    Guid? TaskCardId = null)
{
    public const int RecipientLimit = 200;

    public static Decision Decide(SendMemoReport command)
    {
        if (Refusal.FirstOf(
            MemoTexts.Needed("title", command.Title, MemoTexts.TitleLimit),
            ContentRules.Check(command.Body),
            ContentRules.Check(command.Attachments),
            command.RecipientIds.Count is 0 or > RecipientLimit ? new MemoRecipientsMissing(RecipientLimit) : null,
            command.RecipientIds.Contains(command.By.PersonId) ? new MemoToOneself() : null) is { } refusal)
        {
            return refusal;
        }

        if (command.RecipientIds.GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new MemoRecipientTwice(twice.Key);
        }

        var recipients = new List<Official>();
        foreach (var id in command.RecipientIds)
        {
            if (command.Organization.OfficialOn(id, OfficeDay.Of(command.At)) is not { } recipient) return new MemoRecipientUnknown(id);
            recipients.Add(recipient);
        }

        return Decision.Accept(new MemoReportSent(
            command.MemoReportId, command.By.Official, command.At, command.Title, command.Body, command.Attachments, recipients, command.TaskCardId));
    }
}

/// <summary>A recipient has it open. The first time counts; its writer and the auditor leave no mark.</summary>
public sealed record ReadMemoReport(Actor By, DateTimeOffset At)
{
    public static Decision Decide(MemoReport report, ReadMemoReport command) =>
        MemoReportPermissions.Check(report, command.By, MemoReportAction.Read) is { } refusal ? refusal
        : report.Recipients.Any(r => r.PersonId == command.By.PersonId) && report.Readings.All(r => r.By.PersonId != command.By.PersonId)
            ? Decision.Accept(new MemoReportRead(command.By.Official, command.At))
            : Decision.Accept();
}

/// <summary>A recipient says what there is to say; as often as wanted, and nothing said is taken back.</summary>
public sealed record GiveMemoOpinion(Actor By, DateTimeOffset At, string Opinion)
{
    public static Decision Decide(MemoReport report, GiveMemoOpinion command) =>
        Refusal.FirstOf(
            MemoReportPermissions.Check(report, command.By, MemoReportAction.GiveOpinion),
            MemoTexts.Needed("opinion", command.Opinion, MemoTexts.TextLimit)) is { } refusal
            ? refusal
            : Decision.Accept(new MemoOpinionGiven(command.By.Official, command.At, command.Opinion));
}

/// <summary>Its writer makes a formal draft of it, once.</summary>
public sealed record TurnMemoReportIntoDraft(Actor By, DateTimeOffset At, Guid DocumentId)
{
    public static Decision Decide(MemoReport report, TurnMemoReportIntoDraft command) =>
        Refusal.FirstOf(
            MemoReportPermissions.Check(report, command.By, MemoReportAction.TurnIntoDraft),
            report.DraftId is { } already ? new MemoDraftedAlready(already) : null) is { } refusal
            ? refusal
            : Decision.Accept(new MemoReportTurnedIntoDraft(command.By.Official, command.At, command.DocumentId));
}

internal static class MemoTexts
{
    public const int TitleLimit = 300;
    public const int TextLimit = 4_000;

    public static Refusal? Needed(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new MemoTextNotAcceptable(field, fault) : null;
}
