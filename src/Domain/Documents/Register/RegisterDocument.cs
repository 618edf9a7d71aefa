using System.Globalization;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>
/// Enters a decided document, or a returned original that is kept, into the register (Decree, art. 11; Public Records Act Decree,
/// arts. 20–23). It follows the decision in the same transaction; the serial comes from the department's counter of that year.
/// </summary>
public sealed record RegisterDocument(Official By, DateTimeOffset At, int Serial, RetentionPeriod Retention)
{
    /// <summary>Whether the document, after the facts just accepted, has to get a number now.</summary>
    public static bool IsDue(Document document, IReadOnlyList<object> accepted) =>
        (document.Status == DocumentStatus.Decided && document.Entry is null)
        || (document.Draft.KeepsReturnedOriginal && accepted.OfType<DocumentReturned>().Any());

    public static Decision Decide(Document document, RegisterDocument command)
    {
        var drafter = document.Drafter;
        var year = OfficeDay.Of(command.At).Year;
        var registration = new Registration(
            new RegisterNumber(drafter.DepartmentCode, drafter.DepartmentName, year, command.Serial),
            new RecordFile(drafter.DepartmentCode, document.Draft.UnitTaskCode!, year, 1),
            command.Retention);
        return document.Status == DocumentStatus.Returned
            ? Decision.Accept(new ReturnedOriginalRegistered(command.By, command.At, document.Round, registration))
            : Decision.Accept(new DocumentRegistered(command.By, command.At, registration));
    }
}

/// <summary>Only the records officer corrects an entry; the number, and what was decided, stay (Public Records Act Decree, art. 20).</summary>
/// <param name="UnitTask">The one that a correction of the unit task names; none where the agency has no such one.</param>
/// <param name="To">The new value as text: a title, a unit task code, a <see cref="RetentionPeriod"/> or a day as <c>yyyy-MM-dd</c>.</param>
public sealed record CorrectRegisterEntry(Standing By, UnitTaskHistory? UnitTask, RegisterField Field, string To, string Reason)
{
    public static Decision Decide(Document document, CorrectRegisterEntry command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.CorrectRegister),
            Texts.Reason(command.Reason),
            Texts.Limited("to", command.To, Texts.TitleLimit)) is { } refusal)
        {
            return refusal;
        }

        if (document.Entry is not { } entry)
        {
            return new NotDecidedYet();
        }

        var from = entry.ValueOf(command.Field);
        var readable = command.Field switch
        {
            RegisterField.Title => !string.IsNullOrWhiteSpace(command.To),
            RegisterField.UnitTask => command.UnitTask?.Code == command.To && command.UnitTask.On(command.By.Day) is not null,
            RegisterField.Retention => Enum.TryParse<RetentionPeriod>(command.To, out var period) && Enum.IsDefined(period),
            RegisterField.RegisteredOn => DateOnly.TryParseExact(command.To, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => false,
        };
        return readable && from != command.To
            ? Decision.Accept(new RegisterEntryCorrected(command.By.By, command.By.At, command.Field, from, command.To, command.Reason))
            : new CorrectionWrong(command.Field);
    }
}
