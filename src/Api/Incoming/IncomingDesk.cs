using JasperFx.Events;
using Marten;
using Marten.Events;
using OnNara.Api.Access;
using OnNara.Api.Documents;
using OnNara.Api.Exchange;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using OnNara.Projections.Incoming;
using OnNara.Projections.Organizations;
using OnNara.Projections.PersonalData;
using Wolverine;

namespace OnNara.Api.Incoming;

/// <summary>
/// The one way in which anybody acts on an incoming document: what that person is to it, the version that was seen, the decision of
/// the Domain, the department's number, the messages to other agencies and the answer. Wolverine commits all of it together when
/// the endpoint returns.
/// </summary>
public sealed class IncomingDesk(
    IDocumentSession session, IMessageContext messages, AttachmentShelf shelf, Circulations.Circulations circulations, AccessRecord accesses)
{
    /// <summary>Takes in what came from outside.</summary>
    public async Task<IResult> TakeIn(CurrentOfficial by, TakeInDocumentRequest request, CancellationToken cancellation)
    {
        // Who may not do it at all is told so, before anything is said of the files.
        if (TakeInDocument.Check(by.Actor) is { } forbidden)
        {
            return forbidden.ToProblem();
        }

        var id = request.IncomingId ?? Guid.CreateVersion7();
        var (files, missing) = await shelf.Describe(by, [], request.Attachments ?? [], cancellation);
        if (missing is not null)
        {
            return missing.ToProblem();
        }

        var (dataSubjectId, unknown) = await SenderOf(request, cancellation);
        if (unknown is not null)
        {
            return unknown.ToProblem();
        }

        var decision = TakeInDocument.Decide(request.ToCommand(id, by, files, dataSubjectId));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return new IncomingExists(id).ToProblem();
        }

        session.Events.StartStream<IncomingDocument>(id, accepted.Events);
        var document = accepted.Events.Aggregate((IncomingDocument?)null, IncomingDocument.Evolve)!;
        var standing = IncomingStanding.Of(document, by.Actor, by.At, by.Organization, circulated: false);
        return Results.Created($"/api/incoming/{id}", IncomingAnswer.Of(document, standing, accepted.Events.Count));
    }

    /// <summary>Acts on an incoming document.</summary>
    /// <param name="version">The version that the writer saw.</param>
    public Task<IResult> Act(
        CurrentOfficial by, Guid incomingId, long version, Func<IncomingDocument, IncomingStanding, Decision> decide, CancellationToken cancellation) =>
        Act(by, incomingId, version, (document, standing) => Task.FromResult(decide(document, standing)), cancellation);

    /// <summary>Receives it in a department: with a number, which is taken only when nothing else stands in the way.</summary>
    public Task<IResult> Receive(CurrentOfficial by, Guid incomingId, ReceiveDocumentRequest request, CancellationToken cancellation) =>
        Act(
            by,
            incomingId,
            request.Version,
            async (document, standing) =>
            {
                var unitTask = await session.UnitTask(request.UnitTaskCode, cancellation);
                if (ReceiveDocument.Check(document, standing, request.UnitTaskCode, unitTask) is { } refusal)
                {
                    return refusal;
                }

                int? serial = ReceiveDocument.NeedsSerial(document, standing)
                    ? await RegisterCounter.Next(session, standing.Part!.Department.Code, by.Day.Year, cancellation)
                    : null;
                return ReceiveDocument.Decide(document, new(standing, request.UnitTaskCode, unitTask, serial));
            },
            cancellation);

    /// <summary>Corrects a line of a register, with the unit task looked up where one is named.</summary>
    public Task<IResult> Correct(CurrentOfficial by, Guid incomingId, CorrectIncomingEntryRequest request, CancellationToken cancellation) =>
        Act(
            by,
            incomingId,
            request.Version,
            async (document, standing) =>
            {
                var unitTask = await session.UnitTask(request.Field == RegisterField.UnitTask ? request.To : null, cancellation);
                return CorrectIncomingEntry.Decide(document, new(standing, unitTask, request.DepartmentCode, request.Field, request.To, request.Reason));
            },
            cancellation);

    /// <summary>Finishes it, with a document of this agency that answers it or without one.</summary>
    public Task<IResult> Handle(CurrentOfficial by, Guid incomingId, HandleDocumentRequest request, CancellationToken cancellation) =>
        Act(
            by,
            incomingId,
            request.Version,
            async (document, standing) =>
            {
                var decision = HandleDocument.Decide(document, new(standing, request.AnsweringDocumentId, request.Outcome));
                return decision is Decision.Accepted && request.AnsweringDocumentId is { } answer && await session.LoadAsync<DocumentSummary>(answer, cancellation) is null
                    ? new AnswerUnknown(answer)
                    : decision;
            },
            cancellation);

    /// <summary>Hands it to another agency.</summary>
    public async Task<IResult> Transfer(CurrentOfficial by, Guid incomingId, TransferToAgencyRequest request, CancellationToken cancellation)
    {
        var agency = await session.AskWhereLives(request.ToAgencyCode, there => there.LoadAsync<AgencyEntry>(request.ToAgencyCode, cancellation));
        return await Act(
            by,
            incomingId,
            request.Version,
            (document, standing) => TransferToAgency.Decide(document, new(standing, request.ToAgencyCode, agency?.Name, request.Reason)),
            cancellation);
    }

    /// <summary>
    /// Erases what a person's letters told of that person. The key goes in the transaction of the fact, and with it all that the log holds
    /// (for an agency that does not live in the installation's database, by a message of that transaction);
    /// the other letters are told it, and the files follow.
    /// </summary>
    public async Task<IResult> ErasePersonalData(CurrentOfficial by, Guid incomingId, ErasePersonalDataRequest request, CancellationToken cancellation)
    {
        PersonalDataErased? erased = null;
        IReadOnlyList<LetterOfPerson> letters = [];
        IReadOnlyList<string> files = [];
        var answer = await Act(
            by,
            incomingId,
            request.Version,
            async (document, standing) =>
            {
                letters = document.DataSubjectId is { } person ? await LettersOf(person, cancellation) : [];
                files = [.. document.Attachments.Select(a => a.Sha256)];
                var decision = Domain.Incoming.ErasePersonalData.Decide(document, new(standing, letters, request.Basis, request.Reason));
                erased = (decision as Decision.Accepted)?.Events.OfType<PersonalDataErased>().Single();
                return decision;
            },
            cancellation);
        if (erased is not null)
        {
            if (await new Databases(session.DocumentStore).AreApartAsync(session, OrganizationId.Installation))
                await messages.TellAsync(session, OrganizationId.Installation, new DestroyPersonalKey(erased.DataSubjectId, erased.At));
            else
                PersonalKeys.Destroy(session, erased.DataSubjectId, erased.At);
            foreach (var agency in letters.Where(l => l.IncomingId != incomingId).Select(l => l.AgencyCode).Distinct())
            {
                await messages.TellAsync(session, agency, new FollowErasure(erased));
            }

            if (files.Count > 0)
            {
                await messages.PublishAsync(new EraseFiles(files), new DeliveryOptions { TenantId = by.AgencyCode });
            }
        }

        return answer;
    }

    /// <summary>The document as this person may know of it; none where there is none, or where it is not to be known.</summary>
    public async Task<OpenedIncoming?> Look(Guid incomingId, CurrentOfficial by, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<IncomingDocument>(incomingId, cancellation);
        if (stream.Aggregate is not { } document)
        {
            return null;
        }

        var circulated = await circulations.IsCirculatedTo(by.AgencyCode, incomingId, by.PersonId, cancellation);
        var standing = IncomingStanding.Of(document, by.Actor, by.At, by.Organization, circulated);
        return IncomingPermissions.Check(document, standing, IncomingAction.ReadEntry) is null
            ? new(document, stream, standing, stream.CurrentVersion ?? 0)
            : null;
    }

    /// <summary>Opens the content: on record before it is given out, as a refusal is before it is told.</summary>
    /// <param name="part">An attachment's hash; none for the content itself.</param>
    public async Task<Refusal?> OpenContent(OpenedIncoming opened, CurrentOfficial by, string? part, CancellationToken cancellation)
    {
        if (IncomingPermissions.Check(opened.Document, opened.Standing, IncomingAction.ReadContent) is { } refusal)
        {
            await accesses.Refused(by.AgencyCode, opened.Document.Id, by.Actor.Official, by.At, refusal.Code, part, cancellation);
            return refusal;
        }

        await accesses.Opened(by.AgencyCode, opened.Document.Id, by.Actor.Official, by.At, 1, part, cancellation);
        await circulations.RecordViewing(by.AgencyCode, opened.Document.Id, by.Actor, by.At, cancellation);
        return null;
    }

    private async Task<(Guid? DataSubjectId, Refusal? Unknown)> SenderOf(TakeInDocumentRequest request, CancellationToken cancellation)
    {
        if (request.SenderKind == SenderKind.Organization)
        {
            return (null, request.DataSubjectId is null ? null : new OrganizationIsNoPerson());
        }

        if (request.DataSubjectId is not { } named)
        {
            return (Guid.CreateVersion7(), null);
        }

        // An erased person is unknown as well: the letters left no way to tell who it was.
        return await session.Query<IncomingSummary>().AnyAsync(d => d.DataSubjectId == named && d.PersonalDataErasedAt == null, cancellation)
            ? (named, null)
            : (null, new DataSubjectUnknown());
    }

    private async Task<IReadOnlyList<LetterOfPerson>> LettersOf(Guid person, CancellationToken cancellation)
    {
        var rows = await session.AskEachForRows(there => there.Query<IncomingSummary>().Where(d => d.AnyTenant() && d.DataSubjectId == person).ToListAsync(cancellation));
        return [.. rows.Select(d => new LetterOfPerson(
            d.Id, d.AgencyCode, d.ClosedAs is not null, OfficeDay.Of(d.LastActAt), [.. d.Lines.Select(l => l.Entry.Retention)]))];
    }

    private async Task<IResult> Act(
        CurrentOfficial by, Guid incomingId, long version, Func<IncomingDocument, IncomingStanding, Task<Decision>> decide, CancellationToken cancellation)
    {
        if (await Look(incomingId, by, cancellation) is not { } opened)
        {
            return new IncomingNotFound().ToProblem();
        }

        if (opened.Version != version)
        {
            return new IncomingStale(opened.Version).ToProblem();
        }

        var decision = await decide(opened.Document, opened.Standing);
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        opened.Stream.AppendMany(accepted.Events);
        var document = accepted.Events.Aggregate((IncomingDocument?)opened.Document, IncomingDocument.Evolve)!;
        foreach (var news in IncomingNews.Of(document, accepted.Events, by.Organization))
        {
            await messages.TellAsync(session, news.AgencyCode, news.Message);
        }

        var standing = IncomingStanding.Of(
            document, by.Actor, by.At, by.Organization, opened.Standing.Roles.Contains(IncomingRole.CirculationReader));
        return Results.Ok(IncomingAnswer.Of(document, standing, opened.Version + accepted.Events.Count));
    }
}

/// <summary>An incoming document as it stands, and what the person is to it.</summary>
public sealed record OpenedIncoming(IncomingDocument Document, IEventStream<IncomingDocument> Stream, IncomingStanding Standing, long Version);

/// <summary>What every act on an incoming document answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Number">Its number in the lead department's register, as it stands on paper; none before it was received.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record IncomingAnswer(Guid IncomingId, long Version, IncomingStatus Status, string? Number, IReadOnlyList<IncomingAction> Abilities)
{
    public static IncomingAnswer Of(IncomingDocument document, IncomingStanding standing, long version) => new(
        document.Id, version, document.Status, document.Entry?.Number.ToString(), IncomingPermissions.Abilities(document, standing));
}
