using System.Runtime.CompilerServices;
using OnNara.Evidence.BagIt;

namespace OnNara.Evidence.Tests.BagIt;

/// <summary>The suite of the Library of Congress: every valid bag is accepted, every invalid one refused, as a directory and zipped.</summary>
public sealed class ConformanceTests
{
    // The suite calls these good enough for a warning, where a machine takes two names for one. Here a name is what it is, and a file
    // that a manifest names and that is not there under that very name is missing.
    private static readonly string[] NamesOfFilesThatAreNotThere =
    [
        "v0.97/warning/duplicate-file-with-different-case",
        "v0.97/warning/same-filename-listed-twice-with-different-normalization",
        "v0.97/warning/special-system-files",
    ];

    public static TheoryData<string> Valid => Bags("valid");

    // What only one kind of machine would fall for is refused on all of them: a bag travels.
    public static TheoryData<string> Invalid => [.. Bags("invalid"), .. Bags("linux-only"), .. Bags("windows-only")];

    public static TheoryData<string> Doubtful => Bags("warning");

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task accepts_what_is_valid(string bag)
    {
        Bag.Check(BagFiles.In(Folder(bag))).Flaws.ShouldBeEmpty();
        (await Zipped(bag)).Flaws.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task refuses_what_is_invalid(string bag)
    {
        Bag.Check(BagFiles.In(Folder(bag))).Flaws.ShouldNotBeEmpty();
        (await Zipped(bag)).Flaws.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task warns_of_what_might_go_wrong_elsewhere(string bag)
    {
        var report = Bag.Check(BagFiles.In(Folder(bag)));
        if (NamesOfFilesThatAreNotThere.Contains(bag))
            report.Flaws.Select(f => f.Rule).ShouldAllBe(rule => rule == "bag.file-missing" || rule == "bag.oxum");
        else
            report.Flaws.ShouldBeEmpty();
        (report.Flaws.Count + report.Warnings.Count).ShouldBePositive();
        (await Zipped(bag)).Flaws.Count.ShouldBe(report.Flaws.Count);
    }

    private static TheoryData<string> Bags(string kind)
    {
        var root = Folder("");
        return [.. from version in new[] { "v0.97", "v1.0" }
                   let folder = Path.Combine(root, version, kind)
                   where Directory.Exists(folder)
                   from bag in Directory.GetDirectories(folder)
                   select Path.GetRelativePath(root, bag).Replace('\\', '/')];
    }

    private static async Task<BagReport> Zipped(string bag)
    {
        using var zip = new MemoryStream();
        var files = BagFiles.In(Folder(bag)).Files.Select(f => new BagPart(f.Path, _ => Task.FromResult(f.Open())));
        var writer = await BagWriter.OfFilesAsync("bag", [.. files], CancellationToken.None);
        await writer.WriteAsync(zip, CancellationToken.None);
        zip.Length.ShouldBe(writer.Length);
        return Bag.Check(BagZip.Read(zip));
    }

    private static string Folder(string bag, [CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "conformance-suite", bag);
}
