using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Verifier.Logs;

/// <summary>
/// Makes the tree again from the leaves that the log serves, and holds it against the signed root, against the nodes that the log serves
/// above them, and against what was kept.
/// </summary>
internal sealed class TreeCheck(LogServer server, Checkpoint present, KeptLog? kept, Report report)
{
    private const int AtOnce = 8;
    private const int MostMissing = 16;

    /// <summary>More leaves than this program holds in memory.</summary>
    private const ulong MostLeaves = 1UL << 30;

    /// <summary>The leaves, and whether they are those that were signed.</summary>
    public async Task<(LeafTable Leaves, bool AreSigned)> RunAsync(CancellationToken cancellation)
    {
        var leaves = new LeafTable(present.Size);
        if (present.Size > MostLeaves)
        {
            report.Fails($"The checkpoint claims {present.Size} events, which is more than any log of this product has.");
            return (leaves, false);
        }

        await ReadLeavesAsync(leaves, cancellation);
        CompareWithKept(leaves);
        var areSigned = leaves.IsWhole && await CheckNodesAsync(leaves, cancellation);
        await ProveAsync(cancellation);
        return (leaves, areSigned);
    }

    private async Task ReadLeavesAsync(LeafTable leaves, CancellationToken cancellation)
    {
        var missing = 0;
        foreach (var tiles in Tile.AtLevel(0, present.Size).Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(tiles.Select(tile => TryAsync(tile, cancellation)));
            foreach (var (tile, (hashes, fault)) in tiles.Zip(answers))
            {
                leaves.Add(hashes);
                if (hashes is not null)
                    continue;
                report.Fails($"{Places(tile, 0)}: the leaves cannot be had. {fault}");
                if (++missing < MostMissing)
                    continue;
                report.Fails($"The log does not serve its leaves; no more of them are asked for.");
                return;
            }

            report.Progress($"{Math.Min(present.Size, (tiles[^1].Index + 1) * Tile.FullWidth)} of {present.Size} leaves");
        }
    }

    private void CompareWithKept(LeafTable leaves)
    {
        if (kept?.Leaves is not { } known)
            return;
        var faults = report.Faults;
        for (var place = 0UL; place < Math.Min((ulong)known.Count, present.Size); place++)
        {
            if (leaves[place] is { } leaf && leaf != known[(int)place])
                report.Fails($"Place {place}: the leaf is not the one that was kept.");
        }

        if (report.Faults == faults)
            report.Holds($"Each of the {known.Count} leaves that were kept stands at its place.");
    }

    private async Task<bool> CheckNodesAsync(LeafTable leaves, CancellationToken cancellation)
    {
        var nodes = new SortedDictionary<int, List<Digest>>();
        var tree = new Frontier();
        var rootThen = kept is { Checkpoint.Size: 0 } ? TreeHash.Empty : default(Digest?);
        foreach (var leaf in leaves.All)
        {
            tree.Append(leaf, (node, hash) =>
            {
                if (node.Level > 0 && node.Level % Tile.Height == 0)
                    (nodes.TryGetValue(node.Level / Tile.Height, out var level) ? level : nodes[node.Level / Tile.Height] = []).Add(hash);
            });
            if (tree.Size == kept?.Checkpoint.Size)
                rootThen = tree.Root;
        }

        var isSigned = tree.Root == present.Root;
        if (isSigned)
            report.Holds($"{present.Size} leaves lead to the signed root.");
        else
            report.Fails($"The {present.Size} leaves that the log serves do not lead to the root that it signed.");
        var strange = await CompareAsync(nodes, isSigned, cancellation);
        if (!isSigned && strange == 0 && kept?.Leaves is null)
            report.Notes($"The nodes above fit these leaves: they were made to fit, or the change is among the last {present.Size % Tile.FullWidth} leaves. Leaves that were kept (--keep) would tell the place.");
        if (rootThen is { } then && kept is not null)
            Continued(then == kept.Checkpoint.Root, kept.Checkpoint.Size);
        return isSigned;
    }

    private void Continued(bool isSame, ulong size)
    {
        if (isSame)
            report.Holds($"Its first {size} leaves are those of the checkpoint that was kept.");
        else
            report.Fails($"Its first {size} leaves are not those of the checkpoint that was kept: something among places 0–{size - 1} was changed since.");
    }

    private async Task<int> CompareAsync(SortedDictionary<int, List<Digest>> nodes, bool isSigned, CancellationToken cancellation)
    {
        var strange = 0;
        foreach (var (level, hashes) in nodes)
        {
            foreach (var tile in Tile.AtLevel(level, present.Size))
            {
                var (served, fault) = await TryAsync(tile, cancellation);
                if (served is null)
                {
                    strange++;
                    report.Fails($"{Places(tile, level)}: the nodes above cannot be had. {fault}");
                    continue;
                }

                foreach (var (hash, i) in served.Select((hash, i) => (hash, (int)tile.Index * Tile.FullWidth + i)).Where(n => n.hash != hashes[n.Item2]))
                {
                    strange++;
                    var places = Places(new(level, (ulong)i, 1), level, 1);
                    if (isSigned)
                        report.Fails($"{places}: the node above them (level {level}, {i}) was changed; the leaves are those that were signed.");
                    else
                        report.Fails($"{places}: the leaves do not lead to the node above them (level {level}, {i}).");
                }
            }
        }

        return strange;
    }

    // What anybody else would ask for who trusts the tiles as little and reads fewer of them.
    private async Task ProveAsync(CancellationToken cancellation)
    {
        if (kept is not { Checkpoint: { Size: > 0 } before } || before.Size > present.Size)
            return;
        try
        {
            var proof = await new TileProofs(present.Size, server.TileAsync).ConsistencyAsync(before.Size, cancellation);
            if (ProofCheck.Continues(before.Size, before.Root, present.Size, present.Root, proof))
                report.Holds($"A proof of {proof.Count} hashes leads from the checkpoint that was kept to the present one.");
            else
                report.Fails($"No proof leads from the checkpoint that was kept ({before.Size} events) to the present one ({present.Size}).");
        }
        catch (LogServerException fault)
        {
            report.Fails($"The proof from one checkpoint to the other cannot be made. {fault.Message}");
        }
    }

    private async Task<(IReadOnlyList<Digest>? Hashes, string Fault)> TryAsync(Tile tile, CancellationToken cancellation)
    {
        try
        {
            return (await server.TileAsync(tile, cancellation), "");
        }
        catch (LogServerException fault)
        {
            return (null, fault.Message);
        }
    }

    private string Places(Tile tile, int level, int tileWidth = Tile.FullWidth)
    {
        var span = 1UL << (level * Tile.Height);
        var first = tile.Index * (ulong)tileWidth * span;
        return $"Places {first}–{Math.Min(first + ((ulong)tile.Width * span), present.Size) - 1}";
    }
}
