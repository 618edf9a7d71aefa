using Marten;
using Marten.Events;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Functions;

/// <summary>What a decider is handed, and the version of its stream that it was read at.</summary>
public sealed record AtVersion<T>(T State, long Version);

/// <summary>Reads functions and unit tasks from their own streams, which are short; what is decided rests on these.</summary>
public static class FunctionStreams
{
    /// <summary>Those that there are, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, AtVersion<FunctionNode>>> Functions(
        this IDocumentSession session, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var apart = await new Databases(session.DocumentStore).AreApartAsync(session, OrganizationId.Installation);
        await using var home = apart ? session.DocumentStore.QuerySession(OrganizationId.Installation) : null;
        var events = home?.Events ?? (IQueryEventStore)session.ForTenant(OrganizationId.Installation).Events;
        var found = new Dictionary<string, AtVersion<FunctionNode>>(StringComparer.Ordinal);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            var facts = await events.FetchStreamAsync(FunctionId.Of(code), token: cancellation);
            if (facts.Aggregate((FunctionNode?)null, (state, e) => FunctionNode.Evolve(state, e.Data)) is { } node)
                found.Add(code, new(node, facts[^1].Version));
        }

        return found;
    }

    /// <summary>Those of the session's agency that there are, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, AtVersion<UnitTaskHistory>>> UnitTasks(
        this IQuerySession session, IEnumerable<string> codes, CancellationToken cancellation)
    {
        var found = new Dictionary<string, AtVersion<UnitTaskHistory>>(StringComparer.Ordinal);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            var facts = await session.Events.FetchStreamAsync(FunctionId.OfUnitTask(session.TenantId, code), token: cancellation);
            if (facts.Aggregate((UnitTaskHistory?)null, (state, e) => UnitTaskHistory.Evolve(state, e.Data)) is { } task)
                found.Add(code, new(task, facts[^1].Version));
        }

        return found;
    }

    /// <summary>As a decider takes them.</summary>
    public static FunctionsAtHand AtHand(this IReadOnlyDictionary<string, AtVersion<FunctionNode>> functions) =>
        new(functions.ToDictionary(f => f.Key, f => f.Value.State, StringComparer.Ordinal));

    /// <summary>The one of that code, through the years; none where no code is given or the agency never had it.</summary>
    public static async Task<UnitTaskHistory?> UnitTask(this IQuerySession session, string? code, CancellationToken cancellation) =>
        code is null ? null : (await session.UnitTasks([code], cancellation)).GetValueOrDefault(code)?.State;
}
