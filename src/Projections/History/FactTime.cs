using System.Collections.Concurrent;
using System.Linq.Expressions;
using JasperFx.Events;

namespace OnNara.Projections.History;

/// <summary>When a fact was so: what it says itself, or the moment of its recording where it says nothing.</summary>
public static class FactTime
{
    private static readonly ConcurrentDictionary<Type, Func<object, DateTimeOffset>?> Tellers = new();

    public static DateTimeOffset OccurredAt(this IEvent fact) => Tellers.GetOrAdd(fact.EventType, TellerOf) is { } teller ? teller(fact.Data) : fact.Timestamp;

    private static Func<object, DateTimeOffset>? TellerOf(Type type)
    {
        if (type.GetProperty("At") is not { } at || at.PropertyType != typeof(DateTimeOffset))
            return null;
        var fact = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, DateTimeOffset>>(Expression.Property(Expression.Convert(fact, type), at), fact).Compile();
    }
}
