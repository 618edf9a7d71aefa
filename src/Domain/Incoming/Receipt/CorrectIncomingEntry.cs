using System.Globalization;
using OnNara.Domain.Documents;
using OnNara.Domain.Functions;

namespace OnNara.Domain.Incoming;

/// <summary>Only the records officer corrects a line of the register; the number, and what was sent, stay (Public Records Act Decree, art. 20).</summary>
/// <param name="DepartmentCode">Whose register; the lead department's where it is left out.</param>
/// <param name="UnitTask">The one that a correction of the unit task names; none where the agency has no such one.</param>
/// <param name="To">The new value as text: a title, a unit task code, a <see cref="RetentionPeriod"/> or a day as <c>yyyy-MM-dd</c>.</param>
public sealed record CorrectIncomingEntry(
    IncomingStanding By, UnitTaskHistory? UnitTask, string? DepartmentCode, RegisterField Field, string To, string Reason)
{
    public static Decision Decide(IncomingDocument document, CorrectIncomingEntry command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.CorrectRegister),
            IncomingTexts.Needed("to", command.To, IncomingTexts.TitleLimit),
            IncomingTexts.Needed("reason", command.Reason, IncomingTexts.TextLimit)) is { } refusal)
        {
            return refusal;
        }

        var department = command.DepartmentCode ?? document.Lead?.Department.Code ?? "";
        if (document.EntryOf(department) is not { } entry)
        {
            return new NoEntryOfDepartment(department);
        }

        return IsReadable(command) && entry.ValueOf(command.Field) is var from && from != command.To
            ? Decision.Accept(new IncomingEntryCorrected(
                command.By.By, command.By.At, department, command.Field, from, command.To, command.Reason))
            : new EntryCorrectionWrong(command.Field);
    }

    private static bool IsReadable(CorrectIncomingEntry command) => command.Field switch
    {
        RegisterField.Title => true,
        RegisterField.UnitTask => command.UnitTask?.Code == command.To && command.UnitTask.On(command.By.Day) is not null,
        RegisterField.Retention => Enum.TryParse<RetentionPeriod>(command.To, out var period) && Enum.IsDefined(period) && period.ToString() == command.To,
        RegisterField.RegisteredOn => DateOnly.TryParseExact(command.To, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };
}
