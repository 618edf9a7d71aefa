using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using OnNara.Projections.Registers;

namespace OnNara.Projections.Documents;

/// <summary>How a version of the content came about.</summary>
public enum ContentChange
{
    Drafted,
    Revised,

    /// <summary>A reviewer or the decider wrote it on the path.</summary>
    Edited,
}

/// <summary>What a document said at one time.</summary>
public sealed record DocumentContent(
    int ContentVersion, ContentChange Change, Official By, DateTimeOffset At, string Title, Body Body, IReadOnlyList<Attachment> Attachments);

/// <summary>A step of a round with what its person said to it.</summary>
/// <param name="By">Who closed it: the assignee, or whoever acted in the assignee's place.</param>
/// <param name="Authority">Under which right it was closed; none while it is open.</param>
public sealed record CardStep(
    int Number,
    int Stage,
    StepAct Act,
    Official Assignee,
    StepStatus Status,
    DateTimeOffset? ReachedAt,
    DateTimeOffset? ClosedAt = null,
    Official? By = null,
    Authority? Authority = null,
    int? ContentVersion = null,
    bool? Agrees = null,
    string? Opinion = null,
    DateOnly? HeldUntil = null);

/// <summary>How a round ended.</summary>
public enum RoundOutcome
{
    Running,
    Decided,
    Returned,
    Recalled,
}

/// <summary>One way of the document over its path, from the submission to its end.</summary>
public sealed record Round(
    int Number, DateTimeOffset SubmittedAt, IReadOnlyList<CardStep> Path, RoundOutcome Outcome, DateTimeOffset? EndedAt, Official? EndedBy, string? Reason);

/// <summary>
/// The document card (Decree, art. 22) from the whole stream: the document as it stands, all that it ever said, and every round. Told
/// anew for each reader, so that it is never older than the last fact.
/// </summary>
public sealed class DocumentCard
{
    private readonly List<DocumentContent> _versions = [];
    private readonly List<Round> _rounds = [];
    private readonly List<Correction> _corrections = [];
    private readonly List<ReturnedOriginal> _returnedOriginals = [];

    private DocumentCard(Document document) => Document = document;

    public Document Document { get; private set; }

    public long Version { get; private set; }

    public DateTimeOffset DraftedAt => _versions[0].At;

    public IReadOnlyList<DocumentContent> Versions => _versions;

    public IReadOnlyList<Round> Rounds => _rounds;

    public IReadOnlyList<Correction> Corrections => _corrections;

    public IReadOnlyList<ReturnedOriginal> ReturnedOriginals => _returnedOriginals;

    public DateTimeOffset? DispatchedAt { get; private set; }

    public Official? SealedBy { get; private set; }

    /// <summary>Why the dispatch clerk sent it back; none where that did not happen.</summary>
    public string? DispatchRefusedFor { get; private set; }

    /// <summary>None where the stream is no document's.</summary>
    public static DocumentCard? Of(IEnumerable<object> facts)
    {
        DocumentCard? card = null;
        foreach (var fact in facts)
        {
            if (Document.Evolve(card?.Document, fact) is not { } document)
                return null;
            card ??= new(document);
            card.Document = document;
            card.Version++;
            card.Take(fact);
        }

        return card;
    }

    private void Take(object fact)
    {
        switch (fact)
        {
            case DocumentDrafted e:
                _versions.Add(new(1, ContentChange.Drafted, e.By, e.At, e.Draft.Title, e.Draft.Body, e.Draft.Attachments));
                break;
            case DocumentRevised e:
                _versions.Add(new(e.ContentVersion, ContentChange.Revised, e.By, e.At, e.Draft.Title, e.Draft.Body, e.Draft.Attachments));
                break;
            case ContentEdited e:
                _versions.Add(new(e.ContentVersion, ContentChange.Edited, e.By, e.At, e.Title, e.Body, e.Attachments));
                break;
            case RegisterEntryCorrected e:
                _corrections.Add(new(e.Field, e.From, e.To, e.Reason, e.By, e.At));
                break;
            case ReturnedOriginalRegistered e:
                _returnedOriginals.Add(new(e.Round, Document.Draft.Title, e.Registration, Document.Drafter, e.By, e.At));
                break;
            case DocumentSealed e:
                SealedBy = e.By;
                break;
            case DocumentDispatched e:
                DispatchedAt ??= e.At;
                break;
            case DispatchRefused e:
                DispatchRefusedFor = e.Reason;
                break;
            default:
                TakeRound(fact);
                break;
        }
    }

    private void TakeRound(object fact)
    {
        switch (fact)
        {
            case DocumentSubmitted e:
                _rounds.Add(new(e.Round, e.At, [.. e.Path.Select(Planned)], RoundOutcome.Running, null, null, null));
                break;
            case StepReached e:
                Change(e.Step, s => s with { Status = StepStatus.Current, ReachedAt = e.At });
                break;
            case StepApproved e:
                Change(e.Step, s => Closed(s, StepStatus.Done, e.By, e.At, e.Authority, e.ContentVersion) with { Agrees = !e.Dissents, Opinion = e.Opinion });
                break;
            case ConsultationGiven e:
                Change(e.Step, s => Closed(s, StepStatus.Done, e.By, e.At, e.Authority, e.ContentVersion) with { Agrees = e.Agrees, Opinion = e.Opinion });
                break;
            case StepSkipped e:
                Change(e.Step, s => Closed(s, StepStatus.Skipped, e.By, e.At, null, null) with { Opinion = e.Reason });
                break;
            case StepHeld e:
                Change(e.Step, s => s with { Status = StepStatus.Held, HeldUntil = e.Until, Opinion = e.Reason });
                break;
            case StepHandedOver e:
                Change(e.Step, s => s with { Assignee = e.To });
                break;
            case PathChanged e:
                _rounds[^1] = _rounds[^1] with
                {
                    Path = [.. _rounds[^1].Path.Where(s => s.Status != StepStatus.Waiting), .. e.Remaining.Select(Planned)],
                };
                break;
            case DecisionMade e:
                Change(e.Step, s => Closed(s, StepStatus.Done, e.By, e.At, e.Authority, e.ContentVersion) with { Agrees = true, Opinion = e.Opinion });
                End(RoundOutcome.Decided, e.By, e.At, null);
                break;
            case DocumentReturned e:
                if (e.Step is { } step)
                    Change(step, s => s with { ClosedAt = e.At, By = e.By, Authority = e.Authority, ContentVersion = e.ContentVersion, Agrees = false, Opinion = e.Reason });
                End(RoundOutcome.Returned, e.By, e.At, e.Reason);
                break;
            case DocumentRecalled e:
                End(RoundOutcome.Recalled, Document.Drafter, e.At, e.Reason);
                break;
        }
    }

    private static CardStep Planned(PathStep step) => new(step.Number, step.Stage, step.Act, step.Assignee, step.Status, null);

    private static CardStep Closed(CardStep step, StepStatus status, Official by, DateTimeOffset at, Authority? authority, int? contentVersion) =>
        step with { Status = status, ClosedAt = at, By = by, Authority = authority, ContentVersion = contentVersion, HeldUntil = null, Opinion = null };

    private void Change(int number, Func<CardStep, CardStep> change) => _rounds[^1] = _rounds[^1] with
    {
        Path = [.. _rounds[^1].Path.Select(s => s.Number == number ? change(s) : s)],
    };

    private void End(RoundOutcome outcome, Official by, DateTimeOffset at, string? reason) =>
        _rounds[^1] = _rounds[^1] with { Outcome = outcome, EndedAt = at, EndedBy = by, Reason = reason };
}
