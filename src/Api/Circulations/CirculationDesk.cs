using Marten;
using OnNara.Api.Documents;
using OnNara.Api.Incoming;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Circulations;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.Circulations;

/// <summary>The one way in which anybody circulates something and acts on a circulation.</summary>
public sealed class CirculationDesk(IDocumentSession session, DocumentReaders readers, IncomingDesk incoming)
{
    /// <summary>Circulates a document of this agency.</summary>
    public async Task<IResult> CirculateDocument(CurrentOfficial by, Guid documentId, CirculateRequest request, CancellationToken cancellation)
    {
        if (await session.Events.AggregateStreamAsync<Document>(documentId, token: cancellation) is not { } document)
        {
            return new DocumentNotFound().ToProblem();
        }

        var standing = readers.StandingOf(document, by);
        return DocumentPermissions.Check(document, standing.Roles, DocumentAction.Circulate) is { } refusal
            ? refusal.ToProblem()
            : Start(by, new(CirculatedKind.Document, documentId, document.Draft.Title), request);
    }

    /// <summary>Circulates a document that came to this agency.</summary>
    public async Task<IResult> CirculateIncoming(CurrentOfficial by, Guid incomingId, CirculateRequest request, CancellationToken cancellation)
    {
        if (await incoming.Look(incomingId, by, cancellation) is not { } opened)
        {
            return new IncomingNotFound().ToProblem();
        }

        return IncomingPermissions.Check(opened.Document, opened.Standing, IncomingAction.Circulate) is { } refusal
            ? refusal.ToProblem()
            : Start(by, new(CirculatedKind.Incoming, incomingId, opened.Document.Title), request);
    }

    /// <summary>What a reader, or whoever circulated it, sees of a circulation.</summary>
    public async Task<IResult> Read(CurrentOfficial by, Guid circulationId, CancellationToken cancellation) =>
        await Known(by, circulationId, cancellation) is { } circulation
            ? Results.Ok(CirculationView.Of(circulation, by.Actor))
            : new CirculationNotFound().ToProblem();

    public async Task<IResult> Instruct(CurrentOfficial by, Guid circulationId, AttachInstructionRequest request, CancellationToken cancellation)
    {
        await StreamTurn.Take(session, circulationId, cancellation);
        if (await Known(by, circulationId, cancellation) is not { } circulation)
        {
            return new CirculationNotFound().ToProblem();
        }

        var decision = AttachInstruction.Decide(circulation, new(
            Guid.CreateVersion7(), by.Actor, by.At, request.Content, request.HandlerIds, request.DueOn, by.Organization));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        session.Events.Append(circulationId, [.. accepted.Events]);
        return Results.Ok(CirculationView.Of(accepted.Events.Aggregate((Circulation?)circulation, Circulation.Evolve)!, by.Actor));
    }

    private IResult Start(CurrentOfficial by, CirculatedSubject subject, CirculateRequest request)
    {
        var id = request.CirculationId ?? Guid.CreateVersion7();
        var decision = StartCirculation.Decide(new(id, subject, by.Actor, by.At, request.ReaderIds, request.Note, by.Organization));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        session.Events.StartStream<Circulation>(id, accepted.Events);
        var circulation = accepted.Events.Aggregate((Circulation?)null, Circulation.Evolve)!;
        return Results.Created($"/api/circulations/{id}", CirculationView.Of(circulation, by.Actor));
    }

    /// <summary>To anybody whom it does not concern there is no such circulation.</summary>
    private async Task<Circulation?> Known(CurrentOfficial by, Guid circulationId, CancellationToken cancellation)
    {
        var circulation = await session.Events.AggregateStreamAsync<Circulation>(circulationId, token: cancellation);
        return circulation is not null && CirculationPermissions.Knows(circulation, by.Actor) ? circulation : null;
    }
}

/// <param name="ReaderIds">For whose information it is.</param>
/// <param name="CirculationId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record CirculateRequest(IReadOnlyList<Guid> ReaderIds, string? Note = null, Guid? CirculationId = null);

/// <param name="HandlerIds">Who is to do it.</param>
public sealed record AttachInstructionRequest(string Content, IReadOnlyList<Guid> HandlerIds, DateOnly? DueOn = null);

/// <summary>A circulation with who has seen it.</summary>
/// <param name="MayInstruct">Whether this person may attach an instruction now.</param>
public sealed record CirculationView(
    Guid CirculationId,
    CirculatedSubject Subject,
    Official By,
    DateTimeOffset At,
    string? Note,
    IReadOnlyList<CirculationReader> Readers,
    IReadOnlyList<InstructionAttached> Instructions,
    bool MayInstruct)
{
    public static CirculationView Of(Circulation circulation, Actor reader) => new(
        circulation.Id,
        circulation.Subject,
        circulation.By,
        circulation.At,
        circulation.Note,
        [.. circulation.Readers.Select(r => new CirculationReader(r, circulation.ViewedBy.Contains(r.PersonId)))],
        circulation.Instructions,
        CirculationPermissions.MayInstruct(circulation, reader) is null);
}

public sealed record CirculationReader(Official Reader, bool HasViewed);
