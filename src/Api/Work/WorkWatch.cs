using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Authentication;
using OnNara.Api.Accounts;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Projections.Organizations;
using OnNara.Projections.Work;

namespace OnNara.Api.Work;

/// <summary>
/// Watches a person's work for as long as the session holds. An event's id stands for the state of the work, so that whoever comes back
/// with the last one is told only if something changed meanwhile.
/// </summary>
public sealed class WorkWatch(
    IDocumentStore store, OrganizationReader organizations, Sessions sessions, WorkSignals signals, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>How long a change stays unseen at most whose news got lost, and how often a quiet line shows that it is alive.</summary>
    public static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<SseItem<WorkChange>> Of(
        SignedInPerson person, HttpContext context, string? lastEventId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        using var watch = signals.Begin(person.AgencyCode);
        var known = lastEventId;
        while (!ends.IsCancellationRequested && await ActorOf(person, context, ends.Token) is var (actor, day))
        {
            await using var session = store.QuerySession(person.AgencyCode);
            var work = new MyWork(session, actor, day);
            var state = await work.State(ends.Token);
            yield return state == known
                ? new(new(null), "alive")
                : new(new(await work.Count(ends.Token)), "changed") { EventId = state };
            known = state;
            await Quiet(watch, ends.Token);
        }

        if (!cancellation.IsCancellationRequested)
            yield return new(new(null), "ended");
    }

    private static async Task Quiet(WorkSignals.Watch watch, CancellationToken cancellation)
    {
        try
        {
            await watch.WaitAsync(Pulse, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }

    /// <summary>The person as of today; none whose session is over or who holds no post any more.</summary>
    private async Task<(Actor Actor, DateOnly Day)?> ActorOf(SignedInPerson person, HttpContext context, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var expires = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        var account = await sessions.StateOfAsync(person.PersonId, cancellation);
        if (expires <= now || account is null || account.SecurityStamp != context.User.FindFirstValue(SignedInPerson.StampClaim))
            return null;
        var day = OfficeDay.Of(now);
        return await organizations.ReadAsync(person.AgencyCode, cancellation) is { } read && read.Organization.ActorOn(person.PersonId, day) is { } actor
            ? (actor, day)
            : null;
    }
}

/// <param name="Counts">How much stands under each heading now; only where something changed.</param>
public sealed record WorkChange(WorkCounts? Counts);
