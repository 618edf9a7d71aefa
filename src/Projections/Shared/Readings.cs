using JasperFx.Events;
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
}
