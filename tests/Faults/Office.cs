using OnNara.Client;

namespace OnNara.Faults;

/// <summary>An agency and those of its people who act here.</summary>
public sealed class Office(string code)
{
    public const string Password = "a password of faults";

    /// <summary>A matter that the division head decides.</summary>
    public const string Matter = "국내 출장";

    public string Code => code;

    public string Name => $"{code} 부";

    public Account Drafter { get; } = new($"drafter.{code}", Password);

    public Account Leader { get; } = new($"leader.{code}", Password);

    public Account Head { get; } = new($"head.{code}", Password);

    public Account Clerk { get; } = new($"clerk.{code}", Password);

    public Account Receiver { get; } = new($"receiver.{code}", Password);

    public Guid LeaderId { get; private set; }

    public Guid HeadId { get; private set; }

    public Guid ReceiverId { get; private set; }

    public static async Task<Office> OpenAsync(ApiClient api, Account administrator, string code, CancellationToken cancellation)
    {
        var office = new Office(code);
        var opened = await api.PostAsync(administrator, "api/agencies", new { agency = office.Section(), password = Password, mustChangePassword = false }, null, cancellation);
        if (!opened.IsDone)
            throw new ProductException($"The agency {code} was not opened: {opened.Describe()}");
        office.LeaderId = await IdOf(office.Leader);
        office.HeadId = await IdOf(office.Head);
        office.ReceiverId = await IdOf(office.Receiver);
        return office;

        async Task<Guid> IdOf(Account who) => (await api.GetAsync(who, "api/me", cancellation)).IdOf("personId") ?? throw new ProductException($"{who.SignInName} is nobody.");
    }

    // Two divisions, so that a register of produced and one of received documents stand beside those that hold both.
    private object Section() => new
    {
        code,
        name = Name,
        shortName = code,
        from = "2020-01-01",
        department = new
        {
            code = "ROOT",
            name = "본부",
            headPost = "장관",
            people = new object[]
            {
                Person("minister", "장관"), Person("administrator", "팀장", "OrganizationAdministrator"), Person("clerk", "주무관", "DocumentOffice", "DispatchClerk"),
            },
            departments = new object[]
            {
                new
                {
                    code = "HR",
                    name = "인사과",
                    headPost = "과장",
                    people = new[] { Person("head", "과장"), Person("receiver", "주무관") },
                    departments = new object[] { new { code = "HR-1", name = "인사팀", headPost = "팀장", people = new[] { Person("leader", "팀장"), Person("drafter", "주무관") } } },
                },
            },
        },
        delegationRules = new[] { new { matter = Matter, post = "과장" } },
        unitTasks = new[] { new { code = "HR-TASK", name = "인사 관리", department = "HR", retention = "FiveYears" }, new { code = "HR-1-TASK", name = "출장 관리", department = "HR-1", retention = "FiveYears" } },
    };

    private object Person(string who, string post, params string[] offices) => new { signInName = $"{who}.{code}", name = who, rank = "행정주사", post, offices };
}
