using OnNara.Evidence.BagIt;
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
            : (BundleCheck.Run(bundle, keys, rest is [_, var kept] ? File.ReadAllBytes(kept) : null, output), null);
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
