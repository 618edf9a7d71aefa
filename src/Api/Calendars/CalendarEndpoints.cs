using System.Text;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Calendars;
using OnNara.Projections;
using OnNara.Projections.Calendars;
using Wolverine.Http;

namespace OnNara.Api.Calendars;

/// <param name="Address">Knowing it is all that a calendar program needs: keep it like a password. It is shown this once.</param>
public sealed record CalendarAddressAnswer(string Address, DateTimeOffset MadeAt);

/// <param name="MadeAt">When the address was made that holds now; none where there is no address.</param>
public sealed record CalendarFeedView(DateTimeOffset? MadeAt);

public static class MakeCalendarAddressEndpoint
{
    /// <summary>Makes a private address for my calendar program; the one before ends.</summary>
    // A kept answer would be a kept secret, so no key is looked at.
    [RepeatableByNature]
    [WolverinePost("/api/calendar-feed")]
    [ProducesResponseType<CalendarAddressAnswer>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post([NotBody] CurrentOfficial official, IDocumentSession session, HttpContext context, CancellationToken cancellation)
    {
        var token = CalendarToken.New();
        await CalendarAddresses.Record(
            session, official, new CalendarAddressMade(official.PersonId, official.Actor.Official, official.At, CalendarToken.HashOf(token)!), cancellation);
        var request = context.Request;
        return Results.Created((string?)null, new CalendarAddressAnswer($"{request.Scheme}://{request.Host}/api/calendar/{token}.ics", official.At));
    }
}

public static class EndCalendarAddressEndpoint
{
    /// <summary>Ends the address; whoever knows it finds nothing there any more.</summary>
    [RepeatableByNature]
    [WolverineDelete("/api/calendar-feed")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Delete([NotBody] CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        await CalendarAddresses.Record(session, official, new CalendarAddressEnded(official.PersonId, official.Actor.Official, official.At), cancellation);
        return Results.NoContent();
    }
}

public static class ReadCalendarFeedEndpoint
{
    /// <summary>Whether I have an address, and since when; the address itself is not kept.</summary>
    [WolverineGet("/api/calendar-feed")]
    [ProducesResponseType<CalendarFeedView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(CurrentOfficial official, IQuerySession session, CancellationToken cancellation) =>
        Results.Ok(new CalendarFeedView((await session.LoadAsync<CalendarFeed>(official.PersonId, cancellation))?.MadeAt));
}

public static class ReadCalendarEndpoint
{
    /// <summary>A person's calendar as iCalendar (RFC 5545). The secret in the address is the credential; a wrong or an ended one finds nothing.</summary>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/calendar/{token}.ics")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/calendar")]
    public static async Task<IResult> Get(string token, PersonCalendar calendar, CancellationToken cancellation) =>
        await calendar.Read(token, cancellation) is { } text
            ? Results.Text(text, "text/calendar", Encoding.UTF8)
            : new CalendarNotFound().ToProblem();
}

/// <summary>Keeps what happens to a person's address in the person's own stream.</summary>
internal static class CalendarAddresses
{
    public static async Task Record(IDocumentSession session, CurrentOfficial official, object fact, CancellationToken cancellation)
    {
        var stream = CalendarAddress.IdOf(official.PersonId);
        await StreamTurn.Take(session, stream, cancellation);
        var known = await session.Events.AggregateStreamAsync<CalendarAddress>(stream, token: cancellation);
        if (fact is CalendarAddressEnded && known?.TokenHash is null)
        {
            return;
        }

        if (known is null)
        {
            session.Events.StartStream<CalendarAddress>(stream, fact);
        }
        else
        {
            session.Events.Append(stream, fact);
        }
    }
}
