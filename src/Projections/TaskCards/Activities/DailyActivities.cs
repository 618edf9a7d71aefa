using System.Globalization;
using JasperFx.Events;
using Marten;
using OnNara.Domain;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>
/// How many activities of one kind a person had on a day, on the cards that lie with one department now. Figures over a hundred
/// thousand activities add up a tenth of that many rows.
/// </summary>
/// <param name="DepartmentCode">Where the owner of the cards serves; when a card goes to another department, what was done on it goes along.</param>
/// <param name="Cycle">Empty where it was about the card as a whole.</param>
/// <param name="IsUnplanned">Reported work that no milestone foresaw.</param>
public sealed record DailyActivities(string Id, string DepartmentCode, DateOnly Day, TaskAct Act, Guid PersonId, string Cycle, bool IsUnplanned, int Count)
{
    internal static DailyActivities Of(TaskActivity activity, string departmentCode)
    {
        var (day, cycle, unplanned) = (OfficeDay.Of(activity.OccurredAt), activity.Cycle ?? "", activity.IsUnplanned);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{departmentCode}/{day:yyyyMMdd}/{activity.Act}/{activity.PersonId:N}/{(unplanned ? "unplanned" : "")}/{cycle}"),
            departmentCode, day, activity.Act, activity.PersonId, cycle, unplanned, 0);
    }
}

/// <summary>With which department a card lies, as far as its activities have been told.</summary>
public sealed record ActivityPlace(Guid Id, string DepartmentCode);

/// <summary>Counts activities as they are told.</summary>
internal sealed class ActivityCounting(IDocumentOperations rows)
{
    private readonly Dictionary<string, DailyActivities> _changes = [];
    private readonly Dictionary<Guid, List<TaskActivity>> _told = [];
    private Dictionary<Guid, ActivityPlace> _places = [];

    /// <param name="facts">Facts of cards of one agency, in order, with what is told of each.</param>
    public async Task Count(IReadOnlyList<(IEvent Fact, TaskActivity Activity)> facts, CancellationToken cancellation)
    {
        var cards = facts.Where(f => f.Fact.Data is not TaskCardOpened).Select(f => f.Activity.TaskCardId).Distinct().ToArray();
        _places = (await rows.LoadManyAsync<ActivityPlace>(cancellation, cards)).ToDictionary(p => p.Id);
        foreach (var (fact, activity) in facts)
        {
            if (PlaceAfter(fact.Data) is { } department)
                await Place(activity.TaskCardId, department, cancellation);
            Add(activity, _places[activity.TaskCardId].DepartmentCode, 1);
            if (!_told.TryGetValue(activity.TaskCardId, out var told))
                _told.Add(activity.TaskCardId, told = []);
            told.Add(activity);
        }

        await Write(cancellation);
    }

    private static string? PlaceAfter(object fact) => fact switch
    {
        TaskCardOpened e => e.Owner.DepartmentCode,
        TaskOwnerChanged e => e.To.DepartmentCode,
        _ => null,
    };

    private async Task Place(Guid card, string department, CancellationToken cancellation)
    {
        if (_places.GetValueOrDefault(card) is { } before)
        {
            if (before.DepartmentCode == department)
                return;
            var earlier = await rows.Query<TaskActivity>().Where(a => a.TaskCardId == card).ToListAsync(cancellation);
            foreach (var activity in earlier.Concat(_told.GetValueOrDefault(card, [])))
            {
                Add(activity, before.DepartmentCode, -1);
                Add(activity, department, 1);
            }
        }

        _places[card] = new(card, department);
        rows.Store(_places[card]);
    }

    private void Add(TaskActivity activity, string department, int count)
    {
        var row = DailyActivities.Of(activity, department);
        _changes[row.Id] = row with { Count = _changes.GetValueOrDefault(row.Id, row).Count + count };
    }

    private async Task Write(CancellationToken cancellation)
    {
        var known = (await rows.LoadManyAsync<DailyActivities>(cancellation, [.. _changes.Keys])).ToDictionary(r => r.Id);
        foreach (var change in _changes.Values.Where(c => c.Count != 0))
        {
            var row = change with { Count = change.Count + (known.GetValueOrDefault(change.Id)?.Count ?? 0) };
            if (row.Count == 0)
                rows.Delete(row);
            else
                rows.Store(row);
        }
    }
}
