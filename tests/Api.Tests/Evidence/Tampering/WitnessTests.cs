using System.Diagnostics;
using System.Net.Http.Json;
using OnNara.Api.Evidence;
using OnNara.Api.Tests.Exchange;
using OnNara.Evidence.Notes;

namespace OnNara.Api.Tests.Evidence.Tampering;

/// <summary>Agencies keep an eye on each other's logs with the letters that they send each other.</summary>
[Collection(nameof(SealedProduct))]
public sealed class WitnessTests(SealedProduct product)
{
    [Fact]
    public async Task a_letter_shows_the_receiver_the_senders_log_and_the_receipt_brings_back_its_signature()
    {
        using var sender = await KeptAgency.OpenAsync(product);
        var receiver = await product.OpenAgencyAsync();
        await Post.SentAsync(sender.Agency, Post.To(receiver));
        var witnessed = (await UntilWitnessedAsync(sender.Code, 1))[0];
        witnessed.Witness.ShouldBe(receiver.Code);
        await product.UntilSealedAsync(sender.Code);

        var keys = await TrustWitnessesAsync(sender);
        var verdict = await SealedProduct.VerifyAsync("--log", product.LogOf(sender.Code).ToString(), "--keys", keys, "--since", "none");
        verdict.ShouldHold();
        verdict.Text.ShouldContain($"/{receiver.Code} saw the log at {witnessed.Size} events");

        // The note that the sender keeps is a checkpoint like any other.
        var note = Path.Combine(sender.Kept, "witnessed");
        await File.WriteAllTextAsync(note, witnessed.Note);
        verdict = await SealedProduct.VerifyAsync("--log", product.LogOf(sender.Code).ToString(), "--keys", keys, "--since", note);
        verdict.ShouldHold();
        verdict.Text.ShouldContain("who saw it");
        (await product.ScalarAsync<long>($"select count(*) from mt_events where tenant_id = '{receiver.Code}' and type = 'checkpoint_witnessed'")).ShouldBe(1);
    }

    [Fact]
    public async Task who_has_seen_another_past_does_not_sign_the_new_one_and_an_outsider_learns_it_from_the_witness()
    {
        using var sender = await KeptAgency.OpenAsync(product);
        var receiver = await product.OpenAgencyAsync();
        await Post.SentAsync(sender.Agency, Post.To(receiver));
        await UntilWitnessedAsync(sender.Code, 1);
        await product.UntilSealedAsync(sender.Code);

        await sender.WriteAnewAsync();
        await Post.SentAsync(sender.Agency, Post.To(receiver));
        await UntilAsync(async () => await product.ScalarAsync<long>($"select count(*) from mt_events where tenant_id = '{receiver.Code}' and type = 'witness_refused'") == 1);
        (await product.ScalarAsync<string>($"select data ->> 'reason' from mt_events where tenant_id = '{receiver.Code}' and type = 'witness_refused'")).ShouldContain("written anew");
        (await product.ScalarAsync<long>($"select count(*) from mt_events where tenant_id = '{receiver.Code}' and type = 'checkpoint_witnessed'")).ShouldBe(1);

        (await SealedProduct.VerifyAsync("--log", product.LogOf(sender.Code).ToString(), "--keys", await TrustWitnessesAsync(sender), "--since", "none"))
            .ShouldFind($"/{receiver.Code} saw the log at", "does not continue what it saw");
    }

    private async Task<string> TrustWitnessesAsync(KeptAgency sender)
    {
        using var outsider = product.Connect();
        var keys = Path.Combine(sender.Kept, "witnesses.txt");
        await File.WriteAllTextAsync(keys, await File.ReadAllTextAsync(sender.Keys) + await outsider.GetStringAsync("/api/evidence/witnesses"));
        LogKeys.ReadKeys(await File.ReadAllTextAsync(keys)).Keys!.ShouldContain(k => k.Kind == SignatureKind.Cosignature);
        return keys;
    }

    private async Task<IReadOnlyList<WitnessedCheckpoint>> UntilWitnessedAsync(string agency, int count)
    {
        using var outsider = product.Connect();
        IReadOnlyList<WitnessedCheckpoint> found = [];
        await UntilAsync(async () => (found = (await outsider.GetFromJsonAsync<List<WitnessedCheckpoint>>($"/api/evidence/logs/{agency}/witnessed"))!).Count == count);
        return found;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(100))
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}
