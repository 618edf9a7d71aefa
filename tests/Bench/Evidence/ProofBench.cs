using System.Diagnostics;
using Marten;
using Npgsql;
using OnNara.Evidence.Merkle;
using OnNara.Projections.Sealing;

namespace OnNara.Bench.Evidence;

/// <summary>The proof that one event stands in a log of a million, made from the tiles that the database holds.</summary>
public sealed class ProofBench : IBench
{
    private const int Leaves = 1_000_000, Calls = 300, StepToNextPlace = 7_919_317 % Leaves;
    private const string Agency = "1741000";
    private const double MostMilliseconds = 5, MostBytes = 2_048;

    public string Name => "proof";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        using var store = await workplace.StoreAsync(Name, cancellation);
        await using var database = NpgsqlDataSource.Create(store.Storage.Database.CreateConnection().ConnectionString);
        var (root, bytes) = (await FillAsync(database, workplace, cancellation), 0);
        var logs = new SealedLogs(new(store));
        var taken = await Workplace.P95Async(Calls, async call =>
        {
            var place = (ulong)((long)call * StepToNextPlace % Leaves);
            var proof = await logs.ProofsOf(Agency, Leaves).InclusionAsync(place, cancellation);
            bytes = Math.Max(bytes, proof.Count * Digest.Size);
            if (!ProofCheck.Includes(Leaf(place), place, Leaves, proof, root))
                throw new InvalidOperationException($"The proof of {place} does not hold.");
        });
        return
        [
            new(Name, "made and checked, in a log of a million", "ms p95", taken, Goal: MostMilliseconds),
            new(Name, "its size", "bytes", bytes, Goal: MostBytes),
        ];
    }

    private static Digest Leaf(ulong place) => TreeHash.OfLeaf(BitConverter.GetBytes(place));

    private static async Task<Digest> FillAsync(NpgsqlDataSource database, Workplace workplace, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        await using (var clear = database.CreateCommand("truncate evidence_seals, evidence_nodes"))
            await clear.ExecuteNonQueryAsync(cancellation);
        var (tree, nodes) = (new Frontier(), new List<(TreeNode Node, Digest Hash)>());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var seals = await connection.BeginBinaryImportAsync("copy evidence_seals (agency, place, event_sequence, leaf) from stdin (format binary)", cancellation))
        {
            for (var place = 0UL; place < Leaves; place++)
            {
                tree.Append(Leaf(place), (node, hash) =>
                {
                    if (node.Level > 0 && node.Level % Tile.Height == 0)
                        nodes.Add((node, hash));
                });
                await seals.WriteRowAsync(cancellation, Agency, (long)place, (long)place + 1, Leaf(place).ToArray());
            }

            await seals.CompleteAsync(cancellation);
        }

        await using (var tiles = await connection.BeginBinaryImportAsync("copy evidence_nodes (agency, level, place, hash) from stdin (format binary)", cancellation))
        {
            foreach (var (node, hash) in nodes)
                await tiles.WriteRowAsync(cancellation, Agency, node.Level / Tile.Height, (long)node.Index, hash.ToArray());
            await tiles.CompleteAsync(cancellation);
        }

        await using var analyze = database.CreateCommand("analyze evidence_seals; analyze evidence_nodes");
        await analyze.ExecuteNonQueryAsync(cancellation);
        workplace.Say($"{Leaves:N0} leaves in {clock.Elapsed.TotalSeconds:F0} s");
        return tree.Root;
    }
}
