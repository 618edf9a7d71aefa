using OnNara.Domain.Organizations;
using static OnNara.Domain.Functions.FunctionTexts;

namespace OnNara.Domain.Functions;

/// <summary>One act that ends a unit task and has several continue it; each says what it continues.</summary>
public sealed record SplitUnitTask(
    string Code, IReadOnlyList<NewUnitTask> Into, string Reason, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code, .. Into.Select(t => t.Code)];

    public override IEnumerable<string> Functions => Into.Select(t => t.SmallFunctionCode).OfType<string>();

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            ReasonFault(Reason),
            Into.Count is < 2 or > MostNamed ? new SplitNeedsSeveral() : null,
            RetireUnitTask.RefusalToRetire(known, Code, From),
            Into.GroupBy(t => t.Code).FirstOrDefault(g => g.Count() > 1) is { } twice ? new UnitTaskCodeTaken(twice.Key) : null,
            Into.Select(t => t.RefusalIn(known, From)).FirstOrDefault(r => r is not null))
        .Or([new UnitTaskRetired(Code, Reason, [.. Into.Select(t => t.Code)], From, By, At), .. Into.Select(t => t.Fact([Code], From, By, At))]);
}

/// <summary>One act that ends several unit tasks and has one continue them; it says which.</summary>
public sealed record MergeUnitTasks(
    IReadOnlyList<string> Codes, NewUnitTask Into, string Reason, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [.. Codes, Into.Code];

    public override IEnumerable<string> Functions => Into.SmallFunctionCode is { } code ? [code] : [];

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            ReasonFault(Reason),
            Codes.Distinct().Count() is < 2 or > MostNamed ? new MergeNeedsSeveral() : null,
            Codes.Select(c => RetireUnitTask.RefusalToRetire(known, c, From)).FirstOrDefault(r => r is not null),
            Into.RefusalIn(known, From))
        .Or([.. Codes.Distinct().Select(c => new UnitTaskRetired(c, Reason, [Into.Code], From, By, At)), Into.Fact([.. Codes.Distinct()], From, By, At)]);
}
