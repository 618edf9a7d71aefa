namespace OnNara.Domain.Handovers;

/// <summary>The receiver does not take it, and says why.</summary>
public sealed record RefuseHandover(HandoverStanding By, string Reason)
{
    public static Decision Decide(Handover handover, RefuseHandover command) =>
        Refusal.FirstOf(
            HandoverPermissions.Check(handover, command.By, HandoverAction.Refuse),
            HandoverTexts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new HandoverRefused(command.By.By, command.By.At, command.Reason));
}

/// <summary>The giver's side gives it up, and says why.</summary>
public sealed record WithdrawHandover(HandoverStanding By, string Reason)
{
    public static Decision Decide(Handover handover, WithdrawHandover command) =>
        Refusal.FirstOf(
            HandoverPermissions.Check(handover, command.By, HandoverAction.Withdraw),
            HandoverTexts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new HandoverWithdrawn(command.By.By, command.By.At, command.By.InPlaceOfGiver, command.Reason));
}
