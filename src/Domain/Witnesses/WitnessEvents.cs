using OnNara.Domain.Organizations;

namespace OnNara.Domain.Witnesses;

// Agencies watch each other's logs: what one of them has seen of another's stands in its own log, and cannot be written anew there too.

/// <summary>The agency saw how far another one's log had come, and signed that it did: all that it had seen before is still in it.</summary>
/// <param name="Log">Whose log.</param>
/// <param name="Size">How many events it had.</param>
/// <param name="Note">The signed checkpoint, with this agency's signature under it.</param>
public sealed record CheckpointWitnessed(string Log, long Size, string Note, DateTimeOffset At);

/// <summary>The agency was shown a checkpoint to which it does not put its name.</summary>
/// <param name="Note">What was shown.</param>
/// <param name="Reason">What is wrong with it, in words.</param>
public sealed record WitnessRefused(string Log, string Note, string Reason, DateTimeOffset At);

/// <summary>Another agency signed that it saw this agency's log.</summary>
/// <param name="Witness">Which agency.</param>
/// <param name="Note">The checkpoint with both signatures.</param>
public sealed record CheckpointCosigned(string Witness, long Size, string Note, DateTimeOffset At);

/// <summary>Marks the streams of what an agency has seen of another's log, one for each log.</summary>
public sealed record WitnessedLog
{
    public static Guid StreamOf(string log) => NameBasedId.Of("witnessed-log", log);

    /// <summary>Apart from those that it signed: the last of these is what the next one is held against.</summary>
    public static Guid RefusalsOf(string log) => NameBasedId.Of("witness-refusals", log);
}

/// <summary>Marks the stream of the signatures that an agency's log got from others.</summary>
public sealed record Cosignatures
{
    public static Guid StreamOf(string agency) => NameBasedId.Of("cosignatures", agency);
}
