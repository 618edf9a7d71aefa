namespace OnNara.Domain.Documents.Content;

/// <summary>A body or an attachment list that no document may have, whoever writes it.</summary>
public abstract record ContentRefusal(string Code, string Message) : Refusal(Code, Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TooManyBlocks(int Count, int Limit)
    : ContentRefusal("content.too-many-blocks", $"The body has {Count} blocks; {Limit} is the most. Move a part into an attachment.");

public sealed record TooMuchText(int Length, int Limit)
    : ContentRefusal("content.too-long", $"The body has {Length} characters; {Limit} is the most. Move a part into an attachment.");

public sealed record TooManyRuns(int Block, int Count, int Limit)
    : ContentRefusal("content.too-many-runs", $"Block {Block + 1} changes its look {Count} times; {Limit} is the most.");

public sealed record LevelOutOfRange(int Block, int Level)
    : ContentRefusal("content.level-out-of-range", $"Block {Block + 1} has numbering level {Level}; the levels are 1 to {Numbering.Levels} (art. 7).");

public sealed record TooManyItems(int Block, int Level, int Limit)
    : ContentRefusal("content.too-many-items", $"Block {Block + 1} would be number {Limit + 1} on level {Level}; labels end at {Limit}.");

public sealed record EmptyTable(int Block)
    : ContentRefusal("content.empty-table", $"The table in block {Block + 1} has no cell.");

public sealed record UnevenTable(int Block, int Row, int Cells, int Expected)
    : ContentRefusal("content.uneven-table", $"Row {Row + 1} of the table in block {Block + 1} has {Cells} cells, the first row {Expected}.");

public sealed record TableTooLarge(int Block, int Rows, int Columns)
    : ContentRefusal("content.table-too-large", $"The table in block {Block + 1} has {Rows} rows and {Columns} columns; {ContentLimits.TableRows} and {ContentLimits.TableColumns} are the most.");

/// <summary>Line breaks and tabs are text; other control characters and halves of characters are not.</summary>
public sealed record NotText(int Block)
    : ContentRefusal("content.not-text", $"Block {Block + 1} holds a control character or half a character.");

public sealed record ElementMissing(int Block)
    : ContentRefusal("content.element-missing", $"Block {Block + 1} is null or holds a null where an element belongs.");

public sealed record TooManyAttachments(int Count, int Limit)
    : ContentRefusal("content.too-many-attachments", $"The document has {Count} attachments; {Limit} is the most.");

public sealed record AttachmentTwice(string Sha256, string FileName)
    : ContentRefusal("content.attachment-twice", $"'{FileName}' is attached twice under the same name.");

public sealed record AttachmentNotNamed(int Attachment)
    : ContentRefusal("content.attachment-not-named", $"Attachment {Attachment + 1} has no lawful file name: 1 to 255 characters, no folder, no control character.");

public sealed record AttachmentAddressWrong(int Attachment)
    : ContentRefusal("content.attachment-address-wrong", $"Attachment {Attachment + 1} is not addressed by 64 lower-case hexadecimal digits of SHA-256.");
