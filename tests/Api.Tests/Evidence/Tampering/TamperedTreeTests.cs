using OnNara.Api.Organizations.File;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Api.Tests.Evidence.Tampering;

/// <summary>Somebody with every right on the database changes files, or changes the tree so that it fits what was changed.</summary>
[Collection(nameof(SealedProduct))]
public sealed class TamperedTreeTests(SealedProduct product)
{
    [Fact]
    public async Task a_file_whose_bytes_were_replaced()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"update attachment_chunks set bytes = set_byte(bytes, 7, 255 - get_byte(bytes, 7)) where sha256 = '{kept.File}' and number = 1");
        (await kept.CheckAsync()).ShouldFind($"The file {kept.File}, named at place {kept.Facts[0].Place}", "have the hash");
    }

    [Theory]
    [InlineData(1, "piece 1 is not there")]
    [InlineData(2, "have the hash")]
    public async Task a_file_of_which_a_piece_was_deleted(int number, string finding)
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from attachment_chunks where sha256 = '{kept.File}' and number = {number}");
        (await kept.CheckAsync()).ShouldFind($"The file {kept.File}, named at place {kept.Facts[0].Place}", finding);
    }

    [Fact]
    public async Task a_file_that_was_deleted()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from attachment_chunks where sha256 = '{kept.File}'; delete from attachment_files where sha256 = '{kept.File}'");
        (await kept.CheckAsync()).ShouldFind($"The file {kept.File}, named at place {kept.Facts[0].Place}", "nothing of it is stored");
    }

    [Fact]
    public async Task an_event_whose_leaf_was_made_to_fit()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var fact = kept.Facts[0];
        await kept.ChangeWithLeafAsync();
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldFind("do not lead to the root that it signed");
        (await kept.CheckFromOutsideAsync(kept.Kept)).ShouldFind($"Place {fact.Place}: the leaf is not the one that was kept");
        (await kept.CheckAsync()).ShouldFind(fact.Where, "is not what was sealed there", kept.DocumentId.ToString());
    }

    [Fact]
    public async Task a_leaf_that_was_changed_while_its_event_was_not()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"update evidence_seals set leaf = sha256(leaf) where agency = '{kept.Code}' and place = {kept.Facts[0].Place}");
        var verdict = await kept.CheckAsync("--since", kept.Checkpoint);
        verdict.ShouldFind(kept.Facts[0].Where, "is not what was sealed there");
        verdict.Text.ShouldContain("The events themselves lead to the signed root");
    }

    [Fact]
    public async Task a_leaf_that_was_deleted()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from evidence_seals where agency = '{kept.Code}' and place = {kept.Facts[0].Place}");
        var verdict = await kept.CheckAsync();
        verdict.ShouldFind("Places 0–", "the leaves cannot be had");
        verdict.ShouldFind($"Place {kept.Facts[0].Place}: the store does not know any more");
    }

    [Theory]
    [InlineData("update evidence_nodes set hash = sha256(hash)", "Places 0–255", "the node above them (level 1, 0) was changed")]
    [InlineData("delete from evidence_nodes", "Places 0–", "the nodes above cannot be had")]
    public async Task a_node_that_was_changed(string change, params string[] finding)
    {
        // So many facts that there is a node above the leaves.
        using var kept = await KeptAgency.OpenAsync(product, s => s with { DelegationRules = [.. s.DelegationRules!, .. Enumerable.Range(0, 260).Select(i => new DelegationSection($"matter {i}", "과장"))] });
        await product.ExecuteAsync($"{change} where agency = '{kept.Code}'");
        (await kept.CheckFromOutsideAsync(kept.Kept)).ShouldFind(finding);
    }

    [Fact]
    public async Task a_past_that_was_written_anew_by_whoever_holds_the_key_too()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var fact = kept.Facts[0];
        await kept.WriteAnewAsync();
        (await kept.CheckFromOutsideAsync(kept.Kept)).ShouldFind($"Place {fact.Place}: the leaf is not the one that was kept");
        (await kept.CheckAsync()).ShouldFind(fact.Where, "is not what was sealed there", kept.DocumentId.ToString());
        var grown = await kept.CheckAsync("--since", kept.Checkpoint);
        grown.ShouldFind("are not those of the checkpoint that was kept");
        grown.ShouldFind("No proof leads from the checkpoint that was kept");
    }

    [Fact]
    public async Task a_checkpoint_that_a_foreign_key_signed()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await kept.SignAsync(SigningKey.Generate(product.Keys().Name));
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldFind("The present checkpoint", "No key that is trusted signed it");
    }

    [Fact]
    public async Task a_checkpoint_of_another_log()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        using var other = await KeptAgency.OpenAsync(product);
        (await kept.CheckFromOutsideAsync(other.Checkpoint)).ShouldFind("is one of the log", other.Code, kept.Code);
        await product.ExecuteAsync($"update evidence_checkpoints set note = (select note from evidence_checkpoints where agency = '{other.Code}' order by size desc limit 1) where agency = '{kept.Code}'");
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldFind("The present checkpoint", "It is a checkpoint of the log", other.Code);
    }

    [Fact]
    public async Task a_log_that_was_rolled_back()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var before = await product.ScalarAsync<long>($"select max(size) from evidence_checkpoints where agency = '{kept.Code}'");
        await kept.PaperworkAsync();
        var later = Path.Combine(kept.Kept, "later");
        (await kept.CheckFromOutsideAsync(kept.Kept, "--keep", later)).ShouldHold();
        await product.ExecuteAsync(
            $"""
            delete from mt_events where seq_id in (select event_sequence from evidence_seals where agency = '{kept.Code}' and place >= {before});
            delete from evidence_seals where agency = '{kept.Code}' and place >= {before};
            delete from evidence_checkpoints where agency = '{kept.Code}' and size > {before}
            """);
        (await kept.CheckFromOutsideAsync(later)).ShouldFind("The log was rolled back", $"now it has {before}");
    }

    [Fact]
    public async Task a_log_that_claims_a_size_which_it_does_not_have()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var text = new Checkpoint(product.Keys().OriginOf(kept.Code), 1_000_000, TreeHash.Empty, []).Text;
        await product.ExecuteAsync(
            "update evidence_checkpoints set note = $1 where agency = $2", new SignedNote(text, [product.Keys().Current.Sign(text)]).ToString(), kept.Code);
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldFind("the leaves cannot be had");
    }

    [Fact]
    public async Task a_log_of_which_nothing_is_left()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        await product.ExecuteAsync($"delete from evidence_checkpoints where agency = '{kept.Code}'");
        (await kept.CheckFromOutsideAsync(kept.Checkpoint)).ShouldFind("404", "evidence.log-not-found");
    }

    [Fact]
    public async Task who_may_not_read_the_events_is_told_so()
    {
        using var kept = await KeptAgency.OpenAsync(product);
        var other = await product.OpenAgencyAsync();
        var token = Path.Combine(Path.GetDirectoryName(kept.Keys)!, "stranger");
        await File.WriteAllTextAsync(token, await other.TokenOfAsync("auditor"));
        (await SealedProduct.VerifyAsync("--log", product.LogOf(kept.Code).ToString(), "--keys", kept.Keys, "--since", kept.Kept, "--token-file", token))
            .ShouldFind("could", "403", "mandate.missing");
        await File.WriteAllTextAsync(token, await kept.Agency.TokenOfAsync("drafter"));
        (await SealedProduct.VerifyAsync("--log", product.LogOf(kept.Code).ToString(), "--keys", kept.Keys, "--since", kept.Kept, "--token-file", token))
            .ShouldFind("could", "403", "evidence.contents-forbidden");
    }
}
