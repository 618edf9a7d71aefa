using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.TaskCards;

/// <summary>
/// Whose tasks a reader sees in lists and figures: the department that the reader heads, or whose absent head the reader stands in for,
/// with all below it; else the own one; an auditor the whole agency. Those cards the reader may open too, so no figure counts another.
/// </summary>
/// <param name="Departments">None where it is the whole agency.</param>
public sealed record TaskReach(IReadOnlyList<string>? Departments)
{
    public static TaskReach Of(Actor actor, Organization organization, DateOnly day) => actor.Holds(Office.Auditor)
        ? new((IReadOnlyList<string>?)null)
        : new([.. actor.Heads.SelectMany(headed => Below(headed, organization, day)).Append(actor.Official.DepartmentCode).Distinct()]);

    /// <summary>What the reader sees in this department, and in those below it where they are wanted.</summary>
    public TaskReach Within(string departmentCode, bool below, Organization organization, DateOnly day)
    {
        var asked = below ? Below(departmentCode, organization, day).Append(departmentCode).Distinct() : [departmentCode];
        return new([.. Departments is null ? asked : asked.Intersect(Departments)]);
    }

    private static IEnumerable<string> Below(string headed, Organization organization, DateOnly day) =>
        organization.DepartmentsOn(day).Select(d => d.Code).Where(code => organization.IsInLineOfCommand(code, headed, day));
}

/// <summary>Of which tasks, cycles and days a figure is asked.</summary>
/// <param name="Reach">What is asked of: the reader's reach, or a part of it.</param>
/// <param name="Cycle">The cycle of that name alone; where it is left out, a period tells, and where that is left out too, what is open on the day.</param>
/// <param name="AsOf">How it stood at the end of this day.</param>
public sealed record TaskQuestion(TaskReach Reach, string? Cycle, DateOnly? From, DateOnly? To, DateOnly AsOf)
{
    internal bool HasPeriod => From is not null || To is not null;

    /// <summary>The conditions that every figure shares, over rows with these columns.</summary>
    internal List<string> Conditions(NpgsqlCommand command, string tenant, string row)
    {
        var conditions = new List<string> { $"{row}.tenant_id = {command.Add(tenant, NpgsqlDbType.Varchar)}" };
        if (Reach.Departments is { } departments)
            conditions.Add($"{row}.department_code in ({command.AddTextsAsRows(departments)})");
        if (Cycle is { } cycle)
            conditions.Add($"{row}.cycle = {command.Add(cycle, NpgsqlDbType.Text)}");
        return conditions;
    }

    internal IEnumerable<string> Period(NpgsqlCommand command, string column)
    {
        if (From is { } from)
            yield return $"{column} >= {command.Add(from, NpgsqlDbType.Date)}";
        if (To is { } to)
            yield return $"{column} <= {command.Add(to, NpgsqlDbType.Date)}";
    }
}
