using JasperFx.Events;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Organizations;

/// <summary>What every agency may know of another one: that it exists, how it is called, and whether it takes documents now.</summary>
/// <param name="Changes">The days from which on it takes part in the exchange or does not; before the first one it does.</param>
public sealed record AgencyEntry(string Code, string Name, string ShortName, bool AcceptsGivenTimes, DateOnly OpenedOn, IReadOnlyList<ExchangeChange> Changes)
{
    public bool IsExchanging(DateOnly day) => Changes.LastOrDefault(c => c.From <= day)?.TakesPart ?? true;

    internal AgencyEntry With(ExchangeChange change) =>
        this with { Changes = [.. Changes.Where(c => c.From != change.From).Append(change).OrderBy(c => c.From)] };
}

public sealed record ExchangeChange(DateOnly From, bool TakesPart);

/// <summary>Builds the directory in the transaction of the fact itself, so that a document never goes to an agency that has just closed its doors.</summary>
public sealed class AgencyDirectory() : StreamwiseReading([typeof(AgencyOpened), typeof(AgencySuspended), typeof(AgencyResumed)])
{
    protected override async Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        var before = facts.First().Data is AgencyOpened ? null : (await rows.Load<AgencyEntry>([facts.Key], cancellation)).SingleOrDefault();
        rows.Store(facts.Aggregate(before, (entry, e) => Evolve(entry, e.Data))
            ?? throw new InvalidOperationException($"Agency {facts.Key} is changed and was never opened."));
    }

    private static AgencyEntry? Evolve(AgencyEntry? entry, object fact) => (entry, fact) switch
    {
        (_, AgencyOpened e) => new(e.Code, e.Name, e.ShortName, e.AcceptsGivenTimes, e.From, []),
        ({ } known, AgencySuspended e) => known.With(new(e.From, false)),
        ({ } known, AgencyResumed e) => known.With(new(e.From, true)),
        _ => entry,
    };
}
