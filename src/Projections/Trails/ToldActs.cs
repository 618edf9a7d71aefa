using JasperFx.Events;
using OnNara.Domain;

namespace OnNara.Projections.Trails;

/// <summary>Keeps beside a fact how its act is called where it happened. What is kept there is sealed with the fact.</summary>
public static class ToldActs
{
    private const string Activity = "toldActivity";
    private const string Case = "toldCase";
    private const string Instance = "toldInstance";

    public static void Keep(IEvent fact, ToldAct told)
    {
        fact.SetHeader(Activity, told.Activity);
        fact.SetHeader(Instance, told.Instance);
        if (told.Case is { } affair)
            fact.SetHeader(Case, affair);
    }

    public static ToldAct? Of(IEvent fact) =>
        Text(fact, Activity) is { } activity && Text(fact, Instance) is { } instance ? new(activity, Text(fact, Case), instance) : null;

    private static string? Text(IEvent fact, string key) => fact.GetHeader(key)?.ToString();
}
