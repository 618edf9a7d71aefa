using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Tests.Merkle;

public sealed class TreeTests
{
    // The eight entries with which Certificate Transparency's implementations test each other.
    private static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void has_the_published_roots(int size, string root)
    {
        var tree = new Frontier();
        foreach (var entry in Entries.Take(size))
            tree.Append(TreeHash.OfLeaf(Convert.FromHexString(entry)));
        Convert.ToHexStringLower(tree.Root.ToArray()).ShouldBe(root);
    }

    [Fact]
    public void proves_every_leaf_of_every_small_tree_and_nothing_else()
    {
        for (var size = 1; size <= 70; size++)
        {
            var grown = GrownTree.Of(size);
            for (var index = 0UL; index < (ulong)size; index++)
            {
                var proof = ProofPath.ToLeaf(index, (ulong)size).Select(r => r.Hash(grown.HashOf)).ToList();
                ProofCheck.Includes(grown.Leaf(index), index, (ulong)size, proof, grown.Root).ShouldBeTrue($"leaf {index} of {size}");
                ProofCheck.Includes(GrownTree.Foreign, index, (ulong)size, proof, grown.Root).ShouldBeFalse();
                ProofCheck.Includes(grown.Leaf(index), index + 1, (ulong)size, proof, grown.Root).ShouldBeFalse();
                ProofCheck.Includes(grown.Leaf(index), index, (ulong)size, [.. proof, GrownTree.Foreign], grown.Root).ShouldBeFalse();
                for (var i = 0; i < proof.Count; i++)
                    ProofCheck.Includes(grown.Leaf(index), index, (ulong)size, [.. proof.Take(i), GrownTree.Foreign, .. proof.Skip(i + 1)], grown.Root).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void proves_that_every_small_tree_continues_each_before_it()
    {
        for (var size = 1; size <= 70; size++)
        {
            var larger = GrownTree.Of(size);
            for (var before = 1; before <= size; before++)
            {
                var smaller = GrownTree.Of(before);
                var proof = ProofPath.Between((ulong)before, (ulong)size).Select(r => r.Hash(larger.HashOf)).ToList();
                ProofCheck.Continues((ulong)before, smaller.Root, (ulong)size, larger.Root, proof).ShouldBeTrue($"{before} to {size}");
                ProofCheck.Continues((ulong)before, GrownTree.Foreign, (ulong)size, larger.Root, proof).ShouldBeFalse();
                ProofCheck.Continues((ulong)before, smaller.Root, (ulong)size, GrownTree.Foreign, proof).ShouldBeFalse();
                ProofCheck.Continues((ulong)before, smaller.Root, (ulong)size, larger.Root, [.. proof, GrownTree.Foreign]).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void grows_on_from_its_border_alone()
    {
        var tree = new Frontier();
        for (var size = 0; size < 300; size++)
        {
            var taken = new Frontier(tree.Size, tree.Peaks);
            taken.Append(GrownTree.Entry((ulong)size));
            tree.Append(GrownTree.Entry((ulong)size));
            taken.Root.ShouldBe(tree.Root);
            taken.Size.ShouldBe(tree.Size);
        }

        Should.Throw<ArgumentException>(() => new Frontier(5, tree.Peaks.Take(1).ToList()));
    }

    [Fact]
    public void proves_nothing_from_an_empty_tree() =>
        ProofCheck.Continues(0, TreeHash.Empty, 1, GrownTree.Of(1).Root, []).ShouldBeFalse();
}

/// <summary>A tree whose full nodes are all kept.</summary>
internal sealed class GrownTree
{
    public static readonly Digest Foreign = TreeHash.OfLeaf("foreign"u8);

    private readonly Dictionary<TreeNode, Digest> _nodes = [];

    public Digest Root { get; private set; }

    public static Digest Entry(ulong index) => TreeHash.OfLeaf(BitConverter.GetBytes(index));

    public static GrownTree Of(int size)
    {
        var grown = new GrownTree();
        var frontier = new Frontier();
        for (var i = 0; i < size; i++)
            frontier.Append(Entry((ulong)i), grown._nodes.Add);
        grown.Root = frontier.Root;
        return grown;
    }

    public Digest HashOf(TreeNode node) => _nodes[node];

    public Digest Leaf(ulong index) => HashOf(new(0, index));
}
