using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Evidence.Bundles;
using Wolverine.Http;

namespace OnNara.Api.Evidence;

public static class ExportDocumentEvidenceEndpoint
{
    /// <summary>
    /// The document as evidence: its events, versions, attachments and circulations with their proofs and the signed checkpoint, as a BagIt
    /// bag in one zip, which <c>ops/verify</c> checks without the server. For whoever may read all of it; the export is recorded.
    /// </summary>
    /// <param name="agency">Another agency, into whose records a mandate lets me look; my own where it is left out.</param>
    /// <param name="since">The size of a checkpoint that I kept: the bundle then proves that the log continues it.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/documents/{documentId:guid}/bundle")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, BundleAnswer.MediaType)]
    public static async Task<IResult> Get(
        Guid documentId, string? agency, long? since, CurrentOfficial official, BundleAdmission admission, BundleDesk desk, HttpResponse response, CancellationToken cancellation)
    {
        var whose = agency ?? official.AgencyCode;
        var (streams, refusal) = await admission.OfDocument(official, whose, documentId, cancellation);
        return refusal is null
            ? await desk.GiveAsync(new(BundledKind.Document, documentId, whose, streams, since), official, response, cancellation)
            : refusal.ToProblem();
    }
}

public static class ExportTaskCardEvidenceEndpoint
{
    /// <summary>
    /// The task card as evidence, with the documents by which its plans were approved where I may read them; like a document's bundle.
    /// </summary>
    /// <param name="agency">Another agency, into whose records a mandate lets me look; my own where it is left out.</param>
    /// <param name="since">The size of a checkpoint that I kept: the bundle then proves that the log continues it.</param>
    [TakesLong]
    [WolverineGet("/api/evidence/task-cards/{taskCardId:guid}/bundle")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, BundleAnswer.MediaType)]
    public static async Task<IResult> Get(
        Guid taskCardId, string? agency, long? since, CurrentOfficial official, BundleAdmission admission, BundleDesk desk, HttpResponse response, CancellationToken cancellation)
    {
        var whose = agency ?? official.AgencyCode;
        var (streams, refusal) = await admission.OfTaskCard(official, whose, taskCardId, cancellation);
        return refusal is null
            ? await desk.GiveAsync(new(BundledKind.TaskCard, taskCardId, whose, streams, since), official, response, cancellation)
            : refusal.ToProblem();
    }
}
