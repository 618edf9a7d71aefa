using Marten;
using OnNara.Projections;
using Wolverine;
using Wolverine.Persistence.Durability;
using Wolverine.Runtime;
using Wolverine.Transports;

namespace OnNara.Api.Exchange;

/// <summary>A message whose receiver lives in another database than its sender, on its way between the two.</summary>
public sealed record CarryToAgency(string AgencyCode, IBetweenAgencies Message);

public static class Telling
{
    /// <summary>
    /// Tells an agency something, in the transaction of the session. A message is kept where the act is recorded that it comes from, and is
    /// crossed out where what follows is recorded: where these are two databases it is carried from the one to the other first.
    /// </summary>
    /// <param name="at">When it is to be told; at once if it is left out.</param>
    public static async ValueTask TellAsync(this IMessageBus messages, IQuerySession session, string agency, IBetweenAgencies message, DateTimeOffset? at = null)
    {
        if (await new Databases(session.DocumentStore).AreApartAsync(session, agency))
            await messages.PublishAsync(new CarryToAgency(agency, message), new DeliveryOptions { TenantId = session.TenantId, ScheduledTime = at });
        else
            await messages.PublishAsync<object>(message, new DeliveryOptions { TenantId = agency, ScheduledTime = at });
    }
}

/// <summary>
/// Lays a message into the inbox of its receiver's database, from where it is taken as any other. One that was carried before is there under
/// the same id; a database that is away is tried again, and the message stays in the sender's.
/// </summary>
public static class CarryToAgencyHandler
{
    public static async Task Handle(CarryToAgency carried, Envelope envelope, IWolverineRuntime wolverine, Databases databases)
    {
        if (!await databases.KnowsAsync(carried.AgencyCode))
            throw new InvalidOperationException($"A message came for agency {carried.AgencyCode}, which has no place.");
        var there = await ((MultiTenantedMessageStore)wolverine.Storage).GetDatabaseAsync(carried.AgencyCode);
        foreach (var letter in wolverine.RoutingFor(carried.Message.GetType()).RouteForPublish(carried.Message, new DeliveryOptions { TenantId = carried.AgencyCode }))
        {
            letter.Id = envelope.Id;
            letter.CorrelationId = envelope.CorrelationId;
            letter.ConversationId = envelope.ConversationId;
            letter.UserName = envelope.UserName;
            letter.Source = envelope.Source;
            letter.Status = EnvelopeStatus.Incoming;
            letter.OwnerId = TransportConstants.AnyNode;
            try
            {
                await there.Inbox.StoreIncomingAsync(letter);
            }
            catch (DuplicateIncomingEnvelopeException)
            {
                // Carried before; only crossing it out here did not come about.
            }
        }
    }
}
