namespace OnNara.Domain;

/// <summary>
/// How an act is called where it happened, before an agency that takes over what happened elsewhere was told of it. It stands beside the
/// facts of the act and decides nothing; exports of trails can call the act by it.
/// </summary>
/// <param name="Activity">The name of what was done.</param>
/// <param name="Case">The affair to which it belonged; none where the subject itself is the affair.</param>
/// <param name="Instance">Which doing of it, within the affair: what is told by several requests is still one act.</param>
public sealed record ToldAct(string Activity, string? Case, string Instance)
{
    public const int LongestText = 500;

    public static Refusal? RefusalOf(ToldAct told, bool accepted) =>
        !accepted ? new ToldActNotAccepted()
        : new[] { told.Activity, told.Case ?? told.Activity, told.Instance }.Any(text => text.Length is 0 or > LongestText) ? new ToldActMalformed()
        : null;
}

public sealed record ToldActNotAccepted() : Refusal(
    "told-act.not-accepted", "This agency's acts are called as the office calls them; leave the header Occurred-As and those beside it out.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record ToldActMalformed() : Refusal(
    "told-act.malformed",
    $"The headers Occurred-As, Occurred-Case and Occurred-Instance hold 1 to {ToldAct.LongestText} characters each, percent-encoded as UTF-8; the latter two need the first.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
