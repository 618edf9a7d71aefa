using JasperFx.Events;
using Marten;
using Marten.Events;
using OnNara.Api.Evidence;
using OnNara.Api.Exchange;
using OnNara.Api.Shared;
using OnNara.Api.TaskCards;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using Wolverine;

namespace OnNara.Api.Documents;

/// <summary>What a decider needs to know beside the document.</summary>
/// <param name="AgencyCodes">The agencies of the installation, for recipients and partners; empty where the act names none.</param>
/// <param name="Files">What the store says of the files that the request names.</param>
/// <param name="UnitTask">The unit task that the act has to do with, through the years; none where it has to do with none or the agency never had it.</param>
/// <param name="NewId">An identifier for what the act brings into being; the Domain makes none.</param>
public sealed record AtTheDesk(
    Standing Standing, Organization Organization, IReadOnlySet<string> AgencyCodes, IReadOnlyList<Attachment> Files, UnitTaskHistory? UnitTask, Guid NewId)
{
    /// <summary>The task card that the draft names, as it stands; none where the act has nothing to do with one.</summary>
    public Filing Filing { get; init; } = Filing.None;
}

/// <summary>
/// The one way in which anybody acts on a document: who acts, what that person is to it, the version that was seen, the decision
/// of the Domain, the number in the register, the plan that it decides, the messages to other agencies and the answer. Wolverine
/// commits all of it together when the endpoint returns; of two at once the later one is told that it is stale.
/// </summary>
public sealed class DocumentDesk(IDocumentSession session, IMessageContext messages, DocumentReaders readers, AttachmentShelf shelf, PlanCards plans, TaskCardFiling filings, CheckpointWitness witness)
{
    private static readonly IReadOnlySet<string> NoAgencies = new HashSet<string>();

    /// <summary>Starts a document.</summary>
    public async Task<IResult> Begin(CurrentOfficial by, DraftDocumentRequest request, CancellationToken cancellation)
    {
        var id = request.DocumentId ?? Guid.CreateVersion7();
        var (files, missing) = await shelf.Describe(by, [], request.Draft.Attachments ?? [], cancellation);
        if (missing is not null)
        {
            return missing.ToProblem();
        }

        var replaced = request.Replaces is { } earlier ? await Open(earlier, by, cancellation) : null;
        if (request.Replaces is not null && replaced is null)
        {
            return new DocumentNotFound().ToProblem();
        }

        var filing = await filings.Of(request.Draft.TaskCardId, by, cancellation);
        var unitTask = await session.UnitTask(request.Draft.UnitTaskCode ?? filing.UnitTaskCode, cancellation);
        var decision = DraftDocument.Decide(
            new(id, by.AgencyCode, by.Actor.Official, by.At, request.Draft.ToDraft(files), request.Replaces, request.BundleId, null,
                await readers.AgencyCodes(cancellation), unitTask?.On(by.Day)) { Filing = filing },
            replaced?.Document);
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        session.Events.StartStream<Document>(id, accepted.Events);
        var document = accepted.Events.Aggregate((Document?)null, Document.Evolve)!;
        var standing = readers.StandingOf(document, by);
        return Results.Created($"/api/documents/{id}", Answer(document, standing, accepted.Events.Count));
    }

