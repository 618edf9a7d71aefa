using OnNara.Domain.Organizations;

namespace OnNara.Domain.MemoReports;

/// <summary>Everything that a person can do with a memo report.</summary>
public enum MemoReportAction
{
    Read,
    GiveOpinion,
    TurnIntoDraft,
}

/// <summary>What a person is to a memo report.</summary>
public enum MemoReportRole
{
    Writer,
    Recipient,
    Auditor,
}

/// <summary>Who may do what to which memo report. To anybody else of the agency there is no such report.</summary>
public static class MemoReportPermissions
{
    public static readonly IReadOnlyList<(MemoReportAction Action, IReadOnlyList<MemoReportRole> By)> Table =
    [
        (MemoReportAction.Read, [MemoReportRole.Writer, MemoReportRole.Recipient, MemoReportRole.Auditor]),
        (MemoReportAction.GiveOpinion, [MemoReportRole.Recipient]),
        (MemoReportAction.TurnIntoDraft, [MemoReportRole.Writer]),
    ];

    public static IReadOnlySet<MemoReportRole> RolesOf(MemoReport report, Actor actor)
    {
        var roles = new HashSet<MemoReportRole>();
        if (report.By.PersonId == actor.PersonId) roles.Add(MemoReportRole.Writer);
        if (report.Recipients.Any(r => r.PersonId == actor.PersonId)) roles.Add(MemoReportRole.Recipient);
        if (actor.Holds(Office.Auditor)) roles.Add(MemoReportRole.Auditor);
        return roles;
    }

    /// <summary>Why this person may not do it; nothing where the table allows it.</summary>
    public static Refusal? Check(MemoReport report, Actor actor, MemoReportAction action)
    {
        var roles = RolesOf(report, actor);
        return Allows(action, roles) ? null
            : Allows(MemoReportAction.Read, roles) ? new MemoReportForbidden(action)
            : new MemoReportNotFound();
    }

    /// <summary>What the report's answer offers this person now.</summary>
    public static IReadOnlyList<MemoReportAction> Abilities(MemoReport report, Actor actor) =>
        [.. Enum.GetValues<MemoReportAction>().Where(a =>
            Allows(a, RolesOf(report, actor)) && (a != MemoReportAction.TurnIntoDraft || report.DraftId is null))];

    private static bool Allows(MemoReportAction action, IReadOnlySet<MemoReportRole> roles) =>
        Table.Any(row => row.Action == action && row.By.Any(roles.Contains));
}
