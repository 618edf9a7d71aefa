using OnNara.Evidence.BagIt;

namespace OnNara.Evidence.Bundles.Checking;

/// <summary>What of a bundle is looked at, in this order.</summary>
public enum CheckedPart
{
    /// <summary>The files, as they were bagged.</summary>
    Bag,

    /// <summary>The log's checkpoint and who signed it.</summary>
    Checkpoint,

    /// <summary>The places of the events in that log.</summary>
    Places,

    /// <summary>The checkpoint that somebody kept.</summary>
    Kept,

    /// <summary>That it is one record, from its beginning and without a gap.</summary>
    Record,

    /// <summary>The versions of the content, as the events say.</summary>
    Versions,

    /// <summary>The files that the events name.</summary>
    Attachments,
}

/// <param name="Words">A whole sentence.</param>
public sealed record Finding(CheckedPart Part, bool Holds, string Words);

/// <summary>What was found in a bundle.</summary>
/// <param name="Story">Who did what when, a line each: proven where everything holds, and only claimed where not.</param>
public sealed record BundleReport(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Story)
{
    public bool Holds => Findings.All(f => f.Holds);
}

/// <summary>What was found to hold and what not, in the order in which it was looked at.</summary>
internal sealed class Findings
{
    private const int MostOfOneKind = 20;

    private readonly List<Finding> _found = [];

    public IReadOnlyList<Finding> All => _found;

    public bool AllHolds => _found.TrueForAll(f => f.Holds);

    public void Holds(CheckedPart part, string words) => _found.Add(new(part, true, words));

    public void Breaks(CheckedPart part, string words) => _found.Add(new(part, false, words));

    public void Breaks(IReadOnlyList<Flaw> flaws) => Breaks(CheckedPart.Bag, [.. flaws.Select(f => f.Words)]);

    /// <summary>Tells the first of many; a thousand altered files need no thousand lines.</summary>
    public void Breaks(CheckedPart part, IReadOnlyList<string> words)
    {
        foreach (var each in words.Take(MostOfOneKind))
            Breaks(part, each);
        if (words.Count > MostOfOneKind)
            Breaks(part, $"… and {words.Count - MostOfOneKind} more of this kind.");
    }
}