    /// <summary>Acts on a document.</summary>
    /// <param name="version">The version that the writer saw.</param>
    /// <param name="together">Acts on those bundled with it too: they go one way and are decided at once (Enforcement Rule, art. 5).</param>
    /// <param name="files">The files that the request names; none where the act has nothing to do with files.</param>
    /// <param name="agencies">Whether the act names agencies.</param>
    /// <param name="unitTask">The code of the unit task that the act has to do with; left out where it has to do with none.</param>
    /// <param name="taskCard">The task card that the act has to do with; left out where it has to do with none.</param>
    public async Task<IResult> Act(
        CurrentOfficial by,
        Guid documentId,
        long version,
        Func<Document, AtTheDesk, Decision> decide,
        CancellationToken cancellation,
        bool together = false,
        IReadOnlyList<AttachmentReference>? files = null,
        bool agencies = false,
        Func<Document, string?>? unitTask = null,
        Func<Document, Guid?>? taskCard = null)
    {
        if (await Open(documentId, by, cancellation) is not { } opened)
        {
            return new DocumentNotFound().ToProblem();
        }

        if (opened.Version != version)
        {
            return new DocumentStale(opened.Version).ToProblem();
        }

        var (described, missing) = await shelf.Describe(by, opened.Document.Draft.Attachments, files ?? [], cancellation);
        if (missing is not null)
        {
            return missing.ToProblem();
        }

        var codes = agencies ? await readers.AgencyCodes(cancellation) : NoAgencies;
        var bundled = together && opened.Document.BundleId is { } bundle ? await OthersOf(bundle, documentId, by, cancellation) : [];
        List<OpenedDocument> acted = [];
        foreach (var each in (OpenedDocument[])[opened, .. bundled])
        {
            var filing = await filings.Of(taskCard?.Invoke(each.Document), by, cancellation);
            var task = await session.UnitTask(unitTask?.Invoke(each.Document) ?? filing.UnitTaskCode, cancellation);
            var at = new AtTheDesk(each.Standing, by.Organization, codes, described, task, Guid.CreateVersion7()) { Filing = filing };
            var (after, refusal) = await Record(each, by, decide(each.Document, at), cancellation);
            if (refusal is not null)
            {
                session.EjectAllPendingChanges();
                return refusal.ToProblem();
            }

            acted.Add(after!);
        }

        foreach (var letter in acted.SelectMany(each => Outgoing.Of(each.Document, each.Facts, by.Organization)))
        {
            var message = letter.Message is DeliverDocument dispatch ? dispatch with { Checkpoint = await witness.CheckpointOfAsync(by.AgencyCode, cancellation) } : letter.Message;
            await messages.TellAsync(session, letter.AgencyCode, message);
        }

        var standing = readers.StandingOf(acted[0].Document, by);
        return Results.Ok(Answer(acted[0].Document, standing, acted[0].Version));
    }

    /// <summary>The document of a plan that came back, where this person can write it anew and send it again; none where a new one is needed.</summary>
    public async Task<Guid?> PlanDocumentOf(CurrentOfficial by, PlanReturn? cameBack, CancellationToken cancellation)
    {
        var document = cameBack is null ? null : await session.Events.AggregateStreamAsync<Document>(cameBack.DocumentId, token: cancellation);
        return document is not null && DocumentPermissions.Check(document, readers.StandingOf(document, by).Roles, DocumentAction.Revise) is null
            ? document.Id
            : null;
    }

    /// <summary>
    /// Sends a plan on its reporting path, by the rules that hold for every document: its document is started, or written anew where
    /// it came back, and submitted.
    /// </summary>
    /// <param name="cameBack">Whether the document exists already.</param>
    public async Task<Refusal?> SendPlan(
        CurrentOfficial by, Guid documentId, bool cameBack, DocumentDraft draft, PlanReference plan, CancellationToken cancellation)
    {
        var unitTask = await session.UnitTask(draft.UnitTaskCode, cancellation);
        var filing = await filings.Of(draft.TaskCardId, by, cancellation);
        if (!cameBack)
        {
            return StartPlan(by, documentId, draft, plan, unitTask, filing);
        }

        if (await Open(documentId, by, cancellation) is not { } opened)
        {
            return new DocumentNotFound();
        }

        var revision = new ReviseDocument(opened.Standing, draft, NoAgencies, unitTask?.On(by.Day), plan) { Filing = filing };
        var (revised, refusal) = await Record(opened, by, ReviseDocument.Decide(opened.Document, revision), cancellation);
        return revised is null
            ? refusal
            : (await Record(revised, by, SubmitDocument.Decide(revised.Document, new(opened.Standing, by.Organization, unitTask, plan) { Filing = filing }), cancellation)).Refusal;
    }

