using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Exchange;
using OnNara.Api.Organizations;
using OnNara.Api.Organizations.File;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Functions;
using OnNara.Projections.Organizations;
using Wolverine;
using Wolverine.Http;

namespace OnNara.Api.Agencies;

// Agencies are opened, suspended and resumed by those who keep the installation; everybody may look one up.

/// <param name="Agency">At least a root department and one person with the office OrganizationAdministrator; as much more as is known.</param>
/// <param name="Password">The first password of every account that is opened with the agency.</param>
/// <param name="Database">In which of the installation's databases the agency is to live, for good; where the fewest do if it is left out.</param>
public sealed record OpenAgencyRequest(AgencySection Agency, string Password, bool MustChangePassword = true, string? Database = null);

/// <summary>There is no such database, or the agency has its place in another one.</summary>
public sealed record NoSuchPlace(string? Database) : Refusal("organization.no-such-database", "The installation has no such database for the agency; /health/ready names them.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record AgencyOpenedAnswer(string AgencyCode, IReadOnlyList<OpenedAccount> People);

public sealed record OpenedAccount(string SignInName, Guid PersonId);

public static class OpenAgencyEndpoint
{
    [WolverinePost("/api/agencies")]
    [ProducesResponseType<AgencyOpenedAnswer>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(
        OpenAgencyRequest request, ClaimsPrincipal user, Accounts.Accounts accounts, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person) return Results.Unauthorized();
        if (OrganizationPermissions.RefusalToKeepInstallation(person.AgencyCode) is { } forbidden) return forbidden.ToProblem();
        var functions = await session.Functions(AgencyOpening.FunctionsOf(request.Agency), cancellation);
        var agency = new AgencyToOpen(
            request.Agency, functions.AtHand(), request.Password, request.MustChangePassword, person.AsInstallationAdministrator, clock.GetUtcNow(), request.Database);
        var refusal = await AgencyOpening.OpenAsync(session, accounts, agency);
        if (refusal is not null)
        {
            // Nothing of what was prepared before the refusal may be kept.
            session.EjectAllPendingChanges();
            return refusal.ToProblem();
        }

        var people = AgencyOpening.PeopleOf(request.Agency).Select(p => new OpenedAccount(p.SignInName, OrganizationId.OfPerson(request.Agency.Code, p.SignInName)));
        return Results.Created($"/api/agencies/{request.Agency.Code}", new AgencyOpenedAnswer(request.Agency.Code, [.. people]));
    }
}

public sealed record SuspendAgencyRequest(string Reason, DateOnly? From = null);

public static class SuspendAgencyEndpoint
{
    [WolverinePost("/api/agencies/{code}/suspend")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        string code, SuspendAgencyRequest request, ClaimsPrincipal user, OrganizationReader organizations, IDocumentSession session, TimeProvider clock, CancellationToken cancellation) =>
        AgencyChange.ApplyAsync(code, user, organizations, session, clock, (by, at) => new SuspendAgency(request.Reason, request.From ?? OfficeDay.Of(at), by, at), cancellation);
}

public sealed record ResumeAgencyRequest(DateOnly? From = null);

public static class ResumeAgencyEndpoint
{
    [WolverinePost("/api/agencies/{code}/resume")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        string code,
        ResumeAgencyRequest request,
        ClaimsPrincipal user,
        OrganizationReader organizations,
        IDocumentSession session,
        IMessageContext messages,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var today = OfficeDay.Of(clock.GetUtcNow());
        var from = request.From ?? today;
        var answer = await AgencyChange.ApplyAsync(code, user, organizations, session, clock, (by, at) => new ResumeAgency(from, by, at), cancellation);
        if (answer is Ok<OrganizationChanged>)
        {
            // What waited at the door goes in on the first day on which the agency takes part again.
            await messages.TellAsync(session, code, new ReleaseHeldLetters(), from > today ? OfficeDay.StartOf(from) : null);
        }

        return answer;
    }
}

internal static class AgencyChange
{
    public static async Task<IResult> ApplyAsync(
        string code,
        ClaimsPrincipal user,
        OrganizationReader organizations,
        IDocumentSession session,
        TimeProvider clock,
        Func<Official, DateTimeOffset, OrganizationCommand> command,
        CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person) return Results.Unauthorized();
        if (OrganizationPermissions.RefusalToKeepInstallation(person.AgencyCode) is { } forbidden) return forbidden.ToProblem();
        if (await organizations.ReadAsync(code, cancellation) is not { } read) return new UnknownAgency(code).ToProblem();
        var decision = command(person.AsInstallationAdministrator, clock.GetUtcNow()).Decide(read.Organization);
        if (decision is Decision.Refused refused) return refused.Reason.ToProblem();
        var facts = ((Decision.Accepted)decision).Events;
        if (!await new Databases(session.DocumentStore).AreApartAsync(session, code))
            return OrganizationChange.Append(session, code, read.Version, facts);
        await using var there = session.DocumentStore.LightweightSession(code);
        var answer = OrganizationChange.Append(there, code, read.Version, facts);
        await there.SaveChangesAsync(cancellation);
        return answer;
    }
}

public sealed record AgencyView(string Code, string Name, string ShortName, bool IsExchanging);

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record AgenciesPage(IReadOnlyList<AgencyView> Agencies, string? Next);

/// <summary>The agencies that a document can be sent to, by code, or those whose name holds some words.</summary>
public static class ReadAgenciesEndpoint
{
    [WolverineGet("/api/agencies")]
    [ProducesResponseType<AgenciesPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string? q, string? after, int? limit, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var start = page.Start;
        var rows = await session.AskEachForRows(there =>
        {
            var query = there.Query<AgencyEntry>().Where(a => a.Code.CompareTo(start) > 0);
            if (!string.IsNullOrWhiteSpace(q))
                query = query.Where(a => a.Name.Contains(q, StringComparison.OrdinalIgnoreCase) || a.ShortName.Contains(q, StringComparison.OrdinalIgnoreCase));
            return query.OrderBy(a => a.Code).Take(page.Limit + 1).ToListAsync(cancellation);
        });
        var found = page.Cut([.. rows.OrderBy(a => a.Code, StringComparer.Ordinal)], a => a.Code);
        var today = OfficeDay.Of(clock.GetUtcNow());
        return Results.Ok(new AgenciesPage(
            [.. found.Items.Select(a => new AgencyView(a.Code, a.Name, a.ShortName, a.IsExchanging(today)))], found.Next));
    }
}
