using Marten;
using OnNara.Api.Documents;
using OnNara.Api.Incoming;
using OnNara.Api.Instructions;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Circulations;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Instructions;

namespace OnNara.Api.Circulations;

/// <summary>The one way in which anybody circulates something and acts on a circulation.</summary>
public sealed class CirculationDesk(IDocumentSession session, DocumentReaders readers, IncomingDesk incoming, InstructionDesk instructions)
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
        await Known(by, circulationId, cancellation) is var (circulation, instructed)
            ? Results.Ok(CirculationView.Of(circulation, by, instructed))
            : new CirculationNotFound().ToProblem();

    /// <summary>A viewer who decides says what is to be done about it: an instruction whose source is what was circulated.</summary>
    public async Task<IResult> Instruct(CurrentOfficial by, Guid circulationId, GiveInstructionHereRequest request, CancellationToken cancellation)
    {
        if (await Known(by, circulationId, cancellation) is not var (circulation, instructed))
        {
            return new CirculationNotFound().ToProblem();
        }

        if (CirculationPermissions.MayInstruct(circulation, by.Actor, by.Organization, by.Day) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var subject = circulation.Subject;
        var kind = subject.Kind == CirculatedKind.Document ? InstructionSourceKind.Document : InstructionSourceKind.Incoming;
        var (given, refused) = await instructions.Give(by, new(kind, subject.Id, subject.Title, circulationId), request, BoundPeople.None, cancellation);
        return refused is not null
            ? refused.ToProblem()
            : Results.Ok(CirculationView.Of(circulation, by, [InstructionLine.Of(given!, 1, by.Day), .. instructed]));
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
        return Results.Created($"/api/circulations/{id}", CirculationView.Of(circulation, by, []));
    }

    /// <summary>The circulation, and the instructions in it that this person may know of; to anybody whom it does not concern there is none.</summary>
    private async Task<(Circulation Circulation, IReadOnlyList<InstructionLine> Instructions)?> Known(
        CurrentOfficial by, Guid circulationId, CancellationToken cancellation)
    {
        if (await session.Events.AggregateStreamAsync<Circulation>(circulationId, token: cancellation) is not { } circulation)
        {
            return null;
        }

        var found = await new InstructionList(session, by.Actor, by.Organization, by.Day)
            .Read(new(CirculationId: circulationId, SourceId: circulation.Subject.Id), new(null, PageRequest.MostRows), cancellation);
        var isInstructed = found.Items.Any(i => i.Status != InstructionStatus.Withdrawn && i.Instruction.IsHandler(by.PersonId));
        return CirculationPermissions.Knows(circulation, by.Actor, isInstructed)
            ? (circulation, [.. found.Items.Select(i => InstructionLine.Of(i, by.Day))])
            : null;
    }
}

/// <param name="ReaderIds">For whose information it is.</param>
/// <param name="CirculationId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record CirculateRequest(IReadOnlyList<Guid> ReaderIds, string? Note = null, Guid? CirculationId = null);

/// <summary>A circulation with who has seen it.</summary>
/// <param name="Instructions">What was instructed in it, as far as this person may know; the newest first.</param>
/// <param name="MayInstruct">Whether this person may attach an instruction now.</param>
public sealed record CirculationView(
    Guid CirculationId,
    CirculatedSubject Subject,
    Official By,
    DateTimeOffset At,
    string? Note,
    IReadOnlyList<CirculationReader> Readers,
    IReadOnlyList<InstructionLine> Instructions,
    bool MayInstruct)
{
    internal static CirculationView Of(Circulation circulation, CurrentOfficial reader, IReadOnlyList<InstructionLine> instructions) => new(
        circulation.Id,
        circulation.Subject,
        circulation.By,
        circulation.At,
        circulation.Note,
        [.. circulation.Readers.Select(r => CirculationReader.Of(r, circulation))],
        instructions,
        CirculationPermissions.MayInstruct(circulation, reader.Actor, reader.Organization, reader.Day) is null);
}

/// <param name="ViewedAt">When the reader first opened it; none so far.</param>
public sealed record CirculationReader(Official Reader, bool HasViewed, DateTimeOffset? ViewedAt)
{
    internal static CirculationReader Of(Official reader, Circulation circulation) =>
        circulation.ViewedBy.TryGetValue(reader.PersonId, out var at) ? new(reader, true, at) : new(reader, false, null);
}
