using OnNara.Projections.Incoming;

namespace OnNara.Projections.Registers;

/// <summary>The lines that an incoming document has in the registers of the departments that received it.</summary>
internal static class IncomingLines
{
    public static IEnumerable<RegisterLine> Of(IncomingSummary? document) => document is null
        ? []
        : document.Lines.Select(line => new RegisterLine(
            $"{document.Id:N}/{line.Entry.Number.DepartmentCode}", RegisterLineKind.Received, document.Id, line.Entry.Number, line.Entry.RecordFile,
            line.Entry.Title, line.Entry.Retention, line.Entry.RegisteredOn, line.At, line.By, null, document.SenderName, document.Disclosure, null,
            document.DueAt, document.HandledAt)
        {
            Corrections = line.Corrections,
        });
}
