using OnNara.Evidence.BagIt;
using OnNara.Evidence.Bundles.Checking;
using OnNara.Evidence.Notes;

namespace OnNara.Verifier.Bundles;

/// <summary>What is asked for a bundle on the command line.</summary>
public static class BundleCommand
{
    public const string Usage = "verify BUNDLE --keys FILE [--checkpoint FILE]\nverify --bag ZIP-OR-DIRECTORY";

    /// <returns>Whether everything holds; or why nothing was begun.</returns>
    public static (bool Holds, string? Fault) Run(string[] args, TextWriter output)
    {
        if (args is ["--bag", var bag])
            return (CheckBag(bag, output), null);
        if (args is not [var bundle, "--keys", var keyFile, .. var rest] || rest is not ([] or ["--checkpoint", _]))
            return (false, Usage);
        var (keys, fault) = LogKeys.ReadKeys(File.ReadAllText(keyFile));
        return keys is null
            ? (false, $"{keyFile}: {fault}")
            : (Check(bundle, keys, rest is [_, var kept] ? File.ReadAllBytes(kept) : null, output), null);
    }

    /// <param name="bundle">A zip, or a directory into which one was unpacked.</param>
    private static bool Check(string bundle, IReadOnlyList<VerifierKey> keys, byte[]? kept, TextWriter output)
    {
        using var zip = Directory.Exists(bundle) ? null : File.OpenRead(bundle);
        return Tell(BundleCheck.Of(zip is null ? BagFiles.In(bundle) : BagZip.Read(zip), keys, kept), output);
    }

    /// <summary>Says in words what holds and what not.</summary>
    /// <returns>Whether everything holds.</returns>
    public static bool Tell(BundleReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            output.WriteLine($"{(finding.Holds ? '✓' : '✗')} {finding.Words}");
        if (report.Story.Count > 0)
            output.WriteLine(report.Holds ? "What happened:" : "What the bundle says, NOT proven as a whole:");
        foreach (var line in report.Story)
            output.WriteLine($"  {line}");
        output.WriteLine(report.Holds
            ? "Everything holds. Whether more happened afterwards, this bundle cannot show."
            : $"This bundle does not hold: {report.Findings.Count(f => !f.Holds)} found wrong.");
        return report.Holds;
    }

    private static bool CheckBag(string path, TextWriter output)
    {
        using var zip = Directory.Exists(path) ? null : File.OpenRead(path);
        var report = Bag.Check(zip is null ? BagFiles.In(path) : BagZip.Read(zip));
        foreach (var warning in report.Warnings)
            output.WriteLine($"! {warning.Words}");
        foreach (var flaw in report.Flaws)
            output.WriteLine($"✗ {flaw.Words}");
        output.WriteLine(report.IsValid ? "✓ The bag is valid." : "The bag is not valid.");
        return report.IsValid;
    }
}
