using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.Documents;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReadRealNamesEndpoint
{
    private const int UsualDocuments = 20;

    /// <summary>The real-name record of a task (Decree, art. 63): everybody who took part in it and in its documents, with department, rank, name, act and opinion.</summary>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one, which tells the card itself too.</param>
    /// <param name="limit">How many documents a page tells, up to 200.</param>
    [WolverineGet("/api/task-cards/{taskCardId:guid}/real-names")]
    [ProducesResponseType<RealNameRecord>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid taskCardId, string? after, int? limit, CurrentOfficial official, DocumentReadingRoom room, DocumentReaders readers, IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit ?? UsualDocuments);
        if (fault is not null)
        {
            return fault;
        }

        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { Card: var card })
        {
            return new TaskCardNotFound().ToProblem();
        }

        var standing = TaskCardStanding.Of(card, official.Actor, official.At, official.Organization);
        if (TaskCardPermissions.Check(card, standing.Roles, TaskCardAction.Read) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var start = page.Start;
        var found = page.Cut(
            await session.Query<DocumentSummary>().Where(d => d.TaskCardId == taskCardId && d.Recency.CompareTo(start) > 0)
                .OrderBy(d => d.Recency).Take(page.Limit + 1).ToListAsync(cancellation),
            d => d.Recency);
        List<RealNamesOfDocument> documents = [];
        foreach (var summary in found.Items)
        {
            if (await Read(summary.Id, official, room, readers, session, cancellation) is { } document)
            {
                documents.Add(document);
            }
        }

        var own = after is null ? await session.Events.FetchStreamAsync(taskCardId, token: cancellation) : [];
        return Results.Ok(new RealNameRecord(taskCardId, card.Title, [.. own.SelectMany(RealNames.OfCard)], documents, found.Next));
    }

    // Who may not read the trail of a document is not told that it is there; whoever may has read it, and that is recorded.
    private static async Task<RealNamesOfDocument?> Read(
        Guid documentId, CurrentOfficial official, DocumentReadingRoom room, DocumentReaders readers, IQuerySession session, CancellationToken cancellation)
    {
        var document = await session.Events.AggregateStreamAsync<Document>(documentId, token: cancellation);
        if (document is null || DocumentPermissions.Check(document, readers.StandingOf(document, official).Roles, DocumentAction.ReadTrail) is not null)
        {
            return null;
        }

        var (opened, refusal) = await room.Open(official, documentId, DocumentAction.ReadTrail, cancellation, part: "real-names");
        return opened is null || refusal is not null
            ? null
            : new(documentId, document.Draft.Title, document.Entry?.Number.ToString(), [.. RealNames.OfDocument(opened.Card)]);
    }
}

/// <param name="Entries">Those of the card itself, in order; on the first page only.</param>
/// <param name="Documents">Those of its documents, what was touched last first; documents whose trail this person may not read are left out.</param>
/// <param name="Next">Send it as <c>after</c> for further documents; none on the last page.</param>
public sealed record RealNameRecord(
    Guid TaskCardId, string Title, IReadOnlyList<RealNameEntry> Entries, IReadOnlyList<RealNamesOfDocument> Documents, string? Next);

/// <param name="Number">Its number in the register; none before the decision.</param>
public sealed record RealNamesOfDocument(Guid DocumentId, string Title, string? Number, IReadOnlyList<RealNameEntry> Entries);
