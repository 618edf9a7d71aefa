using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Organizations;

/// <summary>What every agency may know of another one: that it exists, how it is called, and whether it takes documents now.</summary>
/// <param name="Changes">The days from which on it takes part in the exchange or does not; before the first one it does.</param>
public sealed record AgencyEntry(string Code, string Name, string ShortName, bool AcceptsGivenTimes, DateOnly OpenedOn, IReadOnlyList<ExchangeChange> Changes)
{
    public bool IsExchanging(DateOnly day) => Changes.LastOrDefault(c => c.From <= day)?.TakesPart ?? true;
}

public sealed record ExchangeChange(DateOnly From, bool TakesPart);

/// <summary>Builds the directory in the transaction of the fact itself, so that a document never goes to an agency that has just closed its doors.</summary>
public sealed partial class AgencyDirectory : EventProjection
{
    public AgencyDirectory()
    {
        Name = "Agencies";
        Options.DeleteViewTypeOnTeardown<AgencyEntry>();
    }

    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case AgencyOpened opened:
                operations.Store(new AgencyEntry(opened.Code, opened.Name, opened.ShortName, opened.AcceptsGivenTimes, opened.From, []));
                break;
            case AgencySuspended suspended:
                await ChangeAsync(operations, e.TenantId, new(suspended.From, false), cancellation);
                break;
            case AgencyResumed resumed:
                await ChangeAsync(operations, e.TenantId, new(resumed.From, true), cancellation);
                break;
        }
    }

    private static async Task ChangeAsync(IDocumentOperations operations, string agencyCode, ExchangeChange change, CancellationToken cancellation)
    {
        var entry = await operations.LoadAsync<AgencyEntry>(agencyCode, cancellation)
            ?? throw new InvalidOperationException($"Agency {agencyCode} is changed and was never opened.");
        operations.Store(entry with { Changes = [.. entry.Changes.Where(c => c.From != change.From).Append(change).OrderBy(c => c.From)] });
    }
}
