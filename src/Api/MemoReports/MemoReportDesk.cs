using Marten;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.MemoReports;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.MemoReports;

/// <summary>The one way in which anybody acts on a memo report.</summary>
public sealed class MemoReportDesk(IDocumentSession session, AttachmentShelf shelf, DocumentDesk documents, TaskCardFiling filing)
{
    public async Task<IResult> Send(CurrentOfficial by, SendMemoReportRequest request, CancellationToken cancellation)
    {
        var id = request.MemoReportId ?? Guid.CreateVersion7();
        var (files, missing) = await shelf.Describe(by, [], request.Attachments ?? [], cancellation);
        if (missing is not null)
        {
            return missing.ToProblem();
        }

        var decision = SendMemoReport.Decide(new(
            id, by.Actor, by.At, request.Title, request.Body ?? Body.Empty, files, request.RecipientIds, by.Organization, request.TaskCardId));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (await filing.Check(request.TaskCardId, by, cancellation) is { } unfit)
        {
            return unfit.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return new MemoReportExists(id).ToProblem();
        }

        session.Events.StartStream<MemoReport>(id, accepted.Events);
        return Results.Created($"/api/memo-reports/{id}", View(accepted.Events.Aggregate((MemoReport?)null, MemoReport.Evolve)!, by));
    }

    /// <summary>Acts on a memo report; what several people say at once is all kept, in the order in which it came.</summary>
    public async Task<IResult> Act(CurrentOfficial by, Guid memoReportId, Func<MemoReport, Decision> decide, CancellationToken cancellation)
    {
        await StreamTurn.Take(session, memoReportId, cancellation);
        if (await session.Events.AggregateStreamAsync<MemoReport>(memoReportId, token: cancellation) is not { } report)
        {
            return new MemoReportNotFound().ToProblem();
        }

        var decision = decide(report);
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (accepted.Events.Count > 0)
        {
            session.Events.Append(memoReportId, [.. accepted.Events]);
        }

        return Results.Ok(View(accepted.Events.Aggregate((MemoReport?)report, MemoReport.Evolve)!, by));
    }

    /// <summary>Makes a formal draft of it, with its title, text and files; whatever else the draft needs the writer adds.</summary>
    public async Task<IResult> TurnIntoDraft(CurrentOfficial by, Guid memoReportId, TurnIntoDraftRequest request, CancellationToken cancellation)
    {
        await StreamTurn.Take(session, memoReportId, cancellation);
        if (await session.Events.AggregateStreamAsync<MemoReport>(memoReportId, token: cancellation) is not { } report)
        {
            return new MemoReportNotFound().ToProblem();
        }

        var documentId = request.DocumentId ?? Guid.CreateVersion7();
        var decision = TurnMemoReportIntoDraft.Decide(report, new(by.Actor, by.At, documentId));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason.ToProblem();
        }

        if (await session.Events.FetchStreamStateAsync(documentId, cancellation) is not null)
        {
            return new MemoDraftIdTaken(documentId).ToProblem();
        }

        var files = report.Attachments.Select(a => new AttachmentReference(a.Sha256, a.FileName)).ToList();
        var draft = new DraftRequest(request.Matter, report.Title, report.Body, Attachments: files);
        var answer = await documents.Begin(by, new(draft, documentId), cancellation);

        // A report may not say that it became a draft which was refused.
        if (answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status201Created })
        {
            session.Events.Append(memoReportId, [.. accepted.Events]);
        }

        return answer;
    }

    private static MemoReportView View(MemoReport report, CurrentOfficial by) => new(
        report.Id, report.Title, report.By, report.At, report.Body, report.Attachments, report.Recipients, report.Readings, report.Opinions,
        report.DraftId, report.TaskCardId, MemoReportPermissions.Abilities(report, by.Actor));
}

/// <summary>A memo report with who has read it and what they say.</summary>
/// <param name="DraftId">The draft that came of it; none so far.</param>
public sealed record MemoReportView(
    Guid MemoReportId,
    string Title,
    Official By,
    DateTimeOffset At,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Official> Recipients,
    IReadOnlyList<MemoReportRead> Readings,
    IReadOnlyList<MemoOpinionGiven> Opinions,
    Guid? DraftId,
    Guid? TaskCardId,
    IReadOnlyList<MemoReportAction> Abilities);

/// <param name="MemoReportId">Chosen by the client; the server chooses one where it is left out.</param>
/// <param name="TaskCardId">The task card on which it is filed.</param>
public sealed record SendMemoReportRequest(
    string Title,
    IReadOnlyList<Guid> RecipientIds,
    Body? Body = null,
    IReadOnlyList<AttachmentReference>? Attachments = null,
    Guid? MemoReportId = null,
    Guid? TaskCardId = null);

public sealed record GiveMemoOpinionRequest(string Opinion);

/// <param name="Matter">The kind of matter of the draft, as the agency's delegation rules name it.</param>
public sealed record TurnIntoDraftRequest(string Matter, Guid? DocumentId = null);
