using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alba;
using OnNara.Api.Accounts;
using OnNara.Api.Agencies;
using OnNara.Api.Organizations.File;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests;

/// <summary>Opens agencies through the public API, with people who can sign in. Every test opens its own.</summary>
public static class Agencies
{
    public const string Password = "a password of tests";

    /// <summary>As the API reads and writes JSON.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static int _opened;

    /// <summary>
    /// A ministry: ROOT (장관 <c>minister</c>) over PLAN (국장 <c>director</c>) over HR (과장 <c>manager</c>; 주무관 <c>drafter</c>, <c>colleague</c>)
    /// over HR-1 (팀장 <c>leader</c>; 주무관 <c>junior</c>), and FIN (과장 <c>treasurer</c>; 주무관 <c>accountant</c>) under PLAN; in ROOT
    /// also <c>administrator</c>, <c>clerk</c> (document office and dispatch), <c>archivist</c> and <c>auditor</c>. Rules: 휴가 → 팀장,
    /// 국내 출장 → 과장, 국외 출장 → 국장; everything else is the minister's. Unit tasks: HR-TASK, FIN-TASK.
    /// </summary>
    public static async Task<TestAgency> OpenAgencyAsync(this OnNaraHost host, Func<AgencySection, AgencySection>? change = null)
    {
        var section = Section(NewCode());
        return await host.OpenAsync(change is null ? section : change(section));
    }

    public static string NewCode() => $"T{Interlocked.Increment(ref _opened):D4}-{Guid.NewGuid():N}"[..16];

    /// <summary>An agency whose facts come with their own time, open since 2005.</summary>
    public static Task<TestAgency> OpenImportAgencyAsync(this OnNaraHost host) =>
        host.OpenAgencyAsync(s => s with { AcceptsGivenTimes = true, From = new(2005, 1, 1) });

    public static async Task<TestAgency> OpenAsync(this OnNaraHost host, AgencySection section) =>
        await OpenAsync(await host.AsInstallationAdministratorAsync(), host.Alba.Server.CreateClient, section);

    public static async Task<TestAgency> OpenAsync(HttpClient administrator, Func<HttpClient> connect, AgencySection section, string? database = null)
    {
        var response = await administrator.PostAsJsonAsync("/api/agencies", new OpenAgencyRequest(section, Password, MustChangePassword: false, database), Json);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        return new(connect, section.Code);
    }

    public static AgencySection Section(string code)
    {
        PersonSection Person(string who, string rank, string post, params Office[] offices) => new($"{who}.{code}", who, rank, post, offices);
        return new(
            code,
            $"{code} 부",
            code,
            new(2020, 1, 1),
            new(
                "ROOT",
                "본부",
                "장관",
                [
                    Person("minister", "정무직", "장관"),
                    Person("administrator", "행정사무관", "팀장", Office.OrganizationAdministrator),
                    Person("clerk", "행정주사", "주무관", Office.DocumentOffice, Office.DispatchClerk),
                    Person("archivist", "기록연구사", "주무관", Office.RecordsOfficer),
                    Person("auditor", "행정사무관", "감사담당", Office.Auditor),
                ],
                [
                    new("PLAN", "기획국", "국장", [Person("director", "고위공무원", "국장")],
                    [
                        new(
                            "HR",
                            "인사과",
                            "과장",
                            [Person("manager", "서기관", "과장"), Person("drafter", "행정주사", "주무관"), Person("colleague", "행정주사", "주무관")],
                            [new("HR-1", "인사팀", "팀장", [Person("leader", "행정사무관", "팀장"), Person("junior", "행정서기", "주무관")])]),
                        new("FIN", "재정과", "과장", [Person("treasurer", "서기관", "과장"), Person("accountant", "행정주사", "주무관")]),
                    ]),
                ]),
            DelegationRules: [new("휴가", "팀장"), new("국내 출장", "과장"), new("국외 출장", "국장")],
            UnitTasks:
            [
                new("HR-TASK", "인사 관리", "HR", RetentionPeriod.FiveYears),
                new("FIN-TASK", "예산 관리", "FIN", RetentionPeriod.TenYears, DisclosureClass.PartlyOpen, [5]),
            ]);
    }

    public static Task<string> TokenAsync(IAlbaHost alba, string signInName, string password = Password) =>
        TokenAsync(alba.Server.CreateClient, signInName, password);

    /// <param name="connect">Makes a client of the product, wherever it runs.</param>
    public static async Task<string> TokenAsync(Func<HttpClient> connect, string signInName, string password = Password)
    {
        using var client = connect();
        var response = await client.PostAsJsonAsync("/api/tokens", new SignInRequest(signInName, password), Json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<TokenAnswer>(Json))!.AccessToken;
    }

    public static HttpClient ClientWith(IAlbaHost alba, string token) => ClientWith(alba.Server.CreateClient, token);

    public static HttpClient ClientWith(Func<HttpClient> connect, string token)
    {
        var client = connect();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>As the first administrator does it: reads the password of the first start and changes it.</summary>
    public static Task<HttpClient> TakeOverInstallationAsync(IAlbaHost alba, string dataDirectory) =>
        TakeOverInstallationAsync(alba.Server.CreateClient, dataDirectory);

    public static async Task<HttpClient> TakeOverInstallationAsync(Func<HttpClient> connect, string dataDirectory)
    {
        using var first = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(dataDirectory, "administrator.json")));
        var name = first.RootElement.GetProperty("signInName").GetString()!;
        var password = first.RootElement.GetProperty("password").GetString()!;
        using var before = ClientWith(connect, await TokenAsync(connect, name, password));
        (await before.PostAsJsonAsync("/api/me/password", new ChangePasswordRequest(password, Password), Json)).EnsureSuccessStatusCode();
        return ClientWith(connect, await TokenAsync(connect, name));
    }
}

/// <summary>An agency of a test and its people, named as in <see cref="Agencies.OpenAgencyAsync"/>.</summary>
public sealed class TestAgency(Func<HttpClient> connect, string code)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new();

    public string Code => code;

    /// <summary>As <see cref="Agencies.OpenAgencyAsync"/> opens it, for requests that name the same things again.</summary>
    public AgencySection Section() => Agencies.Section(code);

    public string SignInName(string who) => $"{who}.{code}";

    public Guid PersonId(string who) => OrganizationId.OfPerson(code, SignInName(who));

    /// <summary>For Alba: <c>s.WithBearerToken(await agency.TokenOfAsync("drafter"))</c>.</summary>
    public Task<string> TokenOfAsync(string who) => _tokens.GetOrAdd(who, w => new(() => Agencies.TokenAsync(connect, SignInName(w)))).Value;

    /// <summary>When what is asked from now on happened, in an agency that accepts given times; none where it happens now.</summary>
    public DateTimeOffset? OccurredAt { get; set; }

    /// <summary>A client that is signed in as this person.</summary>
    public async Task<HttpClient> AsAsync(string who)
    {
        var client = Agencies.ClientWith(connect, await TokenOfAsync(who));
        if (OccurredAt is { } at)
        {
            client.DefaultRequestHeaders.Add("Occurred-At", at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        }

        return client;
    }
}
