using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace OnNara.Domain.Documents.Content;

/// <summary>What every body and every list of attachments must keep to, draft or not.</summary>
public static class ContentRules
{
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>The first fault of the body in reading order; none where it is in order.</summary>
    public static Refusal? Check(Body body)
    {
        if (body.Blocks.Count > ContentLimits.Blocks)
            return new TooManyBlocks(body.Blocks.Count, ContentLimits.Blocks);

        var counter = new NumberingCounter();
        var length = 0;
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            if (CheckBlock(body.Blocks[i], i, counter, ref length) is { } fault)
                return fault;
        }

        return length > ContentLimits.Characters ? new TooMuchText(length, ContentLimits.Characters) : null;
    }

    /// <summary>The first fault of the list; none where it is in order.</summary>
    public static Refusal? Check(IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count > ContentLimits.Attachments)
            return new TooManyAttachments(attachments.Count, ContentLimits.Attachments);

        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < attachments.Count; i++)
        {
            // A JSON array can hold null whatever the type says.
            if (attachments[i] is not { } attachment || !IsFileName(attachment.FileName))
                return new AttachmentNotNamed(i);
            if (!IsSha256(attachment.Sha256))
                return new AttachmentAddressWrong(i);
            if (!seen.Add((attachment.Sha256, attachment.FileName)))
                return new AttachmentTwice(attachment.Sha256, attachment.FileName);
        }

        return null;
    }

    /// <summary>Whether the text names a file and nothing else: no folder, no way up, nothing that a disk would refuse.</summary>
    public static bool IsFileName([NotNullWhen(true)] string? name) =>
        name is { Length: > 0 and <= ContentLimits.FileNameLength }
        && !string.IsNullOrWhiteSpace(name)
        && name is not ("." or "..")
        && !name.AsSpan().ContainsAny(NotInFileNames)
        && !name.Any(char.IsControl)
        && !HoldsDirectionOverride(name)
        && IsWellFormed(name);

    public static bool IsSha256(string? text) =>
        text is { Length: 64 } && text.All(char.IsAsciiHexDigit) && !text.Any(char.IsAsciiLetterUpper);

    private static Refusal? CheckBlock(Block? block, int index, NumberingCounter counter, ref int length)
    {
        switch (block)
        {
            case NumberedItem { Level: < 1 or > Numbering.Levels } item:
                return new LevelOutOfRange(index, item.Level);
            case NumberedItem item:
                return counter.Next(item.Level) > Numbering.MostItems(item.Level)
                    ? new TooManyItems(index, item.Level, Numbering.MostItems(item.Level))
                    : CheckRuns(item.Runs, index, ref length);
            case Paragraph paragraph:
                return CheckRuns(paragraph.Runs, index, ref length);
            case Table table:
                return CheckTable(table, index, ref length);
            default:
                return new ElementMissing(index);
        }
    }

    private static Refusal? CheckTable(Table table, int index, ref int length)
    {
        if (table.Rows.Any(row => row is null))
            return new ElementMissing(index);
        if (table.Rows.Count == 0 || table.Rows[0].Cells.Count == 0)
            return new EmptyTable(index);

        var columns = table.Rows[0].Cells.Count;
        if (table.Rows.Count > ContentLimits.TableRows || columns > ContentLimits.TableColumns)
            return new TableTooLarge(index, table.Rows.Count, columns);

        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row].Cells.Count != columns)
                return new UnevenTable(index, row, table.Rows[row].Cells.Count, columns);
            foreach (var cell in table.Rows[row].Cells)
            {
                if (cell is null)
                    return new ElementMissing(index);
                if (CheckRuns(cell.Runs, index, ref length) is { } fault)
                    return fault;
            }
        }

        return null;
    }

    private static ContentRefusal? CheckRuns(IReadOnlyList<TextRun> runs, int index, ref int length)
    {
        if (runs.Count > ContentLimits.Runs)
            return new TooManyRuns(index, runs.Count, ContentLimits.Runs);
        foreach (var run in runs)
        {
            if (run?.Text is null)
                return new ElementMissing(index);
            if (!IsText(run.Text))
                return new NotText(index);
            length += run.Text.Length;
        }

        return null;
    }

    private static bool IsText(string text) =>
        !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) && IsWellFormed(text);

    /// <summary>A name with a right-to-left override can show <c>exe.pdf</c> and be a <c>fdp.exe</c>.</summary>
    private static bool HoldsDirectionOverride(string name) =>
        name.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
