using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Tests.Merkle;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 5UL, 256, "tile/0/005")]
    [InlineData(1, 1234067UL, 256, "tile/1/x001/x234/067")]
    [InlineData(2, 0UL, 17, "tile/2/000.p/17")]
    [InlineData(0, 1000UL, 1, "tile/0/x001/000.p/1")]
    public void lies_where_the_layout_says(int level, ulong index, int width, string path)
    {
        new Tile(level, index, width).Path.ShouldBe(path);
        Tile.Parse(path).ShouldBe(new Tile(level, index, width));
    }

    [Theory]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/5")]
    [InlineData("tile/0/x000/005")]
    [InlineData("tile/00/005")]
    [InlineData("tile/-1/005")]
    [InlineData("tile/9/005")]
    [InlineData("tile/0/005.p/0")]
    [InlineData("tile/0/005.p/256")]
    [InlineData("tile/0/005.p")]
    [InlineData("tile/0/005/")]
    [InlineData("tile/0/../005")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/entries/005")]
    public void has_no_other_name(string path) => Tile.Parse(path).ShouldBeNull();

    [Fact]
    public void a_tree_of_seventy_thousand_has_the_tiles_of_the_example()
    {
        Tile.AtLevel(0, 70_000).Count(t => t.IsFull).ShouldBe(273);
        Tile.AtLevel(0, 70_000).Single(t => !t.IsFull).Width.ShouldBe(112);
        Tile.AtLevel(1, 70_000).Select(t => t.Width).ShouldBe([256, 17]);
        Tile.AtLevel(2, 70_000).Select(t => t.Width).ShouldBe([1]);
        Tile.AtLevel(3, 70_000).ShouldBeEmpty();
        Tile.AtLevel(1, 256).Select(t => t.Width).ShouldBe([1]);
    }

    [Fact]
    public void holds_what_every_inner_node_is_made_of()
    {
        var grown = GrownTree.Of(1_000);
        for (var level = 0; level < 10; level++)
        {
            for (var index = 0UL; (index + 1) << level <= 1_000; index++)
            {
                var (tile, offset, count) = Tile.Of(new(level, index), 1_000);
                (offset + count).ShouldBeLessThanOrEqualTo(tile.Width);
                var hashes = Enumerable.Range(offset, count)
                    .Select(i => grown.HashOf(new(tile.Level * Tile.Height, (tile.Index << Tile.Height) + (ulong)i)));
                var frontier = hashes.ToList();
                while (frontier.Count > 1)
                    frontier = [.. frontier.Chunk(2).Select(pair => TreeHash.OfNode(pair[0], pair[1]))];
                frontier[0].ShouldBe(grown.HashOf(new(level, index)));
            }
        }
    }

    [Fact]
    public void only_the_tiles_that_changed_are_written_again() =>
        Tile.AtLevel(0, 600, knownSize: 300).Select(t => (t.Index, t.Width)).ShouldBe([(1UL, 256), (2UL, 88)]);
}
