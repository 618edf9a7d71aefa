namespace OnNara.Domain.Documents.Content;

/// <summary>
/// The text of a document as a list of blocks, in the form of the decree (arts. 4 and 7): numbered items, plain
/// paragraphs and tables. Never mark-up; how it looks is the reader's business.
/// </summary>
public sealed record Body(IReadOnlyList<Block> Blocks)
{
    public static Body Empty { get; } = new([]);

    /// <summary>Two bodies are the same when they say the same: an edit that changes nothing is none.</summary>
    public bool Equals(Body? other) => other is not null && Blocks.SequenceEqual(other.Blocks);

    public override int GetHashCode() => Sequence.HashOf(Blocks);
}
