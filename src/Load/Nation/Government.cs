using OnNara.Client;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Load.Nation;

/// <summary>
/// 54 agencies alike: each with a minister, those who hold offices, five bureaus and forty divisions of a head, a team leader and seven
/// officers, 20,034 people in all. Everybody signs in as <c>post-number.agency</c>, for example <c>head-3.1700001</c>.
/// </summary>
public static class Government
{
    public const int Agencies = 54, Bureaus = 5, Divisions = 40, Officers = 7;
    public const string Matter = "일반 업무의 처리";

    private const string Rank = "행정주사", Root = "ROOT", RootName = "본부";

    private static readonly DateOnly s_founded = new(2020, 1, 1);
    private static readonly string[] s_surnames = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"];
    private static readonly string[] s_given =
        ["민준", "서연", "도윤", "지우", "하준", "서윤", "시우", "지민", "예준", "수아", "주원", "하은", "지호", "다은", "준서", "채원", "현우", "유진"];

    private static readonly Staff[] s_staffs = [.. Enumerable.Range(0, Agencies).Select(Staff.Of)];

    public static string CodeOf(int agency) => $"{1_700_001 + agency}";

    public static string NameOf(int agency) => $"제{agency + 1}부";

    public static string DivisionCode(int division) => $"D{division + 1:D2}";

    public static string DivisionName(int division) => $"제{division + 1}과";

    public static string UnitTaskOf(int division) => $"U-{division + 1:D2}";

    public static DelegationRule Rule(int agency) => s_staffs[agency].Rule;

    public static Official Head(int agency, int division) => s_staffs[agency].Heads[division];

    public static Official Leader(int agency, int division) => s_staffs[agency].Leaders[division];

    /// <summary>The one of a division's officers whose turn it is with that document.</summary>
    public static Official Officer(int agency, int division, int number) => s_staffs[agency].Officers[division][number / Divisions % Officers];

    /// <summary>Keeps the document office and the seal.</summary>
    public static Official Clerk(int agency) => s_staffs[agency].Clerk;

    public static string SignInNameOf(int agency, string who) => $"{who}.{CodeOf(agency)}";

    /// <summary>Opens those of the agencies in the running product that are not open yet.</summary>
    public static async Task OpenAsync(ApiClient api, Account administrator, string password, Action<string> say, CancellationToken cancellation)
    {
        for (var agency = 0; agency < Agencies; agency++)
        {
            var answer = await api.PostAsync(administrator, "api/agencies", new { agency = SectionOf(agency), password, mustChangePassword = false }, null, cancellation);
            if (!answer.IsDone && answer.Code != "organization.agency-code-taken")
                throw new ProductException($"The agency {CodeOf(agency)} was not opened: {answer.Describe()}");
            if ((agency + 1) % 9 == 0)
                say($"{agency + 1} of {Agencies} agencies are open");
        }
    }

    /// <summary>The agency as the product opens it (docs: ops/demonstration/organization.json).</summary>
    public static object SectionOf(int agency) => new
    {
        code = CodeOf(agency),
        name = NameOf(agency),
        shortName = NameOf(agency),
        from = s_founded,
        delegationRules = new[] { new { matter = Matter, post = "과장" } },
        unitTasks = Enumerable.Range(0, Divisions).Select(d => new
        {
            code = UnitTaskOf(d),
            name = $"{DivisionName(d)} 업무",
            department = DivisionCode(d),
            retention = nameof(RetentionPeriod.FiveYears),
        }),
        department = new
        {
            code = Root,
            name = RootName,
            headPost = "장관",
            people = new[]
            {
                Person(agency, "minister", "장관"), Person(agency, "clerk", "문서담당", Office.DocumentOffice, Office.DispatchClerk),
                Person(agency, "records", "기록연구사", Office.RecordsOfficer), Person(agency, "auditor", "감사담당", Office.Auditor),
                Person(agency, "administrator", "조직담당", Office.OrganizationAdministrator), Person(agency, "security", "보안담당", Office.SecurityOfficer),
            },
            departments = Enumerable.Range(0, Bureaus).Select(bureau => new
            {
                code = $"B{bureau + 1}",
                name = $"제{bureau + 1}국",
                headPost = "국장",
                people = new[] { Person(agency, $"director-{bureau + 1}", "국장") },
                departments = Enumerable.Range(0, Divisions).Where(d => d % Bureaus == bureau).Select(d => new
                {
                    code = DivisionCode(d),
                    name = DivisionName(d),
                    headPost = "과장",
                    people = new[] { Person(agency, HeadOf(d), "과장"), Person(agency, LeaderOf(d), "팀장") }
                        .Concat(Enumerable.Range(0, Officers).Select(o => Person(agency, OfficerOf(d, o), "주무관"))),
                }),
            }),
        },
    };

    private static string HeadOf(int division) => $"head-{division + 1}";

    private static string LeaderOf(int division) => $"leader-{division + 1}";

    private static string OfficerOf(int division, int officer) => $"officer-{division + 1}-{officer + 1}";

    private static object Person(int agency, string who, string post, params Office[] offices) => new
    {
        signInName = SignInNameOf(agency, who),
        name = PersonName(who),
        rank = Rank,
        post,
        offices = offices.Select(o => o.ToString()),
    };

    private static string PersonName(string who)
    {
        var number = who.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xFFFFFF);
        return s_surnames[number % s_surnames.Length] + s_given[number / s_surnames.Length % s_given.Length];
    }

    private sealed record Staff(DelegationRule Rule, Official Clerk, Official[] Heads, Official[] Leaders, Official[][] Officers)
    {
        public static Staff Of(int agency)
        {
            var divisions = Enumerable.Range(0, Divisions).ToList();
            return new(
                new(NameBasedId.Of("rule", CodeOf(agency), Matter), Matter, "과장"),
                Named("clerk", "문서담당", Root, RootName),
                [.. divisions.Select(d => Named(HeadOf(d), "과장", DivisionCode(d), DivisionName(d)))],
                [.. divisions.Select(d => Named(LeaderOf(d), "팀장", DivisionCode(d), DivisionName(d)))],
                [.. divisions.Select(d => Enumerable.Range(0, Government.Officers).Select(o => Named(OfficerOf(d, o), "주무관", DivisionCode(d), DivisionName(d))).ToArray())]);

            Official Named(string who, string post, string department, string name) =>
                new(OrganizationId.OfPerson(CodeOf(agency), SignInNameOf(agency, who)), PersonName(who), Rank, post, department, name);
        }
    }
}
