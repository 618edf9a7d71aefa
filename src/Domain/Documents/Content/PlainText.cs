using System.Text;

namespace OnNara.Domain.Documents.Content;

/// <summary>A document's text as it is read aloud, searched and printed without looks: labels, attachments, end mark.</summary>
public static class PlainText
{
    /// <summary>The end mark; it follows after the room of one (two-column) character, hence the two spaces.</summary>
    private const string EndMark = "  끝.";

    private const string AttachmentMark = "붙임  ";

    /// <summary>The text with labels, without the end mark; one line per block and per table row.</summary>
    public static string Of(Body body)
    {
        var labels = Numbering.LabelsOf(body);
        return string.Join('\n', body.Blocks.Select((block, i) => Line(block, labels[i])));
    }

    /// <summary>
    /// The finished document: text, list of attachments, end mark after whichever comes last. After a table the mark
    /// stands on a line of its own.
    /// </summary>
    public static string Of(Body body, IReadOnlyList<Attachment> attachments)
    {
        var text = new StringBuilder(Of(body));
        if (attachments.Count > 0)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(AttachmentMark).Append(ListOf(attachments));
        }
        else if (body.Blocks is [.., Table])
        {
            text.Append('\n');
        }

        return text.Append(EndMark).ToString();
    }

    private static string ListOf(IReadOnlyList<Attachment> attachments) =>
        attachments is [var only]
            ? $"{only.FileName} 1부."
            : string.Join("\n      ", attachments.Select((a, i) => $"{Numbering.Label(1, i + 1)} {a.FileName} 1부."));

    private static string Line(Block block, string? label) => block switch
    {
        NumberedItem item => $"{Indent(item.Level)}{label} {TextOf(item.Runs)}",
        Paragraph paragraph => TextOf(paragraph.Runs),
        Table table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => TextOf(cell.Runs))))),
        _ => throw new InvalidOperationException($"A body has no blocks of the kind {block.GetType().Name}."),
    };

    /// <summary>Each level begins two columns further right than the one above (rule art. 2).</summary>
    private static string Indent(int level) => new(' ', 2 * (level - 1));

    private static string TextOf(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
