using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Organizations;

namespace OnNara.Domain.Tests.Functions;

/// <summary>
/// A function tree told by commands, one function on each level (A › A1 › A11 › A111 › A1111, with a second small function A1112), and
/// unit tasks of the small ministry of the organization tests.
/// </summary>
public sealed class Tree
{
    public static readonly DateOnly Begin = new(2026, 1, 2);
    public static readonly DateOnly May = new(2026, 5, 1);
    public static readonly UnitTaskDefaults FiveYearsOpen = new(RetentionPeriod.FiveYears, DisclosureClass.Open, []);

    private readonly Dictionary<string, FunctionNode> _functions = [];
    private readonly Dictionary<string, UnitTaskHistory> _tasks = [];
    private readonly Organization _organization = Ministry.WithPeople().State;

    public List<object> Facts { get; } = [];

    public FunctionNode Function(string code) => _functions[code];

    public UnitTaskHistory Task(string code) => _tasks[code];

    public static Tree Grown() => new Tree()
        .Has(Establish("A", FunctionLevel.PolicyField, null))
        .Has(Establish("A1", FunctionLevel.PolicyArea, "A"))
        .Has(Establish("A2", FunctionLevel.PolicyArea, "A"))
        .Has(Establish("A11", FunctionLevel.LargeFunction, "A1"))
        .Has(Establish("A111", FunctionLevel.MiddleFunction, "A11"))
        .Has(Establish("A1111", FunctionLevel.SmallFunction, "A111"))
        .Has(Establish("A1112", FunctionLevel.SmallFunction, "A111"));

    public static Tree WithTask() => Grown().Has(new EstablishUnitTask(Task("T-1", "징계"), Begin, Ministry.Clerk, Ministry.Now));

    public static EstablishFunction Establish(string code, FunctionLevel level, string? parent, DateOnly? from = null) =>
        new(code, level, $"{code} 기능", parent, from ?? Begin, Ministry.Clerk, Ministry.Now);

    public static NewUnitTask Task(string code, string name, string department = "HR", string? smallFunction = "A1111") =>
        new(code, name, department, smallFunction, FiveYearsOpen);

    public Tree Has(FunctionCommand command)
    {
        foreach (var fact in Accepted(command.Decide(new(_functions))))
            _functions[command.Code] = FunctionNode.Evolve(_functions.GetValueOrDefault(command.Code), fact)!;
        return this;
    }

    public Tree Has(UnitTaskCommand command)
    {
        foreach (var fact in Accepted(command.Decide(AtHand)).Cast<IUnitTaskFact>())
            _tasks[fact.Code] = UnitTaskHistory.Evolve(_tasks.GetValueOrDefault(fact.Code), fact)!;
        return this;
    }

    public Refusal Refuses(FunctionCommand command) => command.Decide(new(_functions)).ShouldBeOfType<Decision.Refused>().Reason;

    public Refusal Refuses(UnitTaskCommand command) => command.Decide(AtHand).ShouldBeOfType<Decision.Refused>().Reason;

    private UnitTasksAtHand AtHand => new(_organization, _tasks, new(_functions));

    private IReadOnlyList<object> Accepted(Decision decision)
    {
        if (decision is Decision.Refused refused) throw new InvalidOperationException(refused.Reason.ToString());
        var facts = ((Decision.Accepted)decision).Events;
        Facts.AddRange(facts);
        return facts;
    }
}
