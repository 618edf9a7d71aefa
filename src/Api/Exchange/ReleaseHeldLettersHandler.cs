using Marten;
using Wolverine;

namespace OnNara.Api.Exchange;

/// <summary>Puts what waited at the agency's door back on its way, oldest first, a batch in each transaction.</summary>
public static class ReleaseHeldLettersHandler
{
    public const int Batch = 100;

    public static async Task Handle(
        ReleaseHeldLetters message, IDocumentSession session, IMessageContext messages, ExchangeDoor door, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!(await door.Agency(cancellation)).IsExchanging(door.Today))
        {
            return;
        }

        var waiting = await session.Query<HeldLetter>().OrderBy(l => l.HeldAt).ThenBy(l => l.Id).Take(Batch).ToListAsync(cancellation);
        foreach (var letter in waiting)
        {
            session.Delete(letter);
            await messages.PublishAsync<object>(letter.Message, new DeliveryOptions { TenantId = session.TenantId });
        }

        if (waiting.Count == Batch)
        {
            await messages.PublishAsync(message, new DeliveryOptions { TenantId = session.TenantId });
        }
    }
}
