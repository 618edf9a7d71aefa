using System.Globalization;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Registers;

/// <summary>How a line came into a department's register; all kinds share one series of numbers.</summary>
public enum RegisterLineKind
{
    Produced,

    /// <summary>A returned original of a law, a major policy, a treaty or a big project (Public Records Act Decree, art. 21).</summary>
    ReturnedOriginal,
    Received,
}

/// <summary>
/// A line of a department's register, with its corrections. The number of a year is given once: a unique index is the second guard
/// beside the counter.
/// </summary>
/// <param name="SubjectId">The document, or the incoming document.</param>
/// <param name="RegisteredOn">The day as corrected; <paramref name="RegisteredAt"/> is when it happened.</param>
/// <param name="By">Who drafted it, or who received it.</param>
/// <param name="Counterpart">The recipients or the sender, as the line names them; none for an internal document.</param>
/// <param name="DueAt">When an incoming document has to be handled.</param>
/// <param name="EndedAt">When a document was dispatched or an incoming one was handled.</param>
public sealed record RegisterLine(
    string Id,
    RegisterLineKind Kind,
    Guid SubjectId,
    RegisterNumber Number,
    RecordFile RecordFile,
    string Title,
    RetentionPeriod Retention,
    DateOnly RegisteredOn,
    DateTimeOffset RegisteredAt,
    Official By,
    Official? DecidedBy,
    string? Counterpart,
    DisclosureClass? Disclosure,
    AccessLimit? Access,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt)
{
    public string DepartmentCode => Number.DepartmentCode;

    public int Year => Number.Year;

    public int Serial => Number.Serial;

    public string UnitTaskCode => RecordFile.UnitTaskCode;

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public string SortOrder => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}/{DepartmentCode}/{Serial:D9}/{Id}");
}

/// <summary>A correction of a register entry, with what stood there before.</summary>
public sealed record Correction(RegisterField Field, string From, string To, string Reason, Official By, DateTimeOffset At);
