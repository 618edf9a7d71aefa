using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

/// <summary>In which form trails leave the office.</summary>
public enum TrailFormat
{
    /// <summary>IEEE 1849: cases with their events.</summary>
    Xes,

    /// <summary>OCEL 2.0 in JSON: events and all the objects that each has to do with.</summary>
    Ocel,
}

/// <summary>What an export calls an act.</summary>
public enum TrailNames
{
    /// <summary>As the office calls it; a case is a document, an incoming document or a task card.</summary>
    Office,

    /// <summary>As it is called where it happened; a case is the affair that was told. What the office added of its own is left out.</summary>
    Told,
}

/// <summary>Which acts an export holds; what is left out is not asked for.</summary>
/// <param name="Subject">The kind of thing that was acted on.</param>
/// <param name="Act">An act on documents and incoming documents.</param>
/// <param name="DepartmentCode">The department of the thing.</param>
public sealed record TrailExportCriteria(
    TrailNames Names,
    string? Subject,
    string? Act,
    string? Matter,
    string? DepartmentCode,
    Guid? PersonId,
    DateTimeOffset? From,
    DateTimeOffset? To);

/// <summary>Somebody took trails out of the office: what everybody did is personal data too (Public Records Act Decree, art. 28).</summary>
public sealed record TrailsExported(Official By, DateTimeOffset At, TrailFormat Format, TrailExportCriteria Criteria);

/// <summary>Marks the streams of exports, one for each person; they have no state, for nothing is decided on them.</summary>
public sealed record TrailExports
{
    public static Guid StreamOf(Guid personId) => NameBasedId.Of("trail-export", personId.ToString("N"));
}
