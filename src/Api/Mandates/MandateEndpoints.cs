using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Mandates;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Mandates;
using OnNara.Projections.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Mandates;

public static class GiveMandateEndpoint
{
    /// <summary>Lets an auditor of another agency search what was recorded in mine, for a purpose and until a day. For the head of the agency.</summary>
    [WolverinePost("/api/mandates")]
    [ProducesResponseType<MandateAnswer>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(
        GiveMandateRequest request, CurrentOfficial official, OrganizationReader organizations, IDocumentSession session, CancellationToken cancellation)
    {
        var other = await organizations.ReadAsync(request.AuditorAgencyCode, cancellation);
        var id = Guid.CreateVersion7(official.At);
        var decision = GiveMandate.Decide(new(
            id, official.Actor, official.Organization, official.At, request.AuditorAgencyCode, other?.Organization.ActorOn(request.AuditorId, official.Day),
            request.Purpose, request.From ?? official.Day, request.Until));
        if (decision is not Decision.Accepted accepted)
            return ((Decision.Refused)decision).Reason.ToProblem();
        session.Events.StartStream<Mandate>(id, accepted.Events);
        return Results.Created($"/api/mandates/{id}", new MandateAnswer(id, accepted.Events.Count));
    }
}

/// <param name="AuditorId">Who holds the auditor's office in that agency.</param>
/// <param name="From">The first day; today where it is left out.</param>
/// <param name="Until">The last day.</param>
public sealed record GiveMandateRequest(string AuditorAgencyCode, Guid AuditorId, string Purpose, DateOnly Until, DateOnly? From = null);

/// <param name="Version">The version that the next act has to name.</param>
public sealed record MandateAnswer(Guid MandateId, long Version);

public static class EndMandateEndpoint
{
    /// <summary>Ends a mandate before its last day. For the head of the agency.</summary>
    [WolverinePost("/api/mandates/{mandateId:guid}/end")]
    [ProducesResponseType<MandateAnswer>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        Guid mandateId, EndMandateRequest request, CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Mandate>(mandateId, cancellation);
        if (stream.Aggregate is not { } mandate)
            return new MandateNotFound().ToProblem();
        if (EndMandate.Decide(mandate, new(official.Actor, official.Organization, official.At, request.Reason)) is var decision && decision is not Decision.Accepted accepted)
            return ((Decision.Refused)decision).Reason.ToProblem();
        stream.AppendMany(accepted.Events);
        return Results.Ok(new MandateAnswer(mandateId, (stream.CurrentVersion ?? 0) + accepted.Events.Count));
    }
}

public sealed record EndMandateRequest(string Reason);

public static class ReadMandatesEndpoint
{
    /// <summary>Who of other agencies may look into the records of mine, the latest first. For its head, its auditor and its records officer.</summary>
    [WolverineGet("/api/mandates")]
    [ProducesResponseType<MandatePage>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(string? after, int? limit, CurrentOfficial official, MandateDesk desk, CancellationToken cancellation) =>
        desk.GivenBy(official, after, limit, cancellation);
}

public static class ReadMyMandatesEndpoint
{
    /// <summary>Into the records of which agencies I may look, or might, the latest first.</summary>
    [WolverineGet("/api/my-mandates")]
    [ProducesResponseType<MandatePage>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(string? after, int? limit, CurrentOfficial official, MandateDesk desk, CancellationToken cancellation) =>
        desk.HeldBy(official, after, limit, cancellation);
}

public static class ReadAuditorsEndpoint
{
    /// <summary>Who holds the auditor's office in an agency today: whom a mandate may name. For whoever may give one.</summary>
    [WolverineGet("/api/agencies/{code}/auditors")]
    [ProducesResponseType<AuditorsView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string code, CurrentOfficial official, OrganizationReader organizations, CancellationToken cancellation)
    {
        if (!Mandate.MayBeGivenBy(official.Actor, official.Organization, official.Day))
            return new MandateForbidden().ToProblem();
        return await organizations.ReadAsync(code, cancellation) is { Organization: var organization }
            ? Results.Ok(new AuditorsView(organization.HoldersOf(Office.Auditor, official.Day)))
            : new UnknownAgency(code).ToProblem();
    }
}

public sealed record AuditorsView(IReadOnlyList<Official> Auditors);

/// <param name="MayGive">Whether this person may give and end mandates.</param>
public sealed record MandatePage(IReadOnlyList<MandateView> Items, string? Next, bool MayGive);

/// <param name="IsOpen">Whether it lets the auditor look today.</param>
public sealed record MandateView(Mandate Mandate, string AgencyName, string AuditorAgencyName, bool IsOpen);
