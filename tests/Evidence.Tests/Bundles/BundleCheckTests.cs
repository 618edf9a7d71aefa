using System.Text;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Bundles;
using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Tests.Bundles;

public sealed class BundleCheckTests
{
    private static readonly SampleBundle Sample = new();

    [Fact]
    public async Task a_bundle_holds_and_tells_who_did_what()
    {
        var (holds, said) = SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts()));
        holds.ShouldBeTrue(said);
        said.ShouldContain("2026-11-20T09:00:00+09:00  김하나 주무관 (총무과): document drafted — 예산안");
        said.ShouldContain("이둘: decision made — 그대로 하세요");
    }

    [Fact]
    public async Task refuses_a_bundle_with_any_byte_changed()
    {
        var zip = await SampleBundle.Zip(Sample.Parts());
        for (var at = 0; at < zip.Length; at++)
        {
            foreach (byte mask in (byte[])[0x01, 0xFF])
            {
                zip[at] ^= mask;
                SampleBundle.Verify(zip).Holds.ShouldBeFalse($"byte {at}, mask {mask}");
                zip[at] ^= mask;
            }
        }
    }

    [Fact]
    public async Task refuses_a_bundle_cut_off_anywhere_or_with_something_after_it()
    {
        var zip = await SampleBundle.Zip(Sample.Parts());
        for (var length = 0; length < zip.Length; length++)
            SampleBundle.Verify(zip[..length]).Holds.ShouldBeFalse($"{length} bytes");
        SampleBundle.Verify([.. zip, 0]).Holds.ShouldBeFalse();
        SampleBundle.Verify([0, .. zip]).Holds.ShouldBeFalse();
    }

    // Whoever alters a bundle can make the zip and the manifests fit again; what is proven by the log they cannot.
    [Fact]
    public async Task refuses_any_byte_changed_in_the_payload_though_all_else_was_made_to_fit()
    {
        foreach (var part in Sample.Parts(earlier: Sample.Earlier(3)))
        {
            var content = await Bytes(part);
            for (var at = 0; at < content.Length; at++)
            {
                var altered = (byte[])content.Clone();
                altered[at] ^= 0x01;
                var zip = await SampleBundle.Zip([.. Sample.Parts(earlier: Sample.Earlier(3)).Select(p => p.Path == part.Path ? BagPart.Of(p.Path, altered) : p)]);
                SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(Sample.Note(3, SampleBundle.Key))).Holds.ShouldBeFalse($"{part.Path}, byte {at}");
            }
        }
    }

    [Fact]
    public async Task refuses_a_foreign_key_and_a_key_of_another_name()
    {
        var zip = await SampleBundle.Zip(Sample.Parts());
        Refused(SampleBundle.Verify(zip, keys: [SigningKey.Generate("onnara-sample").Verifier]), "No key that is trusted signed it");
        Refused(SampleBundle.Verify(zip, keys: [SigningKey.Generate("onnara-other").Verifier]), "None of the keys given");
    }

    [Fact]
    public async Task a_rotated_key_still_verifies_by_the_list()
    {
        var zip = await SampleBundle.Zip(Sample.Parts());
        SampleBundle.Verify(zip, keys: [SampleBundle.Key.Verifier, SigningKey.Generate("onnara-sample").Verifier]).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task refuses_a_checkpoint_of_another_log()
    {
        var foreign = Sample.Note(Sample.LogSize, SampleBundle.Key, origin: "onnara-sample/9999999");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(checkpoint: foreign))), "a checkpoint of the log onnara-sample/9999999");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts()), Encoding.UTF8.GetBytes(foreign)), "The checkpoint that you kept is not to be trusted");
    }

    [Fact]
    public async Task refuses_a_proof_of_another_leaf() =>
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(proofs: [Sample.Proof(0), Sample.Proof(3)]))), "does not stand at place 0");

    [Fact]
    public async Task refuses_an_event_that_was_changed_or_left_out()
    {
        var forged = SampleBundle.Event(SampleBundle.Document, 2, "decision_made", """{"by":{"name":"박셋"}}""");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(events: [Sample.Events[0], forged]))), "does not stand at place 3");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(events: [Sample.Events[1]], proofs: [Sample.Proofs[1]]))), "has a gap");
    }

    [Fact]
    public async Task refuses_an_attachment_that_is_missing_or_another_one()
    {
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(hasFile: false))), "\"예산서.txt\" that the events name is not in the bundle");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(file: "another"u8.ToArray()))), "\"예산서.txt\" is not the one that the events name");
    }

    [Fact]
    public async Task refuses_what_nothing_proven_names() =>
        Refused(SampleBundle.Verify(await SampleBundle.Zip([.. Sample.Parts(), BagPart.Of("attachments/more.txt", [1])])), "nothing proven names it");

    [Fact]
    public async Task refuses_another_subject_than_the_events_are_of()
    {
        var other = Guid.NewGuid();
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(head: Sample.Head with { Subject = other, Streams = [other] }))), "belongs to nothing that the bundle is of");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(head: Sample.Head with { Kind = BundledKind.TaskCard }))), "does not begin with document_drafted");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts(head: Sample.Head with { Agency = "1" }))), "None of the keys given");
    }

    [Fact]
    public async Task continues_a_checkpoint_that_somebody_kept()
    {
        var zip = await SampleBundle.Zip(Sample.Parts(earlier: Sample.Earlier(3)));
        var (holds, said) = SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(Sample.Note(3, SampleBundle.Key)));
        holds.ShouldBeTrue(said);
        said.ShouldContain("its 3 events are unchanged");
        SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(Sample.Checkpoint)).Said.ShouldContain("says the same");
    }

    [Fact]
    public async Task does_not_continue_a_checkpoint_of_another_history()
    {
        var other = new SampleBundle();
        var zip = await SampleBundle.Zip(Sample.Parts(earlier: Sample.Earlier(3)));
        Refused(SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(other.Note(3, SampleBundle.Key))), "does not continue the checkpoint");
        Refused(SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(other.Checkpoint)), "two histories were told");
        Refused(SampleBundle.Verify(zip, Encoding.UTF8.GetBytes(Sample.Note(2, SampleBundle.Key))), "since=2");
        Refused(SampleBundle.Verify(await SampleBundle.Zip(Sample.Parts()), Encoding.UTF8.GetBytes(Sample.Note(3, SampleBundle.Key))), "since=3");
        Refused(SampleBundle.Verify(zip, "nothing"u8.ToArray()), "not to be trusted");
    }

    [Theory]
    [InlineData("../climbs.txt", "climbs out")]
    [InlineData("/etc/passwd", "is an absolute path")]
    [InlineData("a\\..\\b", "holds a backslash")]
    [InlineData("~root/x", "home directory")]
    [InlineData("C:/x", "names a drive")]
    public async Task refuses_a_zip_with_a_path_that_leads_elsewhere(string path, string words)
    {
        var writer = await BagWriter.OfFilesAsync(path.Split('/')[0], [BagPart.Of(string.Join('/', path.Split('/')[1..]), [1])], CancellationToken.None);
        using var zip = new MemoryStream();
        await writer.WriteAsync(zip, CancellationToken.None);
        Refused(SampleBundle.Verify(zip.ToArray()), words);
    }

    [Fact]
    public async Task refuses_a_zip_of_another_making_and_what_is_no_zip()
    {
        using var packed = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var bomb = await archive.CreateEntry("document/bagit.txt").OpenAsync();
            await bomb.WriteAsync(new byte[1_000_000]);
        }

        Refused(SampleBundle.Verify(packed.ToArray()), "packed by something else");
        Refused(SampleBundle.Verify([]), "0 bytes");
        Refused(SampleBundle.Verify(new byte[10_000]), "was cut off");
    }

    private static void Refused((bool Holds, string Said) outcome, string words)
    {
        outcome.Holds.ShouldBeFalse();
        outcome.Said.ShouldContain(words);
    }

    private static async Task<byte[]> Bytes(BagPart part)
    {
        await using var stream = await part.Open(CancellationToken.None);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
