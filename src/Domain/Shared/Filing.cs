namespace OnNara.Domain;

// A document, an instruction, a meeting or a day's work may be filed on a task card. It names the card and the card's own stream says
// nothing of it, so what has to hold is asked when it is named.

public sealed record FilingCardUnknown(Guid TaskCardId) : Refusal("filing.card-unknown", "There is no such task card in the agency.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FilingCardClosed(Guid TaskCardId) : Refusal("filing.card-closed", "The task is over; nothing new is filed on its card.");
