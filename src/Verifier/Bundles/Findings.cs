using OnNara.Evidence.BagIt;

namespace OnNara.Verifier.Bundles;

/// <summary>What was found to hold and what not, in sentences, in the order in which it was looked at.</summary>
public sealed class Findings
{
    private const int MostOfOneKind = 20;

    private readonly List<(bool Holds, string Words)> _found = [];

    public bool AllHolds => _found.TrueForAll(f => f.Holds);

    public int Broken => _found.Count(f => !f.Holds);

    public void Holds(string words) => _found.Add((true, words));

    public void Breaks(string words) => _found.Add((false, words));

    public void Breaks(IReadOnlyList<Flaw> flaws) => Breaks([.. flaws.Select(f => f.Words)]);

    /// <summary>Tells the first of many; a thousand altered files need no thousand lines.</summary>
    public void Breaks(IReadOnlyList<string> words)
    {
        foreach (var each in words.Take(MostOfOneKind))
            Breaks(each);
        if (words.Count > MostOfOneKind)
            Breaks($"… and {words.Count - MostOfOneKind} more of this kind.");
    }

    public void Print(TextWriter output)
    {
        foreach (var (holds, words) in _found)
            output.WriteLine($"{(holds ? '✓' : '✗')} {words}");
    }
}
