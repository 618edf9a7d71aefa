using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Projections.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Shared;

/// <summary>
/// Who acts, in which organization and when. An endpoint that names it as a parameter gets it; whoever holds no appointment on that
/// day, or gives a time that the agency does not accept, is refused before the endpoint is asked. An act without a body marks the
/// parameter <c>[NotBody]</c>.
/// </summary>
/// <param name="OrganizationVersion">The version of the organization's stream that was read.</param>
/// <param name="At">The command's time: the clock's, or the given one of an agency that accepts them.</param>
/// <param name="Day">The office's calendar day of <paramref name="At"/>; the actor is as on this day.</param>
public sealed record CurrentOfficial(Actor Actor, Organization Organization, long OrganizationVersion, DateTimeOffset At, DateOnly Day)
{
    public Guid PersonId => Actor.PersonId;

    public string AgencyCode => Organization.Code;
}

/// <summary>Finds the <see cref="CurrentOfficial"/> for the endpoints that ask for one (see <see cref="Register"/>).</summary>
public static class CurrentOfficialMiddleware
{
    public const string GivenTimeHeader = "Occurred-At";

    public static void Register(WolverineHttpOptions options) => options.AddMiddleware(
        typeof(CurrentOfficialMiddleware),
        chain => chain.Method.HandlerType.GetMethods().Any(m => m.IsStatic && m.GetParameters().Any(p => p.ParameterType == typeof(CurrentOfficial))));

    public static async Task<(CurrentOfficial, IResult)> LoadAsync(
        HttpContext context, OrganizationReader organizations, TimeProvider clock, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(context.User) is not { } person) return (null!, Results.Unauthorized());
        var now = clock.GetUtcNow();
        var today = OfficeDay.Of(now);
        if (await organizations.ReadAsync(person.AgencyCode, cancellation) is not { } read)
            return (null!, new NotInOffice(person.PersonId, today).ToProblem());

        var at = now;
        if (context.Request.Headers.TryGetValue(GivenTimeHeader, out var header))
        {
            if (!TryRead(header, out at)) return (null!, new GivenTimeMalformed().ToProblem());
            if (GivenTime.RefusalOf(at, read.Organization.AcceptsGivenTimes, now) is { } refusal) return (null!, refusal.ToProblem());
        }

        if (ToldActHeaders.Take(context, read.Organization.AcceptsGivenTimes) is { } unaccepted) return (null!, unaccepted.ToProblem());

        var day = OfficeDay.Of(at);
        return read.Organization.ActorOn(person.PersonId, day) is { } actor
            ? (new(actor, read.Organization, read.Version, at, day), WolverineContinue.Result())
            : (null!, new NotInOffice(person.PersonId, day).ToProblem());
    }

    /// <summary>RFC 3339 wants the offset; without one nobody could tell the moment.</summary>
    private static bool TryRead(string? header, out DateTimeOffset at)
    {
        string[] formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(header, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out at)
            && (header!.EndsWith('Z') || header[^6] is '+' or '-')
            && at.Year is > 1900 and < 9999;
    }
}
