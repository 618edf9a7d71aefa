namespace OnNara.Domain;

/// <summary>How long a record is kept (Public Records Act Decree, art. 26).</summary>
public enum RetentionPeriod
{
    OneYear,
    ThreeYears,
    FiveYears,
    TenYears,
    ThirtyYears,
    SemiPermanent,
    Permanent,
}
