using Marten;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Projections.Organizations;
using Wolverine;

namespace OnNara.Api.Exchange;

/// <summary>Whether the agency to which a message came takes part in the exchange today, and where the message waits if it does not.</summary>
public sealed class ExchangeDoor(IDocumentSession session, IMessageContext messages, OrganizationReader organizations, TimeProvider clock)
{
    // Resuming releases what waits. Should a message be held at the very moment of that, this look finds it.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    // With nobody in office there is no fact to wait for that would surely come.
    private static readonly TimeSpan LookForSomebodyAfter = TimeSpan.FromHours(1);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => OfficeDay.Of(Now);

    /// <summary>The agency, where its door is open.</summary>
    public async Task<Organization?> Open(Guid id, ForAnAgency message, CancellationToken cancellation)
    {
        var organization = await Agency(cancellation);
        if (organization.IsExchanging(Today))
        {
            return organization;
        }

        await Hold(id, message, LookAgainAfter);
        return null;
    }

    /// <summary>The agency whose tenant this is.</summary>
    public async Task<Organization> Agency(CancellationToken cancellation) =>
        (await organizations.ReadAsync(session.TenantId, cancellation))?.Organization
        ?? throw new InvalidOperationException($"A message came for agency {session.TenantId}, which was never opened.");

    /// <summary>Nobody is there who could take the message in; it waits until somebody is.</summary>
    public Task HoldUntilSomebodyIsThere(Guid id, ForAnAgency message) => Hold(id, message, LookForSomebodyAfter);

    private async Task Hold(Guid id, ForAnAgency message, TimeSpan lookAgainAfter)
    {
        session.Store(new HeldLetter(id, Now, message));
        await messages.PublishAsync(
            new ReleaseHeldLetters(), new DeliveryOptions { TenantId = session.TenantId, ScheduleDelay = lookAgainAfter });
    }
}
