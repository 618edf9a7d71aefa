using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Dashboards;

/// <summary>What a department's own tasks ask for; the departments below it stand beside it.</summary>
public sealed record DepartmentWorkload(
    string DepartmentCode, Figure OpenCards, Figure OpenMilestones, Figure LateMilestones, Figure AtRiskMilestones, Figure Activities);

/// <summary>What a person has to reach, and did.</summary>
/// <param name="Person">As today, or as the last record names somebody who has left.</param>
/// <param name="Reports">Of the activities, reports of what was done; the others are what the office's forms ask for.</param>
public sealed record PersonWorkload(Official Person, Figure OpenMilestones, Figure LateMilestones, Figure AtRiskMilestones, Figure Activities, Figure Reports);

internal static class Workloads
{
    private const int MostPeople = 50;

    public static IEnumerable<DepartmentWorkload> OfDepartments(
        TaskAsking asking, TaskAsking worked, IReadOnlyList<MilestoneCount> milestones, IReadOnlyList<CardCounts> cards, IReadOnlyList<ActivityCount> activities)
    {
        var open = cards.Where(c => c.DepartmentCode is not null).ToDictionary(c => c.DepartmentCode!, c => c.Open);
        var asked = milestones.ToLookup(m => m.DepartmentCode);
        var done = activities.GroupBy(a => a.DepartmentCode).ToDictionary(a => a.Key, a => a.Sum(c => c.Count));
        return
            from code in open.Keys.Union(asked.Select(m => m.Key)).Union(done.Keys).Order(StringComparer.Ordinal)
            let own = asking.In(code)
            select new DepartmentWorkload(
                code, worked.In(code).Figure(open.GetValueOrDefault(code), "task-cards", ("life", CardLife.Open)), Count(own, asked[code], MilestoneBoard.Open),
                Count(own, asked[code], [MilestoneState.Late]), Count(own, asked[code], [MilestoneState.AtRisk]),
                worked.In(code).Figure(done.GetValueOrDefault(code), "task-activities"));
    }

    public static async Task<IReadOnlyList<PersonWorkload>> OfPeople(
        TaskAsking asking, TaskAsking worked, IReadOnlyList<MilestoneCount> milestones, IReadOnlyList<ActivityCount> activities, ActivityBoard board, CurrentOfficial official,
        CancellationToken cancellation)
    {
        var asked = milestones.ToLookup(m => m.PersonId);
        var done = activities.GroupBy(a => a.PersonId)
            .ToDictionary(a => a.Key, a => (Count: a.Sum(c => c.Count), Reports: a.Where(c => c.Act == TaskAct.ProgressReported).Sum(c => c.Count)));
        List<Guid> busiest =
        [
            .. asked.Select(m => m.Key).Union(done.Keys)
                .Select(id => (Id: id, Load: (done.GetValueOrDefault(id).Count) + asked[id].Where(m => MilestoneBoard.Open.Contains(m.State)).Sum(m => m.Count)))
                .OrderByDescending(p => p.Load).ThenBy(p => p.Id).Take(MostPeople).Select(p => p.Id),
        ];
        var known = busiest.Select(id => official.Organization.OfficialOn(id, official.Day)).OfType<Official>().ToDictionary(o => o.PersonId);
        var gone = await board.Name([.. busiest.Where(id => !known.ContainsKey(id))], cancellation);
        return
        [
            .. from id in busiest
               where known.ContainsKey(id) || gone.ContainsKey(id)
               select new PersonWorkload(
                   known.GetValueOrDefault(id) ?? gone[id], Count(asking, asked[id], MilestoneBoard.Open, id), Count(asking, asked[id], [MilestoneState.Late], id),
                   Count(asking, asked[id], [MilestoneState.AtRisk], id), worked.Figure(done.GetValueOrDefault(id).Count, "task-activities", ("person", id)),
                   worked.Figure(done.GetValueOrDefault(id).Reports, "task-activities", ("person", id), ("act", TaskAct.ProgressReported))),
        ];
    }

    private static Figure Count(TaskAsking asking, IEnumerable<MilestoneCount> counts, IReadOnlyList<MilestoneState> states, Guid? person = null) => asking.Figure(
        counts.Where(m => states.Contains(m.State)).Sum(m => m.Count), "milestones", ("state", string.Join(',', states)), ("responsible", person));
}
