using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

/// <summary>
/// Somebody took a record out of the house as an evidence bundle. Told beside the openings of the record, apart from its deciding stream.
/// </summary>
/// <param name="SubjectId">The document or the task card.</param>
/// <param name="LogSize">How many events the agency's log had in the checkpoint that went with it.</param>
/// <param name="Events">How many of them the bundle holds.</param>
public sealed record EvidenceExported(Guid SubjectId, Official By, DateTimeOffset At, long LogSize, int Events);

/// <summary>A bundle holds a record whole, so it is for those who may read all of it.</summary>
public sealed record EvidenceForbidden() : Refusal(
    "evidence.forbidden", "A bundle holds a record whole, and parts of this one are not yours to read; ask the agency's auditor for it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

/// <summary>Sealing follows the writes within seconds; nothing is given out before it can be proven.</summary>
public sealed record EvidenceNotSealedYet() : Refusal(
    "evidence.not-sealed-yet", "The last events of this record are not sealed yet; ask again in a few seconds.");

/// <param name="LogSize">How many events the log has.</param>
public sealed record EvidenceSinceOutOfRange(long LogSize) : Refusal(
    "evidence.since-out-of-range", $"The log has {LogSize} events; since is the number in a checkpoint that it gave out before.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record EvidenceTooLarge() : Refusal(
    "evidence.too-large", "The record is larger than one bundle can be; ask the auditor for the agency's log and its files instead.");

/// <summary>Somebody wrote into the store past the product; what stands there now has no form that could be proven.</summary>
/// <param name="Stream">Of which stream the event is.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Fault">What is wrong with the row.</param>
public sealed record EvidenceDamaged(Guid EventId, Guid Stream, long Version, string Fault) : Refusal(
    "evidence.damaged",
    $"Event {EventId}, version {Version} of the stream {Stream}, does not stand in the store as the product writes: {Fault} "
        + "Check the whole log (ops/verify --log) and bring the row back from a backup.");
