using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Projections.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Accounts;

/// <summary>Who is signed in, and as what.</summary>
/// <param name="Official">As facts of today name the person; none for whoever holds no appointment.</param>
/// <param name="ActsFor">Those absent today for whom this person signs.</param>
public sealed record Me(
    Guid PersonId,
    string Name,
    string AgencyCode,
    string AgencyName,
    Official? Official,
    IReadOnlyList<Official> Appointments,
    IReadOnlyList<Office> Offices,
    bool HeadsDepartment,
    IReadOnlyList<ActingAppointment> ActsFor,
    bool KeepsInstallation,
    bool MustChangePassword);

public static class MeEndpoint
{
    [AllowedBeforePasswordChange]
    [WolverineGet("/api/me")]
    [ProducesResponseType<Me>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        ClaimsPrincipal user, Sessions sessions, OrganizationReader organizations, TimeProvider clock, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person) return Results.Unauthorized();
        var today = OfficeDay.Of(clock.GetUtcNow());
        var organization = (await organizations.ReadAsync(person.AgencyCode, cancellation))?.Organization;
        var state = await sessions.StateOfAsync(person.PersonId, cancellation);
        var actor = organization?.ActorOn(person.PersonId, today);
        return Results.Ok(new Me(
            person.PersonId,
            person.Name,
            person.AgencyCode,
            organization?.Name ?? person.AsInstallationAdministrator.DepartmentName,
            actor?.Official,
            organization?.AppointmentsOn(person.PersonId, today) ?? [],
            actor is null ? [] : [.. actor.Offices.Order()],
            actor?.HeadsDepartment ?? false,
            actor?.ActsFor ?? [],
            person.KeepsInstallation,
            state?.MustChangePassword ?? false));
    }
}

public sealed record ChangePasswordRequest(string CurrentPassword, string NewPassword);

/// <summary>Ends every other session and every token of the account.</summary>
public static class ChangePasswordEndpoint
{
    [AllowedBeforePasswordChange]
    [RepeatableByNature]
    [WolverinePost("/api/me/password")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public static async Task<IResult> Post(ChangePasswordRequest request, ClaimsPrincipal user, Accounts accounts, SignInLimits limits, HttpContext context)
    {
        if (SignedInPerson.Of(user) is not { } person) return Results.Unauthorized();
        // Whoever sits down at a screen that somebody left may not guess that one's password here without end.
        return await limits.AdmitAsync($"{person.PersonId}", context, async () =>
            (await accounts.ChangeOwnPasswordAsync(person.PersonId, request.CurrentPassword, request.NewPassword, context))?.ToProblem() ?? Results.NoContent());
    }
}
