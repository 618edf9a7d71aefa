using System.Text;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Tests.Notes;

public sealed class NoteTests
{
    private const string ExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private const string Example =
        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static readonly SigningKey Log = SigningKey.Generate("example.com/log");
    private static readonly SigningKey Witness = SigningKey.Generate("example.com/witness", SignatureKind.Cosignature);

    [Fact]
    public void verifies_the_published_example()
    {
        VerifierKey.TryParse(ExampleKey, out var key).ShouldBeTrue();
        key!.ToString().ShouldBe(ExampleKey);
        var (note, _) = SignedNote.Read(Encoding.UTF8.GetBytes(Example));
        note!.ToString().ShouldBe(Example);
        key.Verifies(note.Text, note.Signatures[0]).ShouldBeTrue();
        key.Verifies(note.Text.Replace("example", "Example", StringComparison.Ordinal), note.Signatures[0]).ShouldBeFalse();
    }

    // A tree head of the Go checksum database, which C2SP shows under a made-up origin.
    [Theory]
    [InlineData("go.sum database tree", "sum.golang.org", true)]
    [InlineData("example.com/behind-the-sofa", "example.com/behind-the-sofa", false)]
    public void opens_the_published_checkpoint_under_its_own_origin_alone(string origin, string name, bool opens)
    {
        VerifierKey.TryParse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", out var key).ShouldBeTrue();
        var published =
            $"{origin}\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— {name} Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        var (note, _) = SignedNote.Read(Encoding.UTF8.GetBytes(published));
        note!.ToString().ShouldBe(published);

        var (checkpoint, _) = Checkpoint.Open(note, origin, [key!]);
        (checkpoint is not null).ShouldBe(opens);
        if (checkpoint is not null)
            (checkpoint.Size, checkpoint.Text).ShouldBe((20_852_163UL, note.Text));
    }

    [Fact]
    public void reads_the_published_cosignature_and_trusts_no_other_key_with_it()
    {
        const string Published =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
            + "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
            + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
        var (note, _) = SignedNote.Read(Encoding.UTF8.GetBytes(Published));
        note!.ToString().ShouldBe(Published);
        note.Signatures.Count.ShouldBe(2);
        Witness.Verifier.Verifies(note.Text, note.Signatures[1]).ShouldBeFalse();
    }

    [Fact]
    public void refuses_the_example_with_any_bit_flipped()
    {
        VerifierKey.TryParse(ExampleKey, out var key).ShouldBeTrue();
        var bytes = Encoding.UTF8.GetBytes(Example);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var (note, _) = SignedNote.Read(flipped);
            (note is not null && note.Signatures.Any(s => key!.Verifies(note.Text, s))).ShouldBeFalse($"bit {bit}");
        }
    }

    [Fact]
    public void opens_a_checkpoint_that_its_log_signed_and_a_witness_saw()
    {
        var checkpoint = new Checkpoint("example.com/log", 20_852_163, TreeHash.OfLeaf("an entry"u8), []);
        var seenAt = new DateTimeOffset(2026, 10, 2, 14, 30, 0, TimeSpan.FromHours(9));
        var note = new SignedNote(checkpoint.Text, [Log.Sign(checkpoint.Text), Witness.Cosign(checkpoint.Text, seenAt)]);
        var (read, _) = SignedNote.Read(Encoding.UTF8.GetBytes(note.ToString()));

        var (opened, fault) = Checkpoint.Open(read!, "example.com/log", [Log.Verifier]);
        fault.ShouldBeNull();
        (opened! with { Extensions = checkpoint.Extensions }).ShouldBe(checkpoint);
        Witness.Verifier.Verifies(read!.Text, read.Signatures[1]).ShouldBeTrue();
        Log.Verifier.Verifies(read.Text, read.Signatures[1]).ShouldBeFalse();
    }

    [Fact]
    public void opens_no_checkpoint_of_another_log_or_of_a_foreign_key()
    {
        var checkpoint = new Checkpoint("example.com/log", 3, TreeHash.Empty, []);
        var note = new SignedNote(checkpoint.Text, [Log.Sign(checkpoint.Text)]);
        Checkpoint.Open(note, "example.com/other", [Log.Verifier]).Fault.ShouldNotBeNull();
        Checkpoint.Open(note, "example.com/log", [SigningKey.Generate("example.com/log").Verifier]).Fault.ShouldNotBeNull();
        Checkpoint.Open(note with { Text = checkpoint.Text.Replace("\n3\n", "\n4\n", StringComparison.Ordinal) }, "example.com/log", [Log.Verifier]).Fault.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("example.com/log\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n3\n47DEQpj8HBSa\n")]
    [InlineData("\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("example.com/log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("example.com/log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void reads_no_other_form_of_a_checkpoint(string text) => Checkpoint.Read(text).ShouldBeNull();

    [Fact]
    public void keys_come_back_from_their_files()
    {
        SigningKey.TryParse(Log.Export(), out var signing).ShouldBeTrue();
        signing!.Verifier.ToString().ShouldBe(Log.Verifier.ToString());
        VerifierKey.TryParse(Witness.Verifier.ToString(), out var verifier).ShouldBeTrue();
        verifier!.Kind.ShouldBe(SignatureKind.Cosignature);
        VerifierKey.TryParse(ExampleKey.Replace("530d903a", "530d903b", StringComparison.Ordinal), out _).ShouldBeFalse();
        SigningKey.TryParse(ExampleKey, out _).ShouldBeFalse();
    }

    [Fact]
    public void a_key_of_the_log_does_not_cosign_and_a_witness_does_not_sign()
    {
        Should.Throw<InvalidOperationException>(() => Log.Cosign("text\n", DateTimeOffset.UnixEpoch));
        Should.Throw<InvalidOperationException>(() => Witness.Sign("text\n"));
    }
}
