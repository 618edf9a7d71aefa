namespace OnNara.Domain.Documents.Content;

/// <summary>A file that belongs to a document: named here, its bytes kept once under their own hash.</summary>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes; the address of the file.</param>
/// <param name="FileName">The name that the drafter gave it, without a folder.</param>
/// <param name="MediaType">What the content turned out to be, not what the sender claimed.</param>
/// <param name="Size">Bytes.</param>
public sealed record Attachment(string Sha256, string FileName, string MediaType, long Size);
