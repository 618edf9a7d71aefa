using Marten;
using OnNara.Api.Documents;
using OnNara.Api.Incoming;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;

namespace OnNara.Api.Instructions;

/// <summary>Finds the documents that instructions come of and that reports name: those that the person may read, by the documents' own rules.</summary>
public sealed class InstructionPapers(IDocumentSession session, DocumentReaders readers, IncomingDesk incoming, Circulations.Circulations circulations)
{
    public async Task<(InstructionSource Source, Refusal? Refusal)> SourceOf(
        CurrentOfficial by, InstructionSourceRequest? named, CancellationToken cancellation)
    {
        switch (named)
        {
            case null or { Kind: InstructionSourceKind.None, Id: null }:
                return (InstructionSource.None, null);
            case { Kind: InstructionSourceKind.Document, Id: { } id }:
                var (document, refusal) = await Readable(by, id, cancellation);
                return document is null ? (InstructionSource.None, refusal) : (new(InstructionSourceKind.Document, id, document.Draft.Title), null);
            case { Kind: InstructionSourceKind.Incoming, Id: { } id }:
                if (await incoming.Look(id, by, cancellation) is not { } opened)
                    return (InstructionSource.None, new IncomingNotFound());
                return (
                    new(InstructionSourceKind.Incoming, id, opened.Document.Title),
                    IncomingPermissions.Check(opened.Document, opened.Standing, IncomingAction.ReadContent));
            case { Kind: InstructionSourceKind.Meeting or InstructionSourceKind.TaskCard }:
                return (InstructionSource.None, new InstructionSourceElsewhere(named.Kind));
            default:
                return (InstructionSource.None, new InstructionSourceUnnamed());
        }
    }

    /// <summary>The documents in the version that stands now, or the first one that this person may not read.</summary>
    public async Task<(IReadOnlyList<EvidenceDocument> Documents, Refusal? Refusal)> EvidenceOf(
        CurrentOfficial by, IReadOnlyList<Guid> documentIds, CancellationToken cancellation)
    {
        if (documentIds.Count > ReportInstruction.EvidenceLimit)
            return ([], new TooMuchEvidence(ReportInstruction.EvidenceLimit));

        var documents = new List<EvidenceDocument>();
        foreach (var id in documentIds)
        {
            if ((await Readable(by, id, cancellation)).Document is not { } document)
                return ([], new EvidenceUnknown(id));
            documents.Add(new(id, document.ContentVersion, document.Draft.Title));
        }

        return (documents, null);
    }

    private async Task<(Document? Document, Refusal? Refusal)> Readable(CurrentOfficial by, Guid documentId, CancellationToken cancellation)
    {
        if (await session.Events.AggregateStreamAsync<Document>(documentId, token: cancellation) is not { } document)
            return (null, new DocumentNotFound());
        var circulated = await circulations.IsCirculatedTo(by.AgencyCode, documentId, by.PersonId, cancellation);
        var roles = readers.StandingOf(document, by, circulated).Roles;
        return DocumentPermissions.Check(document, roles, DocumentAction.ReadContent) is { } refusal ? (null, refusal) : (document, null);
    }
}
