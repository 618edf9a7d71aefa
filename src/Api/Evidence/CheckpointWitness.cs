using System.Text;
using Marten;
using OnNara.Domain.Witnesses;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;
using OnNara.Projections;
using OnNara.Projections.Sealing;

namespace OnNara.Api.Evidence;

/// <summary>
/// Agencies witness each other's logs on the way of their letters: a dispatch brings the sender's checkpoint, the receiver looks whether all
/// that it saw before is still in it, signs that it saw it, and the confirmation of the arrival takes the signature back.
/// </summary>
public sealed class CheckpointWitness(EvidenceKeys keys, SealedLogs logs, TimeProvider clock)
{
    /// <summary>What the agency shows of its log; none where nothing is sealed.</summary>
    public async Task<string?> CheckpointOfAsync(string agency, CancellationToken cancellation) =>
        keys.Keys is null ? null : (await logs.HeadAsync(agency, cancellation))?.Note;

    /// <summary>
    /// Looks at another agency's checkpoint in the name of the session's agency. Answers with the note and the agency's signature under it;
    /// with none where it does not put its name to it, and then the reason is a fact, or where it has seen a later one.
    /// </summary>
    public async Task<string?> SeeAsync(IDocumentSession session, string log, string note, CancellationToken cancellation)
    {
        if (keys is not { Keys: { } known, Witnesses: { } witnesses } || log == session.TenantId)
            return null;
        await StreamTurn.Take(session, WitnessedLog.StreamOf(log), cancellation);
        var last = await LastAsync(session, log, cancellation);
        var (shown, fault) = Open(note, known.OriginOf(log), known.Known);
        if (shown is null || (fault = await FaultOfAsync(log, last, shown.Value.Checkpoint, known, cancellation)) is not null)
        {
            await AppendAsync(session, WitnessedLog.RefusalsOf(log), new WitnessRefused(log, note, fault!, clock.GetUtcNow()), cancellation);
            return null;
        }

        var (signed, checkpoint) = shown.Value;
        if (last is not null && (ulong)last.Size >= checkpoint.Size)
            return (ulong)last.Size == checkpoint.Size ? last.Note : null;
        var now = clock.GetUtcNow();
        var cosigned = (signed with { Signatures = [.. signed.Signatures, witnesses.Of(session.TenantId).Current.Cosign(signed.Text, now)] }).ToString();
        await AppendAsync(session, WitnessedLog.StreamOf(log), new CheckpointWitnessed(log, (long)checkpoint.Size, cosigned, now), cancellation);
        return cosigned;
    }

    /// <summary>Keeps what another agency signed of the session's agency's log. What it did not sign is not kept, and neither is what it signed before.</summary>
    public async Task KeepAsync(IDocumentSession session, string witness, string note, CancellationToken cancellation)
    {
        if (keys is not { Keys: { } known, Witnesses: { } witnesses } || Open(note, known.OriginOf(session.TenantId), known.Known).Shown is not { } shown
            || !shown.Note.Signatures.Any(s => witnesses.Of(witness).Known.Any(k => k.Verifies(shown.Note.Text, s))))
        {
            return;
        }

        var stream = Cosignatures.StreamOf(session.TenantId);
        await StreamTurn.Take(session, stream, cancellation);
        if ((await LatestAsync(session, session.TenantId, cancellation)).All(c => c.Note != note))
            await AppendAsync(session, stream, new CheckpointCosigned(witness, (long)shown.Checkpoint.Size, note, clock.GetUtcNow()), cancellation);
    }

    /// <summary>The last signature that each other agency gave to the agency's log, among the latest of all.</summary>
    public static async Task<IReadOnlyList<CheckpointCosigned>> LatestAsync(IQuerySession session, string agency, CancellationToken cancellation)
    {
        const int Most = 200;
        var stream = Cosignatures.StreamOf(agency);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is not { } state)
            return [];
        var events = await session.Events.FetchStreamAsync(stream, fromVersion: Math.Max(1, state.Version - Most + 1), token: cancellation);
        return [.. events.Select(e => (CheckpointCosigned)e.Data).GroupBy(c => c.Witness).Select(c => c.MaxBy(x => x.Size)!).OrderBy(c => c.Witness, StringComparer.Ordinal)];
    }

    private async Task<string?> FaultOfAsync(string log, CheckpointWitnessed? last, Checkpoint shown, LogKeys known, CancellationToken cancellation)
    {
        if (last is null)
            return null;
        if (Open(last.Note, known.OriginOf(log), known.Known).Shown is not { } seen)
            return "What was seen before cannot be read any more.";
        var (earlier, later) = seen.Checkpoint.Size <= shown.Size ? (seen.Checkpoint, shown) : (shown, seen.Checkpoint);
        try
        {
            var proof = earlier.Size == 0 ? [] : await logs.ProofsOf(log, later.Size).ConsistencyAsync(earlier.Size, cancellation);
            return earlier.Size == 0 || ProofCheck.Continues(earlier.Size, earlier.Root, later.Size, later.Root, proof)
                ? null
                : $"No proof leads from the tree of {earlier.Size} events to that of {later.Size}: one of them was written anew.";
        }
        catch (InvalidDataException fault)
        {
            return $"The tiles that would prove it are not there: {fault.Message}";
        }
    }

    private static async Task<CheckpointWitnessed?> LastAsync(IDocumentSession session, string log, CancellationToken cancellation)
    {
        var stream = WitnessedLog.StreamOf(log);
        return await session.Events.FetchStreamStateAsync(stream, cancellation) is { } state
            && await session.Events.FetchStreamAsync(stream, fromVersion: state.Version, token: cancellation) is [.., var last]
            ? (CheckpointWitnessed)last.Data
            : null;
    }

    private static async Task AppendAsync(IDocumentSession session, Guid stream, object fact, CancellationToken cancellation)
    {
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is not null)
            session.Events.Append(stream, fact);
        else if (fact is CheckpointCosigned)
            session.Events.StartStream<Cosignatures>(stream, fact);
        else
            session.Events.StartStream<WitnessedLog>(stream, fact);
    }

    private static ((SignedNote Note, Checkpoint Checkpoint)? Shown, string? Fault) Open(string text, string origin, IReadOnlyList<VerifierKey> keys)
    {
        var (note, fault) = SignedNote.Read(Encoding.UTF8.GetBytes(text));
        if (note is null)
            return (null, fault);
        var (checkpoint, wrong) = Checkpoint.Open(note, origin, keys);
        return checkpoint is null ? (null, wrong) : ((note, checkpoint), null);
    }
}
