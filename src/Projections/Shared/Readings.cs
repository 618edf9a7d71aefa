using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace OnNara.Projections;

/// <summary>Several readings as one projection of the store.</summary>
public sealed class Readings(IReadOnlyList<IReading> readings) : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var reading in readings)
            await reading.Read(operations, events, cancellation);
    }

    /// <summary>Has the store bring them what concerns them and nothing else: a rebuild does not even fetch the other events.</summary>
    public static void Add(StoreOptions options, ReadingGroup group)
    {
        options.Projections.Add(new Readings(group.Readings), group.Lifecycle, group.Name, step =>
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
