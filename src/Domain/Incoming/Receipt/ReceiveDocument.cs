using OnNara.Domain.Documents;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>
/// The department receives it with time and number and files it (art. 18; Public Records Act Decree, art. 22). What it produces and
/// what it receives share one series of numbers.
/// </summary>
/// <param name="UnitTaskCode">Where it is filed; how long it is kept follows from it.</param>
/// <param name="UnitTask">The one of that code, through the years; none where the agency never had it.</param>
/// <param name="Serial">From the department's counter of the year, taken in the same transaction; none where <see cref="NeedsSerial"/> says no.</param>
public sealed record ReceiveDocument(IncomingStanding By, string UnitTaskCode, UnitTaskHistory? UnitTask, int? Serial)
{
    /// <summary>Why it cannot be received, before a number is taken for it; nothing where it can.</summary>
    public static Refusal? Check(IncomingDocument document, IncomingStanding by, string? unitTaskCode, UnitTaskHistory? unitTask) =>
        Refusal.FirstOf(
            IncomingPermissions.Check(document, by, IncomingAction.Receive),
            unitTask?.On(by.Day) is not null ? null
            : unitTask?.IsRetiredOn(by.Day) is true ? new IncomingUnitTaskRetired(unitTaskCode!, unitTask.Successors)
            : new IncomingUnitTaskUnknown(unitTaskCode));

    /// <summary>A department that had it before, sent it back and gets it again keeps its number.</summary>
    public static bool NeedsSerial(IncomingDocument document, IncomingStanding by) => document.EntryOf(by.Part!.Department.Code) is null;

    public static Decision Decide(IncomingDocument document, ReceiveDocument command)
    {
        if (Check(document, command.By, command.UnitTaskCode, command.UnitTask) is { } refusal)
        {
            return refusal;
        }

        var department = command.By.Part!.Department;
        var registration = document.EntryOf(department.Code) is { } entry
            ? new Registration(entry.Number, entry.RecordFile, entry.Retention)
            : New(command, department);
        return Decision.Accept(new ReceivedByDepartment(command.By.By, command.By.At, department, registration));
    }

    private static Registration New(ReceiveDocument command, DepartmentReference department)
    {
        var year = command.By.Day.Year;
        return new(
            new RegisterNumber(department.Code, department.Name, year, command.Serial!.Value),
            new RecordFile(department.Code, command.UnitTaskCode, year, 1),
            command.UnitTask!.On(command.By.Day)!.Retention);
    }
}

/// <summary>The department names who of its people handles it, or hands it to another one.</summary>
/// <param name="DueAt">The time by which the department wants it handled; none where the first one stands.</param>
public sealed record NameHandler(IncomingStanding By, Organization Organization, Guid HandlerId, DateTimeOffset? DueAt, string? Note)
{
    public static Decision Decide(IncomingDocument document, NameHandler command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.NameHandler),
            IncomingTexts.Optional("note", command.Note, IncomingTexts.TextLimit)) is { } refusal)
        {
            return refusal;
        }

        var part = command.By.Part!;
        var capacities = command.Organization.AppointmentsOn(command.HandlerId, command.By.Day);
        if (capacities.Count == 0)
        {
            return new HandlerUnknown(command.HandlerId);
        }

        if (capacities.FirstOrDefault(c => c.DepartmentCode == part.Department.Code) is not { } handler)
        {
            return new HandlerOutsideDepartment(capacities[0].Name, part.Department.Code);
        }

        return part.Handler?.PersonId == handler.PersonId && command.DueAt is null
            ? new HandlesAlready(handler.Name)
            : Decision.Accept(new HandlerNamed(command.By.By, command.By.At, part.Department.Code, handler, command.DueAt, command.Note));
    }
}

/// <summary>The lead department's handler finishes it, with an answer or without one.</summary>
/// <param name="AnsweringDocumentId">A document of this agency that the handler may know of; the desk has looked.</param>
public sealed record HandleDocument(IncomingStanding By, Guid? AnsweringDocumentId, string? Outcome)
{
    public static Decision Decide(IncomingDocument document, HandleDocument command)
    {
        if (Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.Handle),
            document.IsToForward ? new NotTheRecipient(document.Letter!.Recipient.AgencyCode!) : null,
            command.By.Part is { IsLead: true } ? null : new LeadDepartmentHandles(document.Lead?.Department.Code ?? ""),
            IncomingTexts.Optional("outcome", command.Outcome, IncomingTexts.TextLimit)) is { } refusal)
        {
            return refusal;
        }

        return command.AnsweringDocumentId is null && command.Outcome is null
            ? new OutcomeMissing()
            : Decision.Accept(new IncomingHandled(command.By.By, command.By.At, command.AnsweringDocumentId, command.Outcome));
    }
}
