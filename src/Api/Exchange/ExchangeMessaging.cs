using JasperFx;
using OnNara.Api.Incoming;
using Marten.Exceptions;
using OnNara.Api.Shared;
using Wolverine;
using Wolverine.ErrorHandling;

namespace OnNara.Api.Exchange;

/// <summary>
/// How messages between agencies travel: through durable queues, written in the transaction of the act that causes them and taken
/// off in the transaction of what follows from them. One that cannot be handled is tried again and then kept aside, never dropped.
/// </summary>
public static class ExchangeMessaging
{
    private static readonly TimeSpan[] Soon = [.. new[] { 50, 100, 250, 500, 1000 }.Select(ms => TimeSpan.FromMilliseconds(ms))];
    private static readonly TimeSpan[] Later = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)];

    public static void UseExchange(this WolverineOptions options)
    {
        options.Publish(rule => rule.Message<DeliverDocument>().Message<AskPartnerToDecide>().Message<ReleaseHeldLetters>().ToLocalQueue("exchange-letters"));

        // All the news of a dispatch to many goes to one stream: one after the other they do not get in each other's way.
        options.Publish(rule => rule
            .Message<ConfirmArrival>().Message<TellReceived>().Message<TellReturned>().Message<TellTransferred>().Message<TellForwarded>()
            .Message<TellPartnerDecided>().Message<TellPartnerDeclined>().Message<FollowErasure>().Message<EraseFiles>().Message<DestroyPersonalKey>()
            .ToLocalQueue("exchange-news"));
        options.LocalQueue("exchange-news").Sequential();
        options.Publish(rule => rule.Message<CarryToAgency>().ToLocalQueue("exchange-carried"));

        // Somebody acted on the same stream at that moment; a second look sees what is there now.
        options.OnException<ConcurrencyException>().Or<ExistingStreamIdCollisionException>()
            .RetryWithCooldown(Soon).Then.ScheduleRetry(Later);

        // A full disk or a broken line is nothing that the message could help.
        options.OnException<Exception>(DatabaseAway.IsBehind).ScheduleRetry(Later);
    }
}
