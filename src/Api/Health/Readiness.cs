using System.Text.Json.Serialization;

namespace OnNara.Api.Health;

/// <summary>Whether this process can do its work now, and how far what people read is behind what was recorded.</summary>
public sealed record Readiness(string Status, DatabaseHealth Database, MessageStoreHealth MessageStore, IReadOnlyList<ProjectionHealth> Projections)
{
    public const string Ready = "Ready";
    public const string NotReady = "NotReady";

    public static Readiness Of(DatabaseHealth database, MessageStoreHealth messageStore, IReadOnlyList<ProjectionHealth> projections) =>
        new(
            database.Reachable && messageStore.Reachable && projections.All(p => p.Running) ? Ready : NotReady,
            database,
            messageStore,
            projections);
}

/// <param name="Reachable">Whether the database answered in time.</param>
/// <param name="Events">Sequence number of the last recorded fact.</param>
public sealed record DatabaseHealth(bool Reachable, long Events)
{
    /// <summary>How many of several databases do not answer: their agencies have to wait, the others do not. Absent where all answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Away { get; init; }
}

/// <param name="Reachable">Whether the tables of inbox and outbox answered in time.</param>
/// <param name="Incoming">Messages received and not handled yet.</param>
/// <param name="Outgoing">Messages recorded with their facts and not sent yet.</param>
/// <param name="Scheduled">Messages kept for a later time.</param>
/// <param name="Failed">Messages that could not be handled and wait for a person to look at them.</param>
public sealed record MessageStoreHealth(bool Reachable, int Incoming, int Outgoing, int Scheduled, int Failed);

/// <param name="Name">The projection, as the event store keeps its progress.</param>
/// <param name="Running">Whether some process runs it; one that failed on a fact stops rather than leave the fact out.</param>
/// <param name="Sequence">Sequence number of the last fact that it has read.</param>
/// <param name="EventsBehind">How many facts it has still to read, at most.</param>
/// <param name="SecondsBehind">For how long the oldest of those has been waiting.</param>
/// <param name="StoppedBy">Why it stopped.</param>
public sealed record ProjectionHealth(string Name, bool Running, long Sequence, long EventsBehind, double SecondsBehind, string? StoppedBy)
{
    /// <summary>In which of several databases; absent where there is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Database { get; init; }
}