    private Refusal? StartPlan(CurrentOfficial by, Guid documentId, DocumentDraft draft, PlanReference plan, UnitTaskHistory? unitTask, Filing filing)
    {
        var drafted = DraftDocument.Decide(
            new(documentId, by.AgencyCode, by.Actor.Official, by.At, draft, null, null, null, NoAgencies, unitTask?.On(by.Day), plan) { Filing = filing }, null);
        if (drafted is not Decision.Accepted begun)
        {
            return ((Decision.Refused)drafted).Reason;
        }

        var document = begun.Events.Aggregate((Document?)null, Document.Evolve)!;
        var submitted = SubmitDocument.Decide(document, new(readers.StandingOf(document, by), by.Organization, unitTask, plan) { Filing = filing });
        if (submitted is not Decision.Accepted sent)
        {
            return ((Decision.Refused)submitted).Reason;
        }

        session.Events.StartStream<Document>(documentId, begun.Events.Concat(sent.Events));
        return null;
    }

    private async Task<(OpenedDocument? After, Refusal? Refusal)> Record(
        OpenedDocument opened, CurrentOfficial by, Decision decision, CancellationToken cancellation)
    {
        if (decision is not Decision.Accepted accepted)
        {
            return (null, ((Decision.Refused)decision).Reason);
        }

        List<object> facts = [.. accepted.Events];
        var document = facts.Aggregate((Document?)opened.Document, Document.Evolve)!;
        if (RegisterDocument.IsDue(document, facts))
        {
            var registered = await Registration.Of(session, document, by.Actor.Official, by.At, cancellation);
            facts.AddRange(registered);
            document = registered.Aggregate((Document?)document, Document.Evolve)!;
        }

        if (await plans.Follow(document, facts, cancellation) is { } planRefusal)
        {
            return (null, planRefusal);
        }

        opened.Stream.AppendMany(facts);
        return (opened with { Document = document, Version = opened.Version + facts.Count, Facts = facts }, null);
    }

    /// <summary>The document as this person may know of it; none where there is none, or where it is not to be known.</summary>
    private async Task<OpenedDocument?> Open(Guid documentId, CurrentOfficial by, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<DocumentAtDesk>(documentId, cancellation);
        if (stream.Aggregate is not { Document: var document, Row: var row })
        {
            return null;
        }

        KnownRows.Keep(session, documentId, stream.CurrentVersion ?? 0, row);

        var standing = readers.StandingOf(document, by);
        return DocumentPermissions.Check(document, standing.Roles, DocumentAction.ReadEntry) is null
            ? new(document, stream, standing, stream.CurrentVersion ?? 0)
            : null;
    }

    private async Task<IReadOnlyList<OpenedDocument>> OthersOf(Guid bundleId, Guid documentId, CurrentOfficial by, CancellationToken cancellation)
    {
        var others = new List<OpenedDocument>();
        foreach (var id in await readers.BundledWith(bundleId, documentId, cancellation))
        {
            if (await Open(id, by, cancellation) is { } other)
            {
                others.Add(other);
            }
        }

        return others;
    }

    private static DocumentAnswer Answer(Document document, Standing standing, long version) => new(
        document.Id, version, document.Status, document.Entry?.Number.ToString(), DocumentPermissions.Abilities(document, standing.Roles));

    private sealed record OpenedDocument(Document Document, IEventStream<DocumentAtDesk> Stream, Standing Standing, long Version)
    {
        /// <summary>What was just accepted on it.</summary>
        public IReadOnlyList<object> Facts { get; init; } = [];
    }
}

/// <summary>What every act on a document answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Number">Its number in the register, as it stands on paper; none before the decision.</param>
/// <param name="Abilities">What this person may do with it now.</param>
public sealed record DocumentAnswer(Guid DocumentId, long Version, DocumentStatus Status, string? Number, IReadOnlyList<DocumentAction> Abilities);
