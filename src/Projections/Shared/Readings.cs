using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;

namespace OnNara.Projections;

/// <summary>Several readings as one projection: they write into the same tables, so they are thrown away and built anew together.</summary>
public sealed class Readings(params IReadOnlyList<IReading> readings) : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var reading in readings)
            await reading.Read(operations, events, cancellation);
    }

    /// <summary>Has the store bring them what concerns them and nothing else: a rebuild does not even fetch the other events.</summary>
    /// <param name="rebuild">What is thrown away before they are built anew.</param>
    public static void Add(StoreOptions options, ProjectionLifecycle lifecycle, string name, Action<AsyncOptions> rebuild, params IReadOnlyList<IReading> readings)
    {
        options.Projections.Add(new Readings(readings), lifecycle, name, step =>
        {
            step.BatchSize = EventsTogether;
            rebuild(step);
        });
        var source = (ProjectionBase)options.Projections.All.Single(p => p.Name == name);
        foreach (var fact in readings.SelectMany(r => r.Facts).Distinct())
            source.IncludeType(fact);
    }

    // Of a long way back, as a rebuild has it, larger steps find more of a stream's facts together and write its row once for them.
    private const int EventsTogether = 2_000;
}
