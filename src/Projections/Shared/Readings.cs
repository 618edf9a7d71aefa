using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace OnNara.Projections;

/// <summary>Several readings as one projection of the store.</summary>
/// <param name="follows">Whether they follow the log, rather than being written with each act.</param>
public sealed class Readings(IReadOnlyList<IReading> readings, bool follows) : IProjection
{
    // What follows the log keeps its place in it together with its rows: after a crash it does again what had not reached the disk. So nobody
    // needs to wait for the disk, least of all those whose acts do.
    private const string WithoutWaiting = "select set_config('synchronous_commit', 'off', true)";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        if (follows)
            operations.QueueSqlCommand(WithoutWaiting);
        foreach (var reading in readings)
            await reading.Read(operations, events, cancellation);
    }

    /// <summary>Has the store bring them what concerns them and nothing else: a rebuild does not even fetch the other events.</summary>
    public static void Add(StoreOptions options, ReadingGroup group)
    {
        options.Projections.Add(new Readings(group.Readings, follows: group.Lifecycle == ProjectionLifecycle.Async), group.Lifecycle, group.Name, step =>
        {
            step.BatchSize = EventsTogether;
            foreach (var row in group.Rows)
                step.DeleteViewTypeOnTeardown(row);
        });
        var source = (ProjectionBase)options.Projections.All.Single(p => p.Name == group.Name);
        foreach (var fact in group.Facts)
            source.IncludeType(fact);
    }

    // Of a long way back, as a rebuild has it, larger steps find more of a stream's facts together and write its row once for them.
    private const int EventsTogether = 2_000;
}
