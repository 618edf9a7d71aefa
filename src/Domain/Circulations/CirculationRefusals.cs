namespace OnNara.Domain.Circulations;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidCirculationRequest(string Rule, string Message) : Refusal($"circulation.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record CirculationNotFound() : Refusal("circulation.not-found", "There is no such circulation, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record CirculationForbidden(string Act) : Refusal("circulation.forbidden", $"Only somebody to whom it is circulated may {Act}.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record OnlyHeadsInstruct() : Refusal(
    "circulation.only-heads-instruct", "An instruction is attached by a viewer who heads a department or acts for a head.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotViewedYet() : Refusal("circulation.not-viewed", "Open the document first; an instruction follows the viewing.");

public sealed record NoReaders() : InvalidCirculationRequest("no-readers", "Name at least one reader.");

public sealed record TooManyReaders(int Limit) : InvalidCirculationRequest("too-many-readers", $"Circulate it to at most {Limit} people at once.");

public sealed record ReaderTwice(Guid PersonId) : InvalidCirculationRequest("reader-twice", $"Person {PersonId} is named twice.");

public sealed record ReaderUnknown(Guid PersonId) : InvalidCirculationRequest(
    "person-unknown", $"Person {PersonId} is not in the agency's service on this day.");

public sealed record CirculationTextNotAcceptable(string Field, string Fault) : InvalidCirculationRequest("text-not-acceptable", $"{Field} {Fault}.");

internal static class CirculationRefusals
{
    public const int TextLimit = 4_000;
}
