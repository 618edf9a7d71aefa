using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Projections.Incoming;

namespace OnNara.Projections.Search;

/// <summary>Keeps the words of documents and incoming documents for searching.</summary>
public sealed class SearchReading() : StreamReading<SearchEntry>([.. EventCatalogue.Documents, .. IncomingFacts.Incoming])
{
    /// <summary>The name under which the store keeps how far it has come.</summary>
    public const string Name = "Search";

    protected override bool Begins(IEvent fact) => fact.Data is DocumentDrafted or DocumentArrived or DocumentTakenIn;

    protected override Guid IdOf(SearchEntry state) => state.Id;

    protected override SearchEntry? Evolve(SearchEntry? state, IEvent fact) => SearchEntry.Evolve(state, fact.Data);

    protected override void Write(IRows rows, SearchEntry? before, SearchEntry after, IReadOnlyList<IEvent> facts)
    {
    }
}
