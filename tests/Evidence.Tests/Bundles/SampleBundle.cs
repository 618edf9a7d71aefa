using System.Text;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Bundles;
using OnNara.Evidence.Bundles.Checking;
using OnNara.Evidence.Events;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;
using OnNara.Verifier.Bundles;

namespace OnNara.Evidence.Tests.Bundles;

/// <summary>A small document with an attachment in a log of its own, and its bundle, to be altered in every way.</summary>
internal sealed class SampleBundle
{
    public const string Agency = "1741000";

    public static readonly SigningKey Key = SigningKey.Generate("onnara-sample");
    public static readonly Guid Document = new("0198c2de-0000-7000-8000-000000000001");
    private static readonly byte[] File = "예산서"u8.ToArray();
    private static readonly string FileHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File));

    private readonly List<BundledEvent> _log = [];

    public SampleBundle()
    {
        Add(Guid.NewGuid(), 1, "signed_in", "{}");
        Add(Document, 1, "document_drafted", $$$"""{"documentId":"{{{Document}}}","by":{"name":"김하나","rank":"주무관","departmentName":"총무과"},"at":"2026-11-20T09:00:00+09:00","draft":{"title":"예산안","attachments":[{"sha256":"{{{FileHash}}}","fileName":"예산서.txt","mediaType":"text/plain","size":{{{File.Length}}}}]}}""");
        Add(Guid.NewGuid(), 1, "signed_in", "{}");
        Add(Document, 2, "decision_made", """{"by":{"name":"이둘"},"at":"2026-11-20T10:00:00+09:00","opinion":"그대로 하세요"}""");
        Add(Guid.NewGuid(), 1, "signed_in", "{}");
    }

    public int LogSize => _log.Count;

    public IReadOnlyList<BundledEvent> Events => [.. _log.Where(e => e.Stream == Document)];

    public BundleHead Head { get; } = new(BundledKind.Document, Document, Agency, $"{Key.Verifier.Name}/{Agency}", [Document]);

    public IReadOnlyList<LeafProof> Proofs => [.. Events.Select(e => _log.IndexOf(e)).Select(Proof)];

    public string Checkpoint => Note(_log.Count, Key);

    public LeafProof Proof(int place) => new((ulong)place, [.. ProofPath.ToLeaf((ulong)place, (ulong)_log.Count).Select(Hash)]);

    public EarlierProof Earlier(int size) => new((ulong)size, [.. ProofPath.Between((ulong)size, (ulong)_log.Count).Select(Hash)]);

    public string Note(int size, SigningKey key, string? origin = null)
    {
        var text = new Checkpoint(origin ?? Head.Log, (ulong)size, new TreeRange(0, (ulong)size).Hash(Node), []).Text;
        return new SignedNote(text, [key.Sign(text)]).ToString();
    }

    public IReadOnlyList<BagPart> Parts(
        string? checkpoint = null, IReadOnlyList<BundledEvent>? events = null, IReadOnlyList<LeafProof>? proofs = null, BundleHead? head = null,
        EarlierProof? earlier = null, byte[]? file = null, bool hasFile = true) =>
        BundleFiles.PartsOf(
            head ?? Head, checkpoint ?? Checkpoint, events ?? Events, proofs ?? Proofs, earlier,
            hasFile ? [(FileHash, _ => Task.FromResult<Stream>(new MemoryStream(file ?? File)))] : []);

    public static async Task<byte[]> Zip(IReadOnlyList<BagPart> parts)
    {
        var writer = await BagWriter.PrepareAsync("document", [("Source-Organization", Agency)], parts, CancellationToken.None);
        using var zip = new MemoryStream();
        await writer.WriteAsync(zip, CancellationToken.None);
        return zip.ToArray();
    }

    public static (bool Holds, string Said) Verify(byte[] zip, byte[]? kept = null, IReadOnlyList<VerifierKey>? keys = null)
    {
        using var output = new StringWriter();
        using var stream = new MemoryStream(zip, writable: false);
        var holds = BundleCommand.Tell(BundleCheck.Of(BagZip.Read(stream), keys ?? [Key.Verifier], kept), output);
        return (holds, output.ToString());
    }

    public static BundledEvent Event(Guid stream, long version, string type, string data, string agency = Agency) => BundledEvent.Read(
        new EventRecord(Guid.NewGuid(), stream, version, type, agency, DateTimeOffset.UnixEpoch, null, null, null, data).ToCanonicalJson())!;

    private void Add(Guid stream, long version, string type, string data) => _log.Add(Event(stream, version, type, data));

    private Digest Hash(TreeRange range) => range.Hash(Node);

    private Digest Node(TreeNode node) => node.Level == 0
        ? _log[(int)node.Index].Leaf
        : TreeHash.OfNode(Node(new(node.Level - 1, node.Index * 2)), Node(new(node.Level - 1, (node.Index * 2) + 1)));
}
