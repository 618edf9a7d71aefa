using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Trails;

/// <summary>How a turn ended.</summary>
public enum TurnOutcome
{
    Approved,
    Consulted,
    Decided,
    Returned,

    /// <summary>The path went on without its absent person.</summary>
    Skipped,

    /// <summary>By a handover it became somebody else's turn.</summary>
    HandedOver,
    Recalled,

    /// <summary>Others ended the round first.</summary>
    Stopped,
}

/// <summary>
/// One person's turn at a step of a reporting path: from when the document waited for the person until when, and how that ended. A row
/// each, so that any day can be looked at: what waited then had begun and not ended.
/// </summary>
/// <param name="Id">The fact that began the turn.</param>
/// <param name="DepartmentCode">The drafting department, as it was.</param>
/// <param name="HandedBy">Who had the document before: the drafter, whoever closed the step before, or whoever handed the turn over.</param>
/// <param name="DueAt">When the decision was needed; none where no moment is set.</param>
public sealed record PathTurn(
    Guid Id,
    Guid DocumentId,
    string Title,
    string Matter,
    string DepartmentCode,
    int Round,
    int Step,
    StepAct Act,
    Official Assignee,
    Official HandedBy,
    DateTimeOffset Since,
    DateTimeOffset? DueAt)
{
    public DateTimeOffset? ClosedAt { get; init; }

    public TurnOutcome? Outcome { get; init; }

    /// <summary>Who ended it: the assignee, whoever acted in the assignee's place, or somebody else.</summary>
    public Official? ClosedBy { get; init; }

    /// <summary>Signed under a delegation rule (전결).</summary>
    public bool IsDelegated { get; init; }

    /// <summary>Signed for somebody absent (대결).</summary>
    public bool IsProxy { get; init; }

    public bool Dissents { get; init; }

    public Guid AssigneeId => Assignee.PersonId;

    public string FromDepartment => HandedBy.DepartmentCode;

    public string ToDepartment => Assignee.DepartmentCode;

    public string SortOrder => $"{Projections.SortOrder.Earliest(Since)}{Id:N}";
}

/// <summary>What the turns of one document take from its earlier facts, and those that have begun and not ended.</summary>
/// <param name="LastBy">Who had the document last.</param>
public sealed record TurnThread(Guid Id, string Title, string Matter, string DepartmentCode, DateTimeOffset? DueAt, Official LastBy)
{
    public int Round { get; init; }

    public IReadOnlyList<PathTurn> Open { get; init; } = [];
}
