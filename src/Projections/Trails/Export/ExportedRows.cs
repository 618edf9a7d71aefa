using System.Data.Common;
using System.Text.Json;
using OnNara.Projections.TaskCards;

namespace OnNara.Projections.Trails.Export;

/// <summary>The rows of an export as they come out of the database.</summary>
internal static class ExportedRows
{
    public const string Columns =
        "affair, activity, instance, fact_id, subject, subject_id, title, matter, department, act, occurred_at, recorded_at, person, absent, delegated, round, step, agrees, waited, cycle, about, known";

    /// <summary>Activities of a card that say by an id what else they were about.</summary>
    public static readonly IReadOnlyList<string> ActsThatNameAnother =
        [nameof(TaskAct.PlanSubmitted), nameof(TaskAct.PlanCameBack), nameof(TaskAct.PlanApproved), nameof(TaskAct.IncomingTakenUp)];

    public static ExportedAct Act(DbDataReader rows)
    {
        var act = rows.GetString(9);
        return new(
            rows.GetString(0), rows.GetString(1), Text(rows, 2), rows.GetGuid(3), Enum.Parse<ExportedSubject>(rows.GetString(4)), rows.GetGuid(5), Text(rows, 6) ?? "",
            Text(rows, 7), Text(rows, 8), act, rows.GetFieldValue<DateTimeOffset>(10), rows.GetFieldValue<DateTimeOffset>(11), Person(rows, 12), Person(rows, 13),
            rows.GetBoolean(14), Value<int>(rows, 15), Value<int>(rows, 16), Value<bool>(rows, 17), Value<long>(rows, 18), Text(rows, 19), Text(rows, 20), RelatedTo(act, Value<Guid>(rows, 21)));
    }

    public static ExportedThing Thing(DbDataReader rows) => new(
        Enum.Parse<ExportedSubject>(rows.GetString(0)), rows.GetGuid(1), Text(rows, 2) ?? "", Text(rows, 3), Text(rows, 4), rows.GetFieldValue<DateTimeOffset>(5),
        Value<Guid>(rows, 6));

    public static ExportedPerson? Person(DbDataReader rows, int column)
    {
        if (Text(rows, column) is not { } json)
            return null;
        using var person = JsonDocument.Parse(json);
        string Of(string member) => person.RootElement.GetProperty(member).GetString() ?? "";
        return new(person.RootElement.GetProperty("personId").GetGuid(), Of("name"), Of("post"), Of("departmentCode"), Of("departmentName"));
    }

    private static RelatedThing? RelatedTo(string act, Guid? id) => id is not { } known ? null
        : act == nameof(TaskAct.IncomingTakenUp) ? new(ExportedSubject.IncomingDocument, known, "taken up")
        : new(ExportedSubject.Document, known, "plan document");

    private static string? Text(DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static T? Value<T>(DbDataReader rows, int column)
        where T : struct => rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);
}
