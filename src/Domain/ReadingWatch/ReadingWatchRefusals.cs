namespace OnNara.Domain.ReadingWatch;

public sealed record ReadingWatchForbidden() : Refusal(
    "reading-watch.forbidden", "Unusual reading is for the security officer to look into; the auditor may see it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record ReadingFlagNotFound() : Refusal("reading-watch.not-found", "The agency has no such flag.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record OwnReading() : Refusal("reading-watch.own", "Nobody looks into the own reading; another security officer does.");

public sealed record ReadingLookedIntoAlready() : Refusal("reading-watch.looked-into", "It has been looked into already; read the note.");

/// <param name="Fault">What is wrong with the text.</param>
public sealed record ReadingNoteMalformed(string Fault) : Refusal("reading-watch.note-malformed", $"The note {Fault}; say what was found.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record ReadingLimitsMalformed() : Refusal(
    "reading-watch.limits-malformed", "Limits are numbers from 0 to 1000, minutes from 1 to 60, times of the habit from 2 to 100, and the office opens before it closes.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
