using System.Security.Claims;
using Marten;
using OnNara.Api.Mandates;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Access;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Organizations;
using OnNara.Projections.Sealing;

namespace OnNara.Api.Evidence;

/// <param name="To">The place after the last one.</param>
public readonly record struct LogRange(long From, long To);

/// <summary>
/// Lets in those who may read what is sealed: the agency's auditor, an auditor whom it gave a mandate, and, into the installation's own
/// log, those who keep the installation. Who reads the contents stands in the log before a line of them is given out.
/// </summary>
public sealed class LogDesk(IDocumentStore store, SealedLogs logs, OrganizationReader organizations, MandateDesk mandates, TimeProvider clock)
{
    /// <summary>Writes down that this person reads that range, and says which it is; or why not.</summary>
    public async Task<(LogRange Range, IResult? Refused)> OpenAsync(
        ClaimsPrincipal user, string agency, long? from, long? to, LogPart part, CancellationToken cancellation)
    {
        var (by, refusal) = await AdmitAsync(user, agency, cancellation);
        if (by is null)
            return (default, refusal!.ToProblem());
        if (await logs.HeadAsync(agency, cancellation) is not { } head)
            return (default, new LogNotFound().ToProblem());
        var range = new LogRange(Math.Max(from ?? 0, 0), Math.Min(to ?? long.MaxValue, (long)head.Size));
        if (range.From >= range.To)
            return (default, new LogRangeEmpty().ToProblem());
        await RecordAsync(agency, new LogRead(by, clock.GetUtcNow(), range.From, range.To, part), cancellation);
        return (range, null);
    }

    /// <summary>As whom this person is let in, or why not.</summary>
    public async Task<(Official? By, Refusal? Refusal)> AdmitAsync(ClaimsPrincipal user, string agency, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } person)
            return (null, new LogContentsForbidden());
        if (person.KeepsInstallation)
            return agency == OrganizationId.Installation ? (person.AsInstallationAdministrator, null) : (null, new LogContentsForbidden());
        var now = clock.GetUtcNow();
        var day = OfficeDay.Of(now);
        var read = await organizations.ReadAsync(person.AgencyCode, cancellation);
        if (read?.Organization.ActorOn(person.PersonId, day) is not { } actor)
            return (null, new NotInOffice(person.PersonId, day));
        if (!actor.Holds(Office.Auditor))
            return (null, new LogContentsForbidden());
        var official = new CurrentOfficial(actor, read.Organization, read.Version, now, day);
        var refusal = agency == person.AgencyCode ? null : await mandates.RefusalToLook(official, agency, cancellation);
        return refusal is null ? (actor.Official, null) : (null, refusal);
    }

    private async Task RecordAsync(string agency, LogRead fact, CancellationToken cancellation)
    {
        var stream = LogReadings.StreamOf(fact.By.PersonId);
        await using var session = store.LightweightSession(agency);
        await StreamTurn.Take(session, stream, cancellation);
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null)
            session.Events.StartStream<LogReadings>(stream, fact);
        else
            session.Events.Append(stream, fact);
        await session.SaveChangesAsync(cancellation);
    }
}
