using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Tests.Merkle;

public sealed class TileProofsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_003)]
    public async Task proves_from_tiles_alone(int size)
    {
        var grown = GrownTree.Of(size);
        var proofs = new TileProofs((ulong)size, (tile, _) => Task.FromResult(Read(grown, tile)));
        (await proofs.RootAsync()).ShouldBe(grown.Root);
        foreach (var index in new[] { 0, size / 3, size / 2, size - 1 }.Distinct().Select(i => (ulong)i))
        {
            var inclusion = await proofs.InclusionAsync(index);
            ProofCheck.Includes(grown.Leaf(index), index, (ulong)size, inclusion, grown.Root).ShouldBeTrue($"leaf {index}");
            (inclusion.Count * Digest.Size).ShouldBeLessThan(2_000);
            var smaller = GrownTree.Of((int)index + 1);
            var consistency = await proofs.ConsistencyAsync(index + 1);
            ProofCheck.Continues(index + 1, smaller.Root, (ulong)size, grown.Root, consistency).ShouldBeTrue($"from {index + 1}");
        }
    }

    [Fact]
    public async Task says_which_tile_is_too_short()
    {
        var proofs = new TileProofs(300, (tile, _) => Task.FromResult<IReadOnlyList<Digest>>([.. Read(GrownTree.Of(300), tile).Skip(1)]));
        (await Should.ThrowAsync<InvalidDataException>(() => proofs.RootAsync())).Message.ShouldContain("tile/");
    }

    private static IReadOnlyList<Digest> Read(GrownTree grown, Tile tile) =>
        [.. Enumerable.Range(0, tile.Width).Select(i => grown.HashOf(new(tile.Level * Tile.Height, (tile.Index << Tile.Height) + (ulong)i)))];
}
