using System.Globalization;
using OnNara.Domain;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>
/// How far a milestone was until it went on: what its row said from one day to the day before another. A question about an earlier
/// day reads it, and one about today reads none of them.
/// </summary>
/// <param name="From">The first day of which it is true.</param>
/// <param name="Until">The day on which it was true no more.</param>
public sealed record EarlierProgress(string Id, Guid TaskCardId, string Cycle, string Code, DateOnly From, DateOnly Until, int Percent)
{
    /// <summary>What these facts made a thing of the past. Several on one day leave what stood at its end.</summary>
    internal static IEnumerable<EarlierProgress> Of(TaskCard? card, IEnumerable<object> facts)
    {
        foreach (var fact in facts)
        {
            if (Moved(fact) is var (cycle, code, at) && card?.Cycles.FirstOrDefault(c => c.Name == cycle)?.ProgressOf(code) is { } was)
            {
                var (from, until) = (OfficeDay.Of(was.ReachedAt > was.At ? was.ReachedAt.Value : was.At), OfficeDay.Of(at));
                if (from < until)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"{MilestoneRow.IdOf(card.Id, cycle, code)}/{until:yyyyMMdd}");
                    yield return new(id, card.Id, cycle, code, from, until, was.Percent);
                }
            }

            card = TaskCard.Evolve(card, fact);
        }
    }

    private static (string Cycle, string Code, DateTimeOffset At)? Moved(object fact) => fact switch
    {
        ProgressReported { MilestoneCode: { } code, Percent: { } } e => (e.Cycle, code, e.At),
        MilestoneReached e => (e.Cycle, e.MilestoneCode, e.At),
        _ => null,
    };
}
