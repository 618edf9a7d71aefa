using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Projections;
using Wolverine.Http;

namespace OnNara.Api.Documents;

/// <param name="Name">Saving under a name again replaces what was saved under it.</param>
/// <param name="Path">As a draft names it; consultations of one stage run in parallel.</param>
public sealed record SavePathRequest(string Name, IReadOnlyList<PlannedStep> Path);

/// <summary>A path that I keep.</summary>
/// <param name="Path">With the people as they are today; whoever has left the agency is not on it any more.</param>
/// <param name="HasGone">Whether somebody of it has left.</param>
public sealed record SavedPathView(Guid SavedPathId, string Name, IReadOnlyList<SuggestedStep> Path, bool HasGone)
{
    internal static SavedPathView Of(SavedPath saved, CurrentOfficial official)
    {
        var path = PathSteps.On(saved.Path, official);
        return new(saved.Id, saved.Name, path, path.Count < saved.Path.Count);
    }
}

public static class SavePathEndpoint
{
    /// <summary>Keeps a reporting path under a name, for my next drafts.</summary>
    [WolverinePost("/api/saved-paths")]
    [ProducesResponseType<SavedPathView>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(SavePathRequest request, CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        var saved = new SavedPath(SavedPath.IdOf(official.PersonId, request.Name), official.PersonId, request.Name, request.Path);
        await StreamTurn.Take(session, SavedPath.IdOf(official.PersonId, ""), cancellation);
        var others = await session.Query<SavedPath>().CountAsync(p => p.PersonId == official.PersonId && p.Id != saved.Id, cancellation);
        if (saved.Check(others) is { } refusal)
            return refusal.ToProblem();
        session.Store(saved);
        return Results.Created((string?)null, SavedPathView.Of(saved, official));
    }
}

public static class ListSavedPathsEndpoint
{
    /// <summary>The reporting paths that I keep, by name.</summary>
    [WolverineGet("/api/saved-paths")]
    [ProducesResponseType<IReadOnlyList<SavedPathView>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var saved = await session.Query<SavedPath>().Where(p => p.PersonId == official.PersonId).ToListAsync(cancellation);
        return Results.Ok(saved.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => SavedPathView.Of(p, official)).ToList());
    }
}

public static class DeleteSavedPathEndpoint
{
    /// <summary>Keeps a path no more.</summary>
    [RepeatableByNature]
    [WolverineDelete("/api/saved-paths/{savedPathId:guid}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Delete(Guid savedPathId, [NotBody] CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        var saved = await session.LoadAsync<SavedPath>(savedPathId, cancellation);
        if (saved is null || saved.PersonId != official.PersonId)
            return new SavedPathNotFound().ToProblem();
        session.Delete(saved);
        return Results.NoContent();
    }
}
