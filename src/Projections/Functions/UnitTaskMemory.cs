using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Marten;
using OnNara.Domain.Functions;
using OnNara.Projections.Documents;

namespace OnNara.Projections.Functions;

/// <summary>
/// Unit tasks as a store last read them. They change once in years and every decision asks for one, so an act that takes a number asks on
/// the same way only whether the one in memory is still the last.
/// </summary>
public static class UnitTaskMemory
{
    private const int MostKept = 100_000;
    private static readonly ConditionalWeakTable<IDocumentStore, ConcurrentDictionary<Guid, AtVersion<UnitTaskHistory>>> Known = [];

    /// <summary>The next serial of the department's register, and the unit task as it is now; none where the agency never had it.</summary>
    public static async Task<(int Serial, UnitTaskHistory? UnitTask)> NextSerialAndUnitTask(
        this IDocumentSession session, string departmentCode, int year, string? code, CancellationToken cancellation)
    {
        if (code is null)
            return (await RegisterCounter.Next(session, departmentCode, year, cancellation), null);
        var (known, stream) = (Known.GetOrCreateValue(session.DocumentStore), FunctionId.OfUnitTask(session.TenantId, code));
        var (serial, version) = await RegisterCounter.Next(session, departmentCode, year, stream, cancellation);
        if (known.TryGetValue(stream, out var kept) && kept.Version == version)
            return (serial, kept.State);
        if ((await session.UnitTasks([code], cancellation)).GetValueOrDefault(code) is not { } read)
            return (serial, null);
        if (known.Count >= MostKept)
            known.Clear();
        known[stream] = read;
        return (serial, read.State);
    }
}
