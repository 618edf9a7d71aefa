using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.Organizations.File;
using OnNara.Api.Tests.Attachments;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Evidence.Events;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Api.Tests.Evidence.Tampering;

/// <summary>
/// An agency with a decided document and a file in it, whose log an outsider has checked and kept. The facts of the document stand at
/// known places; what is done to them afterwards is what the tests are about.
/// </summary>
internal sealed class KeptAgency : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-kept-").FullName;

    private KeptAgency(SealedProduct product, TestAgency agency, Guid documentId, string file) =>
        (Product, Agency, DocumentId, File) = (product, agency, documentId, file);

    public SealedProduct Product { get; }

    public TestAgency Agency { get; }

    public string Code => Agency.Code;

    public Guid DocumentId { get; }

    /// <summary>The hash of the file in the document.</summary>
    public string File { get; }

    /// <summary>Checkpoint and leaves.</summary>
    public string Kept => Path.Combine(_directory, "kept");

    /// <summary>The checkpoint alone, as it goes around by mail.</summary>
    public string Checkpoint => Path.Combine(Kept, "checkpoint");

    public string Keys => Path.Combine(_directory, "keys.txt");

    private string Token => Path.Combine(_directory, "token");

    /// <summary>The places of the document's facts, in their order.</summary>
    public IReadOnlyList<SealedFact> Facts { get; private set; } = [];

    public static async Task<KeptAgency> OpenAsync(SealedProduct product, Func<AgencySection, AgencySection>? change = null)
    {
        var agency = await product.OpenAgencyAsync(change);
        var drafter = await agency.AsAsync("drafter");
        using var content = new ByteArrayContent(SampleFiles.Bytes((256 * 1024 * 2) + 11, Random.Shared.Next()));
        var file = await drafter.PostAsync($"/api/attachments?fileName=plan.bin", content).ReadAsync<Attachment>(HttpStatusCode.Created);
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Attachments = [new(file.Sha256, file.FileName)] });
        await paper.ActAsync("manager", "decide");
        var kept = new KeptAgency(product, agency, paper.Id, file.Sha256);
        await System.IO.File.WriteAllTextAsync(kept.Token, await agency.TokenOfAsync("auditor"));
        using var outsider = product.Connect();
        await System.IO.File.WriteAllTextAsync(kept.Keys, await outsider.GetStringAsync("/api/evidence/keys"));
        await product.UntilSealedAsync(agency.Code);
        kept.Facts = await kept.FactsOfAsync(paper.Id);
        (await kept.CheckAsync("--since", "none", "--keep", kept.Kept)).ShouldHold();

        // What the check itself recorded is not to come in between.
        await product.UntilSealedAsync(agency.Code);
        return kept;
    }

    public Task<IReadOnlyList<SealedFact>> FactsOfAsync(Guid stream) => Product.RowsAsync(
        $"select s.place, e.seq_id, e.version, e.type from mt_events e join evidence_seals s on s.event_sequence = e.seq_id where e.tenant_id = '{Code}' and e.stream_id = '{stream}' order by e.version",
        rows => new SealedFact(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetString(3)));

    /// <summary>Another document on its way; says where its first fact was sealed.</summary>
    public async Task<long> PaperworkAsync()
    {
        var paper = await Paper.SubmittedAsync(Agency);
        await paper.ActAsync("manager", "decide");
        await Product.UntilSealedAsync(Code);
        return (await FactsOfAsync(paper.Id))[0].Place;
    }

    /// <summary>What an auditor finds who kept the leaves.</summary>
    public Task<Verdict> CheckAsync() => CheckAsync("--since", Kept);

    public Task<Verdict> CheckAsync(params string[] arguments) => SealedProduct.VerifyAsync(
        ["--log", Product.LogOf(Code).ToString(), "--keys", Keys, "--token-file", Token, .. arguments]);

    /// <summary>What somebody finds who may read no event.</summary>
    public Task<Verdict> CheckFromOutsideAsync(string since, params string[] arguments) =>
        SealedProduct.VerifyAsync(["--log", Product.LogOf(Code).ToString(), "--keys", Keys, "--since", since, .. arguments]);

    /// <summary>Changes who drafted the document, and its leaf with it.</summary>
    public async Task ChangeWithLeafAsync()
    {
        var fact = Facts[0];
        await Product.ExecuteAsync($"update mt_events set data = jsonb_set(data, '{{by,name}}', '\"somebody else\"') where seq_id = {fact.Sequence}");
        var changed = (await Product.RowsAsync(
            $"select id, stream_id, version, type, tenant_id, timestamp, correlation_id, causation_id, headers::text, data::text from mt_events where seq_id = {fact.Sequence}",
            rows => new EventRecord(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetInt64(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5),
                rows.IsDBNull(6) ? null : rows.GetString(6), rows.IsDBNull(7) ? null : rows.GetString(7), rows.IsDBNull(8) ? null : rows.GetString(8), rows.GetString(9))))[0];
        await Product.ExecuteAsync("update evidence_seals set leaf = $1 where event_sequence = $2", changed.ToLeaf().ToArray(), fact.Sequence);
    }

    /// <summary>Signs the tree of the leaves as they stand in the table now, at the size that it has.</summary>
    public async Task SignAsync(SigningKey key)
    {
        var tree = new Frontier();
        foreach (var leaf in await Product.RowsAsync($"select leaf from evidence_seals where agency = '{Code}' order by place", rows => rows.GetFieldValue<byte[]>(0)))
            tree.Append(new(leaf));
        var size = await Product.ScalarAsync<long>($"select max(size) from evidence_checkpoints where agency = '{Code}'");
        ((ulong)size).ShouldBe(tree.Size);
        var text = new OnNara.Evidence.Notes.Checkpoint(Product.Keys().OriginOf(Code), tree.Size, tree.Root, []).Text;
        var note = new SignedNote(text, [key.Sign(text)]).ToString();
        await Product.ExecuteAsync(
            "update evidence_checkpoints set note = $1, peaks = $2 where agency = $3 and size = $4", note, tree.Peaks.SelectMany(p => p.ToArray()).ToArray(), Code, size);
    }

    /// <summary>Another past, signed with the installation's own key.</summary>
    public async Task WriteAnewAsync()
    {
        await ChangeWithLeafAsync();
        await SignAsync(Product.Keys().Current);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}

/// <param name="Place">In the agency's tree.</param>
/// <param name="Sequence">In the store.</param>
internal sealed record SealedFact(long Place, long Sequence, long Version, string Type)
{
    /// <summary>How the verifier names it.</summary>
    public string Where => $"Place {Place} (number {Sequence} in the store)";
}
