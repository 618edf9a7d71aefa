using System.Globalization;

namespace OnNara.Domain.Documents;

/// <summary>
/// Department and its serial of the year, without gaps or doubles (Decree, art. 11; Public Records Act Decree, art. 20).
/// Produced and received documents share one series.
/// </summary>
/// <param name="Serial">Counts from 1 in each year.</param>
public sealed record RegisterNumber(string DepartmentCode, string DepartmentName, int Year, int Serial)
{
    /// <summary>As it stands on paper: <c>department name-serial</c>.</summary>
    public override string ToString() => $"{DepartmentName}-{Serial}";
}

/// <summary>
/// The file that a document belongs to, exactly one: department, unit task and serial (Public Records Act Decree, art. 23).
/// </summary>
/// <param name="Year">The year of the file; one file per unit task and year is opened by its first document.</param>
public sealed record RecordFile(string DepartmentCode, string UnitTaskCode, int Year, int Serial)
{
    public override string ToString() => $"{DepartmentCode}-{UnitTaskCode}-{Serial:D6}";
}

/// <summary>What the register is told at registration and keeps beside the number.</summary>
public sealed record Registration(RegisterNumber Number, RecordFile RecordFile, RetentionPeriod Retention);

/// <summary>A line of the register as it stands after its corrections.</summary>
public sealed record RegisterEntry(RegisterNumber Number, RecordFile RecordFile, string Title, RetentionPeriod Retention, DateOnly RegisteredOn)
{
    public string ValueOf(RegisterField field) => field switch
    {
        RegisterField.Title => Title,
        RegisterField.UnitTask => RecordFile.UnitTaskCode,
        RegisterField.Retention => Retention.ToString(),
        RegisterField.RegisteredOn => RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The line after a correction that was found readable.</summary>
    public RegisterEntry Corrected(RegisterField field, string to) => field switch
    {
        RegisterField.Title => this with { Title = to },
        RegisterField.UnitTask => this with { RecordFile = RecordFile with { UnitTaskCode = to } },
        RegisterField.Retention => this with { Retention = Enum.Parse<RetentionPeriod>(to) },
        RegisterField.RegisteredOn => this with { RegisteredOn = DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
