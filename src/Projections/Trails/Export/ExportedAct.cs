namespace OnNara.Projections.Trails.Export;

/// <summary>The kinds of things whose trails are exported.</summary>
public enum ExportedSubject
{
    Document,
    IncomingDocument,
    TaskCard,
}

/// <summary>An act as an export tells it: never what was said or written, only what was done, on what, by whom and when.</summary>
/// <param name="Case">The affair: what was told as one, or the thing itself.</param>
/// <param name="Activity">The name of the act that the export uses.</param>
/// <param name="Instance">What belongs to the same doing of an act has the same; none where each fact is an act of its own.</param>
/// <param name="Title">Of the thing, as it was at this act.</param>
/// <param name="Related">A thing that the act was about beside its own.</param>
public sealed record ExportedAct(
    string Case,
    string Activity,
    string? Instance,
    Guid FactId,
    ExportedSubject Subject,
    Guid SubjectId,
    string Title,
    string? Matter,
    string? DepartmentCode,
    string Act,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    ExportedPerson? By,
    ExportedPerson? ActsFor,
    bool IsDelegated,
    int? Round,
    int? Step,
    bool? Agrees,
    long? SecondsWaited,
    string? Cycle,
    string? About,
    RelatedThing? Related);

public sealed record ExportedPerson(Guid PersonId, string Name, string Post, string DepartmentCode, string DepartmentName);

public sealed record RelatedThing(ExportedSubject Subject, Guid SubjectId, string Qualifier);

/// <summary>A thing on which something exported was done.</summary>
/// <param name="Replaces">The document whose place it takes.</param>
public sealed record ExportedThing(ExportedSubject Subject, Guid SubjectId, string Title, string? Matter, string? DepartmentCode, DateTimeOffset Since, Guid? Replaces);

/// <summary>What one doing of an act consists of: one fact, or all those that were told as one.</summary>
public sealed record ExportedEvent(IReadOnlyList<ExportedAct> Facts)
{
    /// <summary>The fact that gives the event its time and its actor: it is done with the last that somebody recorded.</summary>
    public ExportedAct Main { get; } = Facts.LastOrDefault(f => f.By is not null) ?? Facts[^1];
}
