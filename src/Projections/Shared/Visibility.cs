using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Projections;

/// <summary>
/// Who may know or read which row, as a condition of the database, so that lists and counts hold nothing that the reader may not see.
/// It is made from the Domain's own tables of permissions; a test holds it against the Domain's answer document by document.
/// </summary>
/// <param name="schema">Where the read models lie.</param>
internal sealed class Visibility(Reach reach, NpgsqlCommand command, string schema)
{
    private static readonly string[] InDepartment = [nameof(IncomingRole.DepartmentHead), nameof(IncomingRole.DepartmentMember), nameof(IncomingRole.Handler)];

    /// <summary>Over <c>d</c>, a row of <see cref="Documents.DocumentSummary"/>.</summary>
    public string Document(DocumentAction action)
    {
        var rows = DocumentPermissions.Table.Where(row => row.Action == action)
            .Select(row => $"(d.data ->> 'status' = any({command.AddTexts(row.In.Select(s => s.ToString()))}) and ({Any(row.By.Select(RoleOn))}))")
            .ToList();
        if (action is DocumentAction.ReadContent or DocumentAction.ReadTrail)
            rows.Add(WithinAccess());
        return Any(rows);
    }

    /// <summary>Over <c>i</c>, a row of <see cref="Incoming.IncomingSummary"/>.</summary>
    public string Incoming(IncomingAction action)
    {
        var rows = new List<string>();
        foreach (var row in IncomingPermissions.Table.Where(row => row.Action == action))
        {
            var states = command.AddTexts(row.In.Select(s => s.ToString()));
            var whole = row.By.Where(role => !InDepartment.Contains(role.ToString())).Select(RoleOn);
            var part = row.By.Where(role => InDepartment.Contains(role.ToString())).Select(RoleOnPart);
            rows.Add($"(i.data ->> 'status' = any({states}) and ({Any(whole)}))");
            rows.Add(
                $"""
                exists (select 1 from jsonb_array_elements(i.data -> 'parts') p
                    where coalesce(i.data ->> 'closedAs', p ->> 'status') = any({states}) and ({Any(part)}))
                """);
        }

        return Any(rows);
    }

    // What is not there is nobody's: without coalesce a missing value would make the whole answer unknown.
    private static string Any(IEnumerable<string> conditions) => $"coalesce({string.Join(" or ", conditions.DefaultIfEmpty("false"))}, false)";

    private static string Holds(bool holds) => holds ? "true" : "false";

    // The content of a finished document is open to those whom its access limit names: DocumentPermissions.Check says the same.
    private string WithinAccess() =>
        $"""
        (d.data ->> 'status' = any({command.AddTexts(DocumentPermissions.Table.Single(r => r.Action == DocumentAction.ReadEntry && r.By.Contains(DocumentRole.AgencyMember)).In.Select(s => s.ToString()))})
        and (d.data ->> 'access' = '{AccessLimit.Agency}' or (d.data ->> 'access' = '{AccessLimit.Department}' and {RoleOn(DocumentRole.DepartmentMember)})))
        """;

    private string RoleOn(DocumentRole role) => role switch
    {
        DocumentRole.Drafter => $"d.data ->> 'drafterId' = {Me()}",
        DocumentRole.Participant => $"d.data -> 'participants' ? {Me()}",
        DocumentRole.Reviewer => Waits(StepAct.Review),
        DocumentRole.Consultee => Waits(StepAct.Consultation),
        DocumentRole.Decider => Waits(StepAct.Decision),
        DocumentRole.DepartmentHead => $"d.data ->> 'departmentCode' = any({command.AddTexts(reach.Departments)})",
        DocumentRole.DepartmentMember => $"d.data ->> 'departmentCode' = {command.Add(reach.Actor.Official.DepartmentCode, NpgsqlDbType.Text)}",
        DocumentRole.CirculationReader => Circulated("d"),
        DocumentRole.DispatchClerk => Holds(reach.Actor.Holds(Office.DispatchClerk)),
        DocumentRole.DocumentOffice => Holds(reach.Actor.Holds(Office.DocumentOffice)),
        DocumentRole.RecordsOfficer => Holds(reach.Actor.Holds(Office.RecordsOfficer)),
        DocumentRole.Auditor => Holds(reach.Actor.Holds(Office.Auditor)),
        DocumentRole.ReportAddressee => $"d.data -> 'owedReport' -> 'to' ->> 'personId' = {Me()}",
        DocumentRole.AgencyMember => "true",
    };

    private string RoleOn(IncomingRole role) => role switch
    {
        IncomingRole.DocumentOffice => Holds(reach.Actor.Holds(Office.DocumentOffice)),
        IncomingRole.RecordsOfficer => Holds(reach.Actor.Holds(Office.RecordsOfficer)),
        IncomingRole.Auditor => Holds(reach.Actor.Holds(Office.Auditor)),
        IncomingRole.Participant => $"i.data -> 'participants' ? {Me()}",
        IncomingRole.CirculationReader => Circulated("i"),
        IncomingRole.AgencyMember => "true",
        IncomingRole.DepartmentHead or IncomingRole.DepartmentMember or IncomingRole.Handler => "false",
    };

    private string RoleOnPart(IncomingRole role) => role switch
    {
        IncomingRole.DepartmentHead => $"p -> 'department' ->> 'code' = any({command.AddTexts(reach.IncomingDepartments)})",
        IncomingRole.DepartmentMember => $"p -> 'department' ->> 'code' = {command.Add(reach.Actor.Official.DepartmentCode, NpgsqlDbType.Text)}",
        IncomingRole.Handler => $"p -> 'handler' ->> 'personId' = any({command.AddTexts(reach.PersonIds.Select(id => id.ToString()))})",
        _ => "false",
    };

    private string Waits(StepAct act) =>
        $"""
        (d.data ->> 'status' = '{DocumentStatus.InProgress}' and exists (select 1 from jsonb_array_elements(d.data -> 'path') p
            where p ->> 'act' = '{act}' and p ->> 'status' in ('{StepStatus.Current}', '{StepStatus.Held}')
            and p -> 'assignee' ->> 'personId' = any({command.AddTexts(reach.PersonIds.Select(id => id.ToString()))})))
        """;

    private string Circulated(string row) =>
        $"""
        (exists (select 1 from {schema}.mt_doc_circulateditem c
            where c.tenant_id = {row}.tenant_id and c.data ->> 'subjectId' = {row}.id::text and c.data ->> 'readerId' = {Me()})
        or exists (select 1 from {schema}.mt_doc_instructionsummary c
            where c.tenant_id = {row}.tenant_id and c.source_id = {row}.id and c.keys @> array[{Handles()}]
            and c.data ->> 'status' <> '{InstructionStatus.Withdrawn}'))
        """;

    private string Handles() => command.Add(Instructions.InstructionSummary.KeyOfHandler(reach.PersonId), NpgsqlDbType.Text);

    private string Me() => command.Add(reach.PersonId.ToString(), NpgsqlDbType.Text);
}
