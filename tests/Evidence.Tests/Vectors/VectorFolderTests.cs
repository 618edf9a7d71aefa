using System.Text.Json;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Tests.Merkle;
using OnNara.Verifier.Vectors;

namespace OnNara.Evidence.Tests.Vectors;

public sealed class VectorFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onnara-vectors-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void accepts_the_good_and_refuses_the_bad()
    {
        Write("inclusion/good.json", Inclusion(5, 8));
        Write("inclusion/alone.json", new Dictionary<string, object?>(Inclusion(0, 1)) { ["proof"] = null });
        Write("inclusion/beyond.json", new Dictionary<string, object?>(Inclusion(5, 8)) { ["leafIdx"] = ulong.MaxValue, ["wantErr"] = true });
        Write("consistency/good.json", Consistency(6, 8));
        Write("consistency/garbage.json", new Dictionary<string, object?>(Consistency(6, 8)) { ["proof"] = new[] { "Z2FyYmFnZQ==" }, ["wantErr"] = true });
        Run().ShouldBe((true, "3 accepted, 2 refused, 0 wrong"));
    }

    [Fact]
    public void tells_what_came_out_otherwise_than_it_ought_to()
    {
        Write("said-to-be-bad.json", new Dictionary<string, object?>(Inclusion(5, 8)) { ["wantErr"] = true });
        Write("said-to-be-good.json", new Dictionary<string, object?>(Consistency(6, 8)) { ["size2"] = 9 });
        Write("something-else.json", new Dictionary<string, object?> { ["a"] = 1 });
        File.WriteAllText(Path.Combine(_folder.FullName, "broken.json"), "{");
        Run().ShouldBe((false, "0 accepted, 0 refused, 4 wrong"));
    }

    [Fact]
    public void an_empty_folder_shows_nothing() => Run().ShouldBe((false, "0 accepted, 0 refused, 0 wrong"));

    private static Dictionary<string, object?> Inclusion(ulong index, int size)
    {
        var tree = GrownTree.Of(size);
        return new()
        {
            ["leafIdx"] = index,
            ["treeSize"] = size,
            ["root"] = tree.Root.ToString(),
            ["leafHash"] = tree.Leaf(index).ToString(),
            ["proof"] = ProofPath.ToLeaf(index, (ulong)size).Select(r => r.Hash(tree.HashOf).ToString()),
            ["wantErr"] = false,
        };
    }

    private static Dictionary<string, object?> Consistency(int smaller, int larger)
    {
        var tree = GrownTree.Of(larger);
        return new()
        {
            ["size1"] = smaller,
            ["size2"] = larger,
            ["root1"] = GrownTree.Of(smaller).Root.ToString(),
            ["root2"] = tree.Root.ToString(),
            ["proof"] = ProofPath.Between((ulong)smaller, (ulong)larger).Select(r => r.Hash(tree.HashOf).ToString()),
        };
    }

    private void Write(string name, object vector)
    {
        var file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(vector));
    }

    private (bool Holds, string LastLine) Run()
    {
        using var output = new StringWriter();
        var holds = VectorFolder.Run(_folder.FullName, output);
        return (holds, output.ToString().TrimEnd().Split('\n')[^1].TrimEnd('\r'));
    }
}
