using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Tests.Organizations;

/// <summary>
/// A small ministry told by commands: MOIS (장관) over PLAN (국장) over HR (과장) over HR-1 (팀장), and FIN (과장) beside HR; opened on 2026-01-02.
/// </summary>
public sealed class Ministry
{
    public static readonly DateOnly Opening = new(2026, 1, 2);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(9));
    public static readonly Official Clerk = new(NameBasedId.Of("clerk"), "한기록", "행정주사", "주무관", "HR", "인사과");

    private Organization? _state;

    public Organization State => _state!;

    public List<object> Facts { get; } = [];

    public static Guid Person(string name) => NameBasedId.Of("ministry", name);

    public static Ministry Opened()
    {
        var ministry = new Ministry();
        ministry.Record(new OpenAgency("1741000", "행정안전부", "행안부", false, Opening, Clerk, Now).Decide(null));
        return ministry;
    }

    public static Ministry WithPeople() => Opened()
        .Has(Department("MOIS", null, "장관"))
        .Has(Department("PLAN", "MOIS", "국장"))
        .Has(Department("HR", "PLAN", "과장"))
        .Has(Department("FIN", "PLAN", "과장"))
        .Has(Department("HR-1", "HR", "팀장"))
        .HasPerson("장관", "장관", "MOIS")
        .HasPerson("국장", "국장", "PLAN")
        .HasPerson("인사과장", "과장", "HR")
        .HasPerson("재정과장", "과장", "FIN")
        .HasPerson("팀장", "팀장", "HR-1")
        .HasPerson("주무관", "주무관", "HR-1");

    public static EstablishDepartment Department(string code, string? parent, string headPost, DateOnly? from = null) =>
        new(code, $"{code} 부서", parent, headPost, from ?? Opening, Clerk, Now);

    public Ministry Has(OrganizationCommand command)
    {
        Record(command.Decide(State));
        return this;
    }

    public Ministry HasPerson(string name, string post, string department, DateOnly? from = null) =>
        Has(new JoinPerson(Person(name), name, from ?? Opening, Clerk, Now))
        .Has(new AppointPerson(Person(name), "행정사무관", post, department, true, from ?? Opening, Clerk, Now));

    public void Refuses<TRefusal>(OrganizationCommand command, string code)
        where TRefusal : Refusal
    {
        var refused = command.Decide(State).ShouldBeOfType<Decision.Refused>();
        refused.Reason.ShouldBeOfType<TRefusal>().Code.ShouldBe(code);
    }

    private void Record(Decision decision)
    {
        if (decision is Decision.Refused refused) throw new InvalidOperationException(refused.Reason.ToString());
        foreach (var fact in ((Decision.Accepted)decision).Events)
        {
            Facts.Add(fact);
            _state = Organization.Evolve(_state, fact);
        }
    }
}
