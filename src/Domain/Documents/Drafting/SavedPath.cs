namespace OnNara.Domain.Documents;

/// <summary>A reporting path that a person keeps under a name of the person's own. It binds nobody: what may be submitted the rules say then.</summary>
public sealed record SavedPath(Guid Id, Guid PersonId, string Name, IReadOnlyList<PlannedStep> Path)
{
    public const int MostOfOnePerson = 50;

    private const int LongestName = 100;

    /// <summary>The name is all that tells one of a person's paths from another, so that saving it again replaces it.</summary>
    public static Guid IdOf(Guid personId, string name) => NameBasedId.Of("saved-path", personId.ToString("N"), name);

    /// <param name="others">How many the person keeps under other names.</param>
    public Refusal? Check(int others) => Refusal.FirstOf(
        string.IsNullOrWhiteSpace(Name) || Name.Any(char.IsControl) ? new SavedPathNameMissing() : Texts.Limited("name", Name, LongestName),
        Path.Count == 0 ? new SavedPathEmpty() : DraftRules.Steps(Path),
        others >= MostOfOnePerson ? new TooManySavedPaths() : null);
}

public sealed record SavedPathNameMissing() : Refusal("saved-path.name-missing", "A saved path needs a name of one line.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record SavedPathEmpty() : Refusal("saved-path.empty", "A saved path needs at least one step.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TooManySavedPaths() : Refusal("saved-path.too-many", $"A person keeps up to {SavedPath.MostOfOnePerson} paths; delete one first.");

public sealed record SavedPathNotFound() : Refusal("saved-path.not-found", "You keep no such path.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}
