using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Accounts;
using OnNara.Domain.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Accounts;

// Accounts of an agency's people are kept by its organization administrator.

/// <param name="Password">The person is asked to change it at the first sign-in.</param>
public sealed record OpenAccountRequest(Guid PersonId, string SignInName, string Password);

public sealed record AccountOpenedAnswer(Guid PersonId, string SignInName);

public static class OpenAccountEndpoint
{
    [WolverinePost("/api/accounts")]
    [ProducesResponseType<AccountOpenedAnswer>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(OpenAccountRequest request, CurrentOfficial official, Accounts accounts, IDocumentSession session)
    {
        if (OrganizationPermissions.RefusalToChange(official.Actor) is { } forbidden) return forbidden.ToProblem();
        if (official.Organization.OfficialOn(request.PersonId, official.Day) is not { } person) return new UnknownPerson(request.PersonId).ToProblem();
        var refusal = await accounts.OpenAsync(
            session, official.AgencyCode, [new(person.PersonId, request.SignInName, person.Name)], request.Password, mustChangePassword: true, official.Actor.Official);
        return refusal?.ToProblem() ?? Results.Created($"/api/accounts/{person.PersonId}", new AccountOpenedAnswer(person.PersonId, request.SignInName));
    }
}

public sealed record SetPasswordRequest(string Password);

/// <summary>For whoever has forgotten theirs; opens a locked account again and ends its sessions.</summary>
public static class SetPasswordEndpoint
{
    [RepeatableByNature]
    [WolverinePost("/api/accounts/{personId:guid}/set-password")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Post(
        Guid personId, SetPasswordRequest request, CurrentOfficial official, Accounts accounts, CancellationToken cancellation)
    {
        if (OrganizationPermissions.RefusalToChange(official.Actor) is { } forbidden) return forbidden.ToProblem();
        if (await accounts.FindAsync(personId, official.AgencyCode, cancellation) is not { } account) return new UnknownAccount(personId).ToProblem();
        return (await accounts.SetPasswordAsync(account, request.Password, official.Actor.Official))?.ToProblem() ?? Results.NoContent();
    }
}

public sealed record LockAccountRequest(string Reason);

/// <summary>Ends the account's sessions and lets nobody sign in with it until it is unlocked.</summary>
public static class LockAccountEndpoint
{
    [RepeatableByNature]
    [WolverinePost("/api/accounts/{personId:guid}/lock")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Post(
        Guid personId, LockAccountRequest request, CurrentOfficial official, Accounts accounts, CancellationToken cancellation)
    {
        if (OrganizationPermissions.RefusalToChange(official.Actor) is { } forbidden) return forbidden.ToProblem();
        if (Wording.FaultOf(request.Reason, 1000) is { } fault) return new TextNotAcceptable("reason", fault).ToProblem();
        if (personId == official.PersonId) return new OwnAccount().ToProblem();
        if (await accounts.FindAsync(personId, official.AgencyCode, cancellation) is not { } account) return new UnknownAccount(personId).ToProblem();
        await accounts.LockAsync(account, request.Reason, official.Actor.Official);
        return Results.NoContent();
    }
}

public static class UnlockAccountEndpoint
{
    [RepeatableByNature]
    [WolverinePost("/api/accounts/{personId:guid}/unlock")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Post(Guid personId, [NotBody] CurrentOfficial official, Accounts accounts, CancellationToken cancellation)
    {
        if (OrganizationPermissions.RefusalToChange(official.Actor) is { } forbidden) return forbidden.ToProblem();
        if (await accounts.FindAsync(personId, official.AgencyCode, cancellation) is not { } account) return new UnknownAccount(personId).ToProblem();
        await accounts.UnlockAsync(account, official.Actor.Official);
        return Results.NoContent();
    }
}
