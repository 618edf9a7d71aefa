namespace OnNara.Domain.History;

/// <param name="Begun">When it began, by the clock that was asked for.</param>
public sealed record HistoryNotBegun(DateTimeOffset Begun) : Refusal(
    "history.not-begun", $"There was nothing yet at that moment: it begins at {Begun:O}; choose a moment from then on.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record HistoryInFuture(DateTimeOffset Moment) : Refusal(
    "history.in-future", $"{Moment:O} has not come yet; choose a moment that is over.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

/// <param name="Versions">How many there are.</param>
public sealed record HistoryVersionUnknown(long Versions) : Refusal(
    "history.version-unknown", $"There are the versions 1 to {Versions}; name one of them.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record HistoryCutTwice() : Refusal(
    "history.cut-twice", "A version says by itself what had happened; name a version or moments, not both.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

/// <summary>What stands at that version is nobody's judgement on the document.</summary>
public sealed record NoJudgement(long Version) : Refusal(
    "history.no-judgement", $"At version {Version} nobody approved, answered, decided or returned the document; choose such an act from its trail.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}
