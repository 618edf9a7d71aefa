using System.Globalization;
using System.Text;
using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Tests.Notes;

/// <summary>
/// What others published of notes and cosignatures: the test values of golang.org/x/mod/sumdb/note, from which C2SP signed-note was
/// written down, those of github.com/transparency-dev/formats, and a checkpoint of a public log with the cosignatures of public witnesses,
/// whose keys stand on the witnesses' own pages.
/// </summary>
public sealed class PublishedNotesTests
{
    // Published with the package's tests, so a secret of nobody; written in two pieces for whoever looks for secrets.
    private const string PeterPrivate = "PRIVATE+KEY" + "+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string PeterPublic = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string EnochPublic = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string PeterLine = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private const string EnochLine = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private const string Log = "arche2025h1.staging.ct.transparency.dev";
    private const string LogKey = "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
    private const string Witnessed =
        "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n"
        + "— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n"
        + "— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=\n"
        + "— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==\n"
        + "— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==\n"
        + "— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n"
        + "— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==\n";

    private static readonly string[] WitnessKeys =
    [
        "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
        "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
    ];

    [Fact]
    public void signs_to_the_byte_what_the_published_key_signed()
    {
        SigningKey.TryParse(PeterPrivate, out var peter).ShouldBeTrue();
        peter!.Verifier.ToString().ShouldBe(PeterPublic);
        new SignedNote(Text, [peter.Sign(Text)]).ToString().ShouldBe($"{Text}\n{PeterLine}");
    }

    [Fact]
    public void verifies_each_of_two_signatures_with_its_own_key()
    {
        var note = Read($"{Text}\n{PeterLine}{EnochLine}")!;
        (Key(PeterPublic).Verifies(note.Text, note.Signatures[0]), Key(EnochPublic).Verifies(note.Text, note.Signatures[1])).ShouldBe((true, true));
        (Key(PeterPublic).Verifies(note.Text, note.Signatures[1]), Key(EnochPublic).Verifies(note.Text, note.Signatures[0])).ShouldBe((false, false));
    }

    [Fact]
    public void no_part_of_a_key_and_none_with_a_character_changed_is_a_key()
    {
        foreach (var mangled in Mangled(PeterPublic))
            VerifierKey.TryParse(mangled, out _).ShouldBeFalse(mangled);
        foreach (var mangled in Mangled(PeterPrivate))
            SigningKey.TryParse(mangled, out _).ShouldBeFalse(mangled);
    }

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("bananas.sigstore.dev+12344556")]
    [InlineData("rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!")]
    [InlineData("rekor.sigstore.dev+12345678+AwEB")]
    public void what_is_published_as_no_key_is_none(string text) => VerifierKey.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(Text)]
    [InlineData(Text + "\n")]
    [InlineData("\u0001" + Text + "\n" + PeterLine)]
    [InlineData(Text + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")]
    [InlineData(Text + "\n" + PeterLine + "Unexpected line.\n")]
    public void what_is_published_as_no_note_is_none(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void neither_is_a_note_without_its_last_newline_with_bytes_that_are_no_text_or_with_101_signatures()
    {
        Read($"{Text}\n{PeterLine[..^1]}").ShouldBeNull();
        SignedNote.Read([0xff, .. Encoding.UTF8.GetBytes($"{Text}\n{PeterLine}")]).Note.ShouldBeNull();
        Read($"{Text}\n{string.Concat(Enumerable.Repeat(PeterLine, 101))}").ShouldBeNull();
        Read($"{Text}\n{string.Concat(Enumerable.Repeat(PeterLine, 100))}").ShouldNotBeNull();
    }

    [Fact]
    public void opens_a_checkpoint_of_a_public_log_beside_a_signature_of_a_kind_that_it_does_not_know()
    {
        var (checkpoint, fault) = Checkpoint.Open(Read(Witnessed)!, Log, [Key(LogKey)]);
        fault.ShouldBeNull();
        (checkpoint!.Origin, checkpoint.Size, checkpoint.Root.ToString()).ShouldBe((Log, 1_432_088_532UL, "U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro="));
        Checkpoint.Open(Read(Witnessed.Replace("\n1432088532\n", "\n42\n", StringComparison.Ordinal))!, Log, [Key(LogKey)]).Checkpoint.ShouldBeNull();
    }

    [Fact]
    public void verifies_the_cosignatures_of_public_witnesses_and_when_they_saw_it()
    {
        var note = Read(Witnessed)!;
        var seenAt = DateTimeOffset.Parse("2026-05-23T21:50:24Z", CultureInfo.InvariantCulture);
        foreach (var key in WitnessKeys.Select(Key))
        {
            key.Kind.ShouldBe(SignatureKind.Cosignature);
            var line = note.Signatures.Single(key.Made);
            key.Verifies(note.Text, line).ShouldBeTrue(key.Name);
            key.SeenAt(line).ShouldBe(seenAt);
            key.Verifies(note.Text.Replace("\n1432088532\n", "\n42\n", StringComparison.Ordinal), line).ShouldBeFalse(key.Name);

            var later = line.Signature.ToArray();
            later[7]++;
            key.Verifies(note.Text, line with { Signature = later }).ShouldBeFalse(key.Name);
        }
    }

    private static IEnumerable<string> Mangled(string key)
    {
        for (var from = 0; from < key.Length; from++)
        {
            for (var to = from; to <= key.Length; to++)
            {
                if (to - from < key.Length)
                    yield return key[from..to];
            }
        }

        for (var at = 0; at < key.Length; at++)
            yield return string.Concat(key[..at], ((char)(key[at] + 1)).ToString(), key[(at + 1)..]);
    }

    private static VerifierKey Key(string text) => VerifierKey.TryParse(text, out var key) ? key : throw new ArgumentException($"{text} is no key.", nameof(text));

    private static SignedNote? Read(string text) => SignedNote.Read(Encoding.UTF8.GetBytes(text)).Note;
}
