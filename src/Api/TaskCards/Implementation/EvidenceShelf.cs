using Marten;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.TaskCards;

// Not the namespace of the proofs.
using Evidence = OnNara.Domain.TaskCards.Evidence;

/// <summary>A reference to what shows that something is true.</summary>
/// <param name="ContentVersion">Which version of a document's content; the newest where it is left out.</param>
public sealed record EvidenceReference(EvidenceKind Kind, Guid Id, int? ContentVersion = null);

/// <summary>Looks evidence up, and asks of each piece who may read it: the same question that opening it would ask.</summary>
public sealed class EvidenceShelf(IDocumentSession session, Circulations.Circulations circulations)
{
    private const int TitleLength = 100;

    /// <summary>What a request names, for the one who gives it and for the evaluator.</summary>
    /// <param name="evaluator">None as long as nobody is named.</param>
    public async Task<IReadOnlyList<PresentedEvidence>> Present(
        CurrentOfficial by, Official? evaluator, IReadOnlyList<EvidenceReference>? references, CancellationToken cancellation)
    {
        var presented = new List<PresentedEvidence>();
        foreach (var reference in (references ?? []).OfType<EvidenceReference>())
        {
            var found = await Find(by, reference, by.PersonId, cancellation);
            presented.Add(new(reference.Kind, reference.Id, found, evaluator is null || await Find(by, reference, evaluator.PersonId, cancellation) is not null));
        }

        return presented;
    }

    /// <summary>Evidence that is attached already, for somebody who is to evaluate by it.</summary>
    public async Task<IReadOnlyList<PresentedEvidence>> Attached(CurrentOfficial by, Cycle? cycle, Guid evaluatorId, CancellationToken cancellation)
    {
        var presented = new List<PresentedEvidence>();
        foreach (var evidence in (cycle?.Actuals ?? []).SelectMany(a => a.Evidence).DistinctBy(e => (e.Kind, e.Id)))
        {
            presented.Add(new(evidence.Kind, evidence.Id, evidence, await MayRead(by, evidence, evaluatorId, cancellation)));
        }

        return presented;
    }

    /// <summary>Those that this reader may read; of the others nothing is told.</summary>
    public async Task<IReadOnlyList<Evidence>> VisibleOf(CurrentOfficial by, IReadOnlyList<Evidence> evidence, CancellationToken cancellation)
    {
        var visible = new List<Evidence>();
        foreach (var each in evidence)
        {
            if (await MayRead(by, each, by.PersonId, cancellation))
            {
                visible.Add(each);
            }
        }

        return visible;
    }

    private async Task<bool> MayRead(CurrentOfficial by, Evidence evidence, Guid readerId, CancellationToken cancellation) =>
        await Find(by, new(evidence.Kind, evidence.Id, evidence.ContentVersion), readerId, cancellation) is not null;

    /// <summary>The piece of evidence as this reader may read it; none otherwise.</summary>
    private async Task<Evidence?> Find(CurrentOfficial by, EvidenceReference reference, Guid readerId, CancellationToken cancellation)
    {
        if (by.Organization.ActorOn(readerId, by.Day) is not { } reader)
        {
            return null;
        }

        return reference.Kind switch
        {
            EvidenceKind.Document => await Document(by, reference, reader, cancellation),
            EvidenceKind.MemoReport => await MemoReport(reference, reader, cancellation),
            EvidenceKind.Instruction => await Instruction(by, reference, reader, cancellation),
            EvidenceKind.Meeting => await Meeting(by, reference, reader, cancellation),
        };
    }

    private async Task<Evidence?> Document(CurrentOfficial by, EvidenceReference reference, Actor reader, CancellationToken cancellation)
    {
        if (await session.Events.AggregateStreamAsync<Document>(reference.Id, token: cancellation) is not { } document
            || (reference.ContentVersion is { } version && (version < 1 || version > document.ContentVersion)))
        {
            return null;
        }

        var inLine = by.Organization.IsInLineOfCommand(document.Drafter.DepartmentCode, reader.Official.DepartmentCode, by.Day);
        var circulated = await circulations.IsCirculatedTo(by.AgencyCode, reference.Id, reader.PersonId, cancellation);
        return DocumentPermissions.Check(document, DocumentPermissions.RolesOf(document, reader, inLine, circulated), DocumentAction.ReadContent) is null
            ? new(EvidenceKind.Document, document.Id, reference.ContentVersion ?? document.ContentVersion, document.Draft.Title)
            : null;
    }

    private async Task<Evidence?> MemoReport(EvidenceReference reference, Actor reader, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<MemoReport>(reference.Id, token: cancellation) is { } report
        && MemoReportPermissions.Check(report, reader, MemoReportAction.Read) is null
            ? new(EvidenceKind.MemoReport, report.Id, null, report.Title)
            : null;

    private async Task<Evidence?> Meeting(CurrentOfficial by, EvidenceReference reference, Actor reader, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<Meeting>(reference.Id, token: cancellation) is { } meeting
        && MeetingPermissions.Check(meeting, MeetingStanding.Of(meeting, reader, by.At, by.Organization), MeetingAction.Read) is null
            ? new(EvidenceKind.Meeting, meeting.Id, null, meeting.Name)
            : null;

    // An instruction has no title; how it begins says which one it is.
    private async Task<Evidence?> Instruction(CurrentOfficial by, EvidenceReference reference, Actor reader, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<Instruction>(reference.Id, token: cancellation) is { } instruction
        && InstructionPermissions.Check(instruction, InstructionStanding.Of(instruction, reader, by.At, by.Organization), InstructionAction.Read) is null
            ? new(EvidenceKind.Instruction, instruction.Id, null, instruction.Content.Length > TitleLength ? instruction.Content[..TitleLength] : instruction.Content)
            : null;
}
