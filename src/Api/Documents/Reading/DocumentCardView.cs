using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.Registers;

namespace OnNara.Api.Documents;

/// <summary>A document as one person may read it.</summary>
/// <param name="Version">The version that the next act has to name.</param>
/// <param name="Abilities">What this person may do with it now.</param>
/// <param name="Information">The content; left out for whoever may know the entry only.</param>
/// <param name="Path">The reporting path of the running or last round; opinions only for whoever may read the trail.</param>
/// <param name="Rounds">All rounds with all opinions; left out for whoever may not read the trail.</param>
/// <param name="Dispatch">Where it goes and what became of it; left out for an internal document and with the content.</param>
/// <param name="Circulation">To whom it was circulated and who has read it; left out with the content.</param>
/// <param name="Register">Its line in the register; none before the decision.</param>
public sealed record DocumentCardView(
    Guid DocumentId,
    long Version,
    DocumentStatus Status,
    IReadOnlyList<DocumentAction> Abilities,
    DocumentHead Head,
    DocumentInformation? Information,
    IReadOnlyList<CardStep>? Path,
    IReadOnlyList<Round>? Rounds,
    IReadOnlyList<VersionLine>? Versions,
    DispatchInformation? Dispatch,
    IReadOnlyList<CirculatedLine>? Circulation,
    RegisterInformation? Register,
    ManagementInformation Management)
{
    public static DocumentCardView Of(OpenedCard opened, CurrentOfficial official, bool contentAllowed, IReadOnlyList<CirculatedItem> readers, UnitTask? unitTask)
    {
        var (card, standing, _) = opened;
        var document = card.Document;
        var trailAllowed = opened.May(DocumentAction.ReadTrail);
        var path = card.Rounds is [.., var last] ? last.Path : [];
        return new(
            document.Id,
            card.Version,
            document.Status,
            DocumentPermissions.Abilities(document, standing.Roles),
            new(
                document.Draft.Title, document.Draft.Kind, document.Drafter, card.DraftedAt, document.LastActAt, document.DecidedAt, document.DecidedBy,
                document.EffectiveAt, document.Entry?.Number.ToString(), document.Replaces, document.BundleId, document.Joint),
            contentAllowed ? DocumentInformation.Of(document) : null,
            contentAllowed ? [.. path.Select(s => trailAllowed ? s : s with { Opinion = null, Agrees = null })] : null,
            trailAllowed ? card.Rounds : null,
            contentAllowed ? [.. card.Versions.Select(v => new VersionLine(v.ContentVersion, v.Change, v.By, v.At, v.Title))] : null,
            contentAllowed && !document.Draft.IsInternal ? DispatchInformation.Of(card) : null,
            contentAllowed ? [.. readers.Select(r => CirculatedLine.Of(r, official))] : null,
            document.Entry is { } entry ? new(entry, entry.Number.ToString(), card.Corrections, card.ReturnedOriginals) : null,
            ManagementInformation.Of(document, unitTask));
    }
}

/// <summary>What the register's entry tells everybody who may know that the document exists.</summary>
/// <param name="EffectiveAt">When it took effect (art. 6); none so far.</param>
public sealed record DocumentHead(
    string Title,
    DocumentKind Kind,
    Official Drafter,
    DateTimeOffset DraftedAt,
    DateTimeOffset LastActAt,
    DateTimeOffset? DecidedAt,
    Official? DecidedBy,
    DateTimeOffset? EffectiveAt,
    string? Number,
    Guid? Replaces,
    Guid? BundleId,
    JointPart? Joint);

/// <summary>The current version of the content with its head.</summary>
public sealed record DocumentInformation(
    int ContentVersion,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    string Matter,
    Significance Significance,
    bool IsInternal,
    IReadOnlyList<Recipient> Recipients,
    Sender Sender,
    Guid? ProposerId,
    Guid? ReporterId,
    DateTimeOffset? DueAt,
    IReadOnlyList<PlannedStep> PlannedPath,
    IReadOnlyList<string> JointWith)
{
    internal static DocumentInformation Of(Document document) => new(
        document.ContentVersion, document.Draft.Title, document.Draft.Body, document.Draft.Attachments, document.Draft.Matter, document.Draft.Significance,
        document.Draft.IsInternal, document.Draft.Recipients, document.Draft.Sender, document.Draft.ProposerId, document.Draft.ReporterId,
        document.Draft.DueAt, document.Draft.Path, document.Draft.Partners);
}

/// <summary>A version of the content, to be read at <c>versions/{n}</c>.</summary>
public sealed record VersionLine(int ContentVersion, ContentChange Change, Official By, DateTimeOffset At, string Title);

public sealed record DispatchInformation(
    string? SealName, Official? SealedBy, DateTimeOffset? DispatchedAt, string? RefusedFor, IReadOnlyList<DeliveryLine> Deliveries)
{
    internal static DispatchInformation Of(DocumentCard card) => new(
        card.Document.SealName, card.SealedBy, card.DispatchedAt, card.DispatchRefusedFor,
        [
            .. card.Document.Deliveries.Select(d => new DeliveryLine(
                d.Recipient, d.ArrivedAt, d.ForwardedAt, d.ReceivedAs?.ToString(), d.ReceivedAt, d.ReturnedAt, d.TransferredTo)),
        ]);
}

/// <summary>What became of the document at one recipient.</summary>
public sealed record DeliveryLine(
    Recipient Recipient, DateTimeOffset? ArrivedAt, DateTimeOffset? ForwardedAt, string? ReceivedAs, DateTimeOffset? ReceivedAt, DateTimeOffset? ReturnedAt, string? TransferredTo);

/// <param name="Reader">As the person stands today; none who has left.</param>
/// <param name="ViewedAt">When the reader first opened it; none so far.</param>
public sealed record CirculatedLine(Guid CirculationId, Official By, DateTimeOffset At, string? Note, Guid ReaderId, Official? Reader, DateTimeOffset? ViewedAt)
{
    internal static CirculatedLine Of(CirculatedItem item, CurrentOfficial official) => new(
        item.CirculationId, item.By, item.At, item.Note, item.ReaderId, official.Organization.OfficialOn(item.ReaderId, official.Day), item.ViewedAt);
}

/// <param name="Entry">As corrected.</param>
public sealed record RegisterInformation(
    RegisterEntry Entry, string Number, IReadOnlyList<Correction> Corrections, IReadOnlyList<ReturnedOriginal> ReturnedOriginals);

/// <summary>How the record is kept and who may see it.</summary>
/// <param name="TaskCardId">The task card on which it is filed, or will be; none where it belongs to none.</param>
public sealed record ManagementInformation(
    string? UnitTaskCode, string? UnitTaskName, string? RecordFile, Domain.RetentionPeriod? Retention, Disclosure? Disclosure, AccessLimit Access, Official? OwesReportTo,
    Guid? TaskCardId)
{
    internal static ManagementInformation Of(Document document, UnitTask? task) => new(
        UnitTaskOf(document), task?.Name, document.Entry?.RecordFile.ToString(),
        document.Entry?.Retention ?? task?.Retention, document.Draft.Disclosure, document.Draft.Access, document.OwesReportTo, document.Draft.TaskCardId);

    /// <summary>Where it is filed, or will be.</summary>
    internal static string? UnitTaskOf(Document document) => document.Entry?.RecordFile.UnitTaskCode ?? document.Draft.UnitTaskCode;
}
