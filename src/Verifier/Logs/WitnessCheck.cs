using System.Text;
using System.Text.Json;
using OnNara.Evidence.Notes;

namespace OnNara.Verifier.Logs;

/// <summary>
/// Holds the log against what others have seen of it: each checkpoint that a trusted witness signed has to be one of its past. The notes
/// come from the log's own server, which cannot make them up; what it holds back is not seen.
/// </summary>
internal sealed class WitnessCheck(LogServer server, IReadOnlyList<VerifierKey> keys, string origin, LeafTable leaves, Report report)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (keys.All(k => k.Kind != SignatureKind.Cosignature))
            return;
        try
        {
            var witnessed = JsonSerializer.Deserialize<List<Witnessed?>>(await server.GetAsync("witnessed", asAuditor: false, cancellation), Json);
            foreach (var note in (witnessed ?? []).Select(w => w?.Note).OfType<string>())
                Check(note);
        }
        catch (JsonException)
        {
            report.Fails($"The answer to witnessed is none.");
        }
        catch (LogServerException fault)
        {
            report.Notes($"Who else saw the log is not known. {fault.Message}");
        }
    }

    private void Check(string text)
    {
        var (note, fault) = SignedNote.Read(Encoding.UTF8.GetBytes(text));
        var checkpoint = default(Checkpoint);
        if (note is not null)
            (checkpoint, fault) = Checkpoint.Open(note, origin, [.. keys.Where(k => k.Kind == SignatureKind.Ed25519)]);
        if (note is null || checkpoint is null)
        {
            report.Fails($"A checkpoint that is said to be witnessed: {fault}");
            return;
        }

        foreach (var signature in note.Signatures)
        {
            if (keys.FirstOrDefault(k => k.Kind == SignatureKind.Cosignature && k.Verifies(note.Text, signature)) is not { } witness)
                continue;
            var seen = witness.SeenAt(signature)?.UtcDateTime;
            if (leaves.RootAt(checkpoint.Size) == checkpoint.Root)
                report.Holds($"{witness.Name} saw the log at {checkpoint.Size} events on {seen:yyyy-MM-dd HH:mm:ss}Z, and all of them are still in it.");
            else
                report.Fails($"{witness.Name} saw the log at {checkpoint.Size} events on {seen:yyyy-MM-dd HH:mm:ss}Z, and the present tree does not continue what it saw.");
        }
    }

    private sealed record Witnessed(string? Note);
}
