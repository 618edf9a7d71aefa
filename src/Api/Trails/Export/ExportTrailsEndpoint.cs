using System.Globalization;
using System.IO.Compression;
using Marten;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain.Access;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Trails;
using OnNara.Projections.Trails.Export;
using Wolverine.Http;

namespace OnNara.Api.Trails.Export;

public static class ExportTrailsEndpoint
{
    /// <summary>
    /// The acts on documents, incoming documents and task cards of the agency, or of the departments that I head, as a file that
    /// process-mining tools read: XES (IEEE 1849) or OCEL 2.0 JSON. The export is recorded before it is answered.
    /// </summary>
    /// <param name="format">Xes where it is left out.</param>
    /// <param name="names">
    /// What acts are called and what a case is: as in the office, or as told with <c>Occurred-As</c>. Told where it is left out and the
    /// agency takes over what happened elsewhere, else Office.
    /// </param>
    /// <param name="act">Only this act, which is one on documents and incoming documents.</param>
    /// <param name="department">The department of the document or card.</param>
    /// <param name="person">Who acted.</param>
    /// <param name="from">From this moment on.</param>
    /// <param name="to">Up to this moment, not included.</param>
    /// <param name="compressed">true: the file comes gzipped.</param>
    [TakesLong]
    [WolverineGet("/api/decision-trails/export")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/xml", "application/json", "application/gzip")]
    public static async Task<IResult> Get(
        TrailFormat? format,
        TrailNames? names,
        ExportedSubject? subject,
        TrailAct? act,
        string? matter,
        string? department,
        Guid? person,
        DateTimeOffset? from,
        DateTimeOffset? to,
        bool? compressed,
        CurrentOfficial official,
        TrailExportRecord record,
        CancellationToken cancellation)
    {
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        if (!reach.SeesActsOfOthers)
            return new TrailsForbidden().ToProblem();
        if (from >= to)
            return new EventPeriodEmpty().ToProblem();

        var criteria = new TrailExportCriteria(
            names ?? (official.Organization.AcceptsGivenTimes ? TrailNames.Told : TrailNames.Office),
            subject?.ToString(), act?.ToString(), matter, department, person, from, to);
        await record.Exported(official, format ?? TrailFormat.Xes, criteria, cancellation);
        return new TrailFile(official.AgencyCode, reach, criteria, format ?? TrailFormat.Xes, compressed ?? false);
    }
}

/// <summary>What the file says of itself.</summary>
/// <param name="AsOf">Every fact that was recorded before is in it.</param>
internal sealed record ExportHeading(string Agency, TrailNames Names, DateTimeOffset AsOf);

/// <summary>Sends trails while they are read: however many there are, none waits in memory for the others.</summary>
internal sealed class TrailFile(string agencyCode, Reach reach, TrailExportCriteria criteria, TrailFormat format, bool compressed) : IResult
{
    /// <summary>Every fact that was recorded before this moment is in the file.</summary>
    public const string AsOfHeader = "OnNara-As-Of";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (cancellation, services, response) = (httpContext.RequestAborted, httpContext.RequestServices, httpContext.Response);
        var store = services.GetRequiredService<IDocumentStore>();
        var heading = new ExportHeading(agencyCode, criteria.Names, await AsOf(store, cancellation));
        await using var trails = await TrailExport.Open(await services.GetRequiredService<Databases>().OfAsync(agencyCode), store, agencyCode, reach, criteria, cancellation);

        var (extension, mediaType) = format == TrailFormat.Xes ? ("xes", "application/xml") : ("jsonocel", "application/json");
        response.ContentType = compressed ? "application/gzip" : mediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"trails-{agencyCode}.{extension}{(compressed ? ".gz" : "")}\"";
        response.Headers[AsOfHeader] = heading.AsOf.ToString("O", CultureInfo.InvariantCulture);
        if (!compressed)
        {
            await Write(response.Body, trails, heading, cancellation);
            return;
        }

        await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await Write(gzip, trails, heading, cancellation);
    }

    private Task Write(Stream output, TrailExport trails, ExportHeading heading, CancellationToken cancellation) =>
        format == TrailFormat.Xes ? XesFile.Write(output, trails, heading, cancellation) : OcelFile.Write(output, trails, cancellation);

    private async Task<DateTimeOffset> AsOf(IDocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(agencyCode);
        var documents = await Freshness.Of(session, TrailReading.Name, cancellation);
        var cards = await Freshness.Of(session, TaskActivityReading.Name, cancellation);
        return documents.AsOf < cards.AsOf ? documents.AsOf : cards.AsOf;
    }
}

/// <summary>Writes down who took which trails, in a transaction of its own and before anything is given out.</summary>
public sealed class TrailExportRecord(IDocumentStore store)
{
    public async Task Exported(CurrentOfficial official, TrailFormat format, TrailExportCriteria criteria, CancellationToken cancellation)
    {
        var stream = TrailExports.StreamOf(official.PersonId);
        await using var session = store.LightweightSession(official.AgencyCode);
        await StreamTurn.Take(session, stream, cancellation);
        var fact = new TrailsExported(official.Actor.Official, official.At, format, criteria);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
            session.Events.StartStream<TrailExports>(stream, fact);
        else
            session.Events.Append(stream, fact);
        await session.SaveChangesAsync(cancellation);
    }
}
