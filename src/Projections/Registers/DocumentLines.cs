using OnNara.Domain.Documents;
using OnNara.Projections.Documents;

namespace OnNara.Projections.Registers;

/// <summary>The lines that a document has in its department's register: that of its decision, and those of returned originals.</summary>
internal static class DocumentLines
{
    public static IEnumerable<RegisterLine> Of(DocumentSummary? document) => document switch
    {
        null => [],
        { Entry: { } entry, RegisteredAt: { } at } => [.. document.ReturnedOriginals.Select(returned => Of(document, returned)), Of(document, entry, at)],
        _ => document.ReturnedOriginals.Select(returned => Of(document, returned)),
    };

    private static RegisterLine Of(DocumentSummary document, RegisterEntry entry, DateTimeOffset registeredAt) => new(
        $"{document.Id:N}", RegisterLineKind.Produced, document.Id, entry.Number, entry.RecordFile, entry.Title, entry.Retention, entry.RegisteredOn,
        registeredAt, document.Drafter, document.DecidedBy, RecipientsOf(document), document.Disclosure, document.Access, null, document.DispatchedAt)
    {
        Corrections = document.Corrections,
    };

    private static string? RecipientsOf(DocumentSummary document) =>
        document.Recipients switch
        {
            [] => null,
            [var only] => only.Name,
            [var first, ..] many => $"{first.Name} (+{many.Count - 1})",
        };

    private static RegisterLine Of(DocumentSummary document, ReturnedOriginal returned) => new(
        $"{document.Id:N}/{returned.Round}", RegisterLineKind.ReturnedOriginal, document.Id, returned.Registration.Number,
        returned.Registration.RecordFile, returned.Title, returned.Registration.Retention, Domain.OfficeDay.Of(returned.At), returned.At, returned.Drafter,
        null, RecipientsOf(document), document.Disclosure, document.Access, null, null);
}
