using OnNara.Domain.Organizations;

namespace OnNara.Domain.Circulations;

/// <summary>What is circulated.</summary>
public enum CirculatedKind
{
    /// <summary>A document of this agency.</summary>
    Document,

    /// <summary>A document that came to this agency.</summary>
    Incoming,
}

/// <param name="Id">The document, or the incoming document.</param>
/// <param name="Title">As it stands for good, so that lists need not look it up.</param>
public sealed record CirculatedSubject(CirculatedKind Kind, Guid Id, string Title);

/// <summary>
/// A decided or received document goes to people for their information (공람, Decree, art. 18). Kept apart from the document's
/// own stream: reading never makes a decider's version stale.
/// </summary>
public sealed record CirculationStarted(
    Guid CirculationId, CirculatedSubject Subject, Official By, DateTimeOffset At, IReadOnlyList<Official> Readers, string? Note);

/// <summary>A reader opened the content; recorded by itself, once for each reader (Enforcement Rule, art. 17).</summary>
public sealed record CirculationViewed(Official By, DateTimeOffset At);

/// <summary>A circulation as its rules need it.</summary>
/// <param name="ViewedBy">The readers who opened the content, and when each first did.</param>
public sealed record Circulation(
    Guid Id, CirculatedSubject Subject, Official By, DateTimeOffset At, IReadOnlyList<Official> Readers, string? Note, IReadOnlyDictionary<Guid, DateTimeOffset> ViewedBy)
{
    public static Circulation? Evolve(Circulation? state, object fact) => (state, fact) switch
    {
        (null, CirculationStarted e) => new(e.CirculationId, e.Subject, e.By, e.At, e.Readers, e.Note, new Dictionary<Guid, DateTimeOffset>()),
        ({ } s, CirculationViewed e) when !s.ViewedBy.ContainsKey(e.By.PersonId) =>
            s with { ViewedBy = new Dictionary<Guid, DateTimeOffset>(s.ViewedBy) { [e.By.PersonId] = e.At } },
        _ => state,
    };

    public bool IsReader(Guid personId) => Readers.Any(r => r.PersonId == personId);
}
