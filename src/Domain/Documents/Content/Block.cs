using System.Text.Json.Serialization;

namespace OnNara.Domain.Documents.Content;

/// <summary>One piece of a <see cref="Body"/>; the JSON member <c>type</c> tells which.</summary>
/// <remarks>The discriminators are stored in events and published in the schema: they never change.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(NumberedItem), "item")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block;

/// <summary>An item of the eight numbering levels; its label follows from its place, so none is stored.</summary>
/// <param name="Level">1 for <c>1.</c> to 8 for <c>㉮</c>.</param>
/// <param name="Runs">The text, in pieces of one look each.</param>
public sealed record NumberedItem(int Level, IReadOnlyList<TextRun> Runs) : Block
{
    public bool Equals(NumberedItem? other) => other is not null && Level == other.Level && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => HashCode.Combine(Level, Sequence.HashOf(Runs));
}

/// <summary>Text without a number. It does not end a numbering: the next item goes on counting.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : Block
{
    public bool Equals(Paragraph? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Sequence.HashOf(Runs);
}

/// <summary>Rows of cells; every row has the same number of cells.</summary>
public sealed record Table(IReadOnlyList<TableRow> Rows) : Block
{
    public bool Equals(Table? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Sequence.HashOf(Rows);
}

/// <summary>One row of a <see cref="Table"/>.</summary>
/// <param name="Cells">From left to right.</param>
/// <param name="IsHeader">Whether the row names the columns.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsHeader = false)
{
    public bool Equals(TableRow? other) => other is not null && IsHeader == other.IsHeader && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => HashCode.Combine(IsHeader, Sequence.HashOf(Cells));
}

/// <summary>One cell of a table; without runs it is empty.</summary>
public sealed record TableCell(IReadOnlyList<TextRun> Runs)
{
    public bool Equals(TableCell? other) => other is not null && Runs.SequenceEqual(other.Runs);

    public override int GetHashCode() => Sequence.HashOf(Runs);
}

/// <summary>Text of one look.</summary>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false, bool Underline = false);

internal static class Sequence
{
    public static int HashOf<T>(IReadOnlyList<T> items)
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
