using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OnNara.Domain.Organizations;

/// <summary>What was true from which day on. A later fact never erases what held before its day.</summary>
public sealed class Timeline<T>
{
    internal static readonly Timeline<T> Empty = new([]);

    private readonly ImmutableList<Dated<T>> _entries;

    /// <summary>As read models keep it, in order.</summary>
    [JsonConstructor]
    public Timeline(IReadOnlyList<Dated<T>> entries) => _entries = [.. entries];

    /// <summary>What held from which day on, in order.</summary>
    public IReadOnlyList<Dated<T>> Entries => _entries;

    /// <summary>The days on which something changed, in order.</summary>
    [JsonIgnore]
    public IEnumerable<DateOnly> Days => _entries.Select(e => e.From);

    /// <summary>The same day's earlier entry gives way: the later fact corrects it.</summary>
    public Timeline<T> With(DateOnly from, T value)
    {
        var kept = _entries.RemoveAll(e => e.From == from);
        var index = kept.FindIndex(e => e.From > from);
        return new(kept.Insert(index < 0 ? kept.Count : index, new(from, value)));
    }

    public T? On(DateOnly day) => _entries.FindLast(e => e.From <= day) is { } entry ? entry.Value : default;

    /// <summary>Whether it is ever so on that day or on a later one.</summary>
    public bool IsEverOnOrAfter(DateOnly day, Func<T?, bool> holds) => holds(On(day)) || _entries.Exists(e => e.From > day && holds(e.Value));
}

/// <summary>What held from that day on.</summary>
public sealed record Dated<T>(DateOnly From, T Value);

public static class Timeline
{
    public static Timeline<T> Starting<T>(DateOnly from, T value) => Timeline<T>.Empty.With(from, value);
}

/// <summary>Days on which something holds: the first one, and the first one on which it no longer does.</summary>
public readonly record struct Period(DateOnly From, DateOnly? Ends)
{
    /// <summary>Both days inclusive; the last day that a calendar knows stands for 'with no end in sight'.</summary>
    public static Period Through(DateOnly from, DateOnly to) => new(from, to == DateOnly.MaxValue ? null : to.AddDays(1));

    public bool Contains(DateOnly day) => From <= day && (Ends is null || day < Ends);

    public bool Overlaps(Period other) => (other.Ends is null || From < other.Ends) && (Ends is null || other.From < Ends);

    public bool IsOpenOrReaches(DateOnly day) => Ends is null || Ends > day;

    public Period EndingBefore(DateOnly day) => Ends is { } ends && ends <= day ? this : this with { Ends = day };
}
