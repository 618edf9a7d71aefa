using System.Net;
using System.Text;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Api.Tests.Evidence;

/// <summary>An outsider with nothing but a key follows an agency's log over HTTP.</summary>
public sealed class LogEndpointTests(OnNaraHost host)
{
    [Fact]
    public async Task an_outsider_sees_that_the_log_only_grew()
    {
        var agency = await host.OpenAgencyAsync();
        using var outsider = host.Alba.Server.CreateClient();
        var (keys, fault) = LogKeys.ReadKeys(await outsider.GetStringAsync("/api/evidence/keys"));
        fault.ShouldBeNull();
        var before = await CheckpointAsync(outsider, agency.Code, keys!, moreThan: 0);

        (await agency.AsAsync("drafter")).Dispose();
        var after = await CheckpointAsync(outsider, agency.Code, keys!, before.Size);
        var proofs = new TileProofs(after.Size, async (tile, cancellation) =>
            Hashes(await outsider.GetByteArrayAsync($"/api/evidence/logs/{agency.Code}/{tile.Path}", cancellation)));
        ProofCheck.Continues(before.Size, before.Root, after.Size, after.Root, await proofs.ConsistencyAsync(before.Size)).ShouldBeTrue();
        (await proofs.RootAsync()).ShouldBe(after.Root);
    }

    [Fact]
    public async Task a_sealing_that_stands_still_would_be_told_with_the_projections()
    {
        using var outsider = host.Alba.Server.CreateClient();
        (await outsider.GetStringAsync("/health/ready")).ShouldContain("\"EventSealing:All\"");
    }

    [Theory]
    [InlineData("nothing/checkpoint", "evidence.log-not-found")]
    [InlineData("nothing/tile/0/000", "evidence.tile-not-found")]
    [InlineData("nothing/tile/0/x000/000", "evidence.tile-not-found")]
    [InlineData("nothing/tile/zero/000", "evidence.tile-not-found")]
    [InlineData("nothing/tile/0/000.p/999", "evidence.tile-not-found")]
    public async Task says_plainly_what_is_not_there(string path, string code)
    {
        using var outsider = host.Alba.Server.CreateClient();
        using var answer = await outsider.GetAsync($"/api/evidence/logs/{path}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    private static async Task<Checkpoint> CheckpointAsync(HttpClient client, string agency, IReadOnlyList<VerifierKey> keys, ulong moreThan)
    {
        for (var patience = 0; patience < 150; patience++)
        {
            using var answer = await client.GetAsync($"/api/evidence/logs/{agency}/checkpoint");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                var (note, _) = SignedNote.Read(Encoding.UTF8.GetBytes(await answer.Content.ReadAsStringAsync()));
                var (checkpoint, fault) = Checkpoint.Open(note!, $"{keys[^1].Name}/{agency}", keys);
                fault.ShouldBeNull();
                if (checkpoint!.Size > moreThan)
                    return checkpoint;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The log of {agency} was not sealed beyond {moreThan}.");
    }

    private static List<Digest> Hashes(byte[] tile) => [.. tile.Chunk(Digest.Size).Select(h => new Digest(h))];
}
