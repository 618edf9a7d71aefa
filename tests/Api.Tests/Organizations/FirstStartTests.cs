using System.Net;
using System.Text.Json;
using Alba;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using OnNara.Api.Accounts;
using OnNara.Api.Agencies;
using OnNara.Api.Demonstration;
using OnNara.Api.Organizations;
using OnNara.Api.Organizations.File;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Organizations;

public sealed class FirstStartTests
{
    private static readonly Dictionary<string, string> Demonstration = new() { ["OnNara:Demonstration"] = "true" };

    [Fact]
    public async Task an_empty_store_gets_the_demonstration_government_and_its_tokens_outlive_a_restart()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        string token;
        await using (var first = await OnNaraHost.StartAsync(database, settings: Demonstration))
        {
            using var shown = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(database.DataDirectory, "demonstration.json")));
            var accounts = shown.RootElement.GetProperty("accounts").EnumerateArray().ToDictionary(a => a.GetProperty("signInName").GetString()!, a => a.GetProperty("password").GetString()!);
            accounts.Count.ShouldBeGreaterThan(40);
            token = await Agencies.TokenAsync(first, "minsu.kim", accounts["minsu.kim"]);
            await TellsAsWhomToSignIn(first, accounts);
            using var minsu = Agencies.ClientWith(first, token);
            var organization = await minsu.GetAsync("/api/organization").ReadAsync<OrganizationView>();
            organization.Departments.ShouldAllBe(d => d.Head != null);
            foreach (var office in Enum.GetValues<Office>()) organization.Offices.ShouldContain(o => o.Office == office);
            (await minsu.GetAsync("/api/agencies").ReadAsync<AgenciesPage>()).Agencies.Count.ShouldBe(3);
        }

        await using var second = await OnNaraHost.StartAsync(database, settings: Demonstration);
        using var again = Agencies.ClientWith(second, token);
        (await again.GetAsync("/api/me").ReadAsync<Me>()).Name.ShouldBe("김민수");
        (await again.GetAsync("/api/agencies").ReadAsync<AgenciesPage>()).Agencies.Count.ShouldBe(3);
    }

    [Fact]
    public async Task without_a_demonstration_one_administrator_gets_a_password_that_only_its_owner_reads_and_that_has_to_be_changed()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database);
        var path = Path.Combine(database.DataDirectory, "administrator.json");
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var (name, password) = (written.RootElement.GetProperty("signInName").GetString()!, written.RootElement.GetProperty("password").GetString()!);

        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var administrator = Agencies.ClientWith(alba, await Agencies.TokenAsync(alba, name, password));
        await administrator.GetAsync("/api/agencies").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.password-must-change");
        File.Exists(Path.Combine(database.DataDirectory, "demonstration.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task elsewhere_than_in_a_demonstration_its_accounts_have_no_address(string setting, bool hasFile)
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using (await OnNaraHost.StartAsync(database))
        {
            // A store with an administrator of its own: it is not made into a demonstration afterwards.
        }

        if (hasFile)
            await File.WriteAllTextAsync(Path.Combine(database.DataDirectory, "demonstration.json"), "{\"accounts\": []}");
        await using var alba = await OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["OnNara:Demonstration"] = setting });
        using var client = alba.Server.CreateClient();
        await client.GetAsync("/api/demonstration/accounts").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "request.unknown-route");
    }

    private static async Task TellsAsWhomToSignIn(IAlbaHost alba, Dictionary<string, string> written)
    {
        using var nobody = alba.Server.CreateClient();
        var told = (await nobody.GetAsync("/api/demonstration/accounts").ReadAsync<DemonstrationAccounts>()).Accounts;
        told.ToDictionary(a => a.SignInName, a => a.Password).ShouldBe(written, ignoreOrder: true);
        told.ShouldAllBe(a => a.Name != "" && a.Shows != "" && !a.Shows.Contains('\n'));
        foreach (var account in told.DistinctBy(a => (a.AgencyName, a.HeadsDepartment, a.Offices.Count)))
        {
            using var client = Agencies.ClientWith(alba, await Agencies.TokenAsync(alba, account.SignInName, account.Password));
            var me = await client.GetAsync("/api/me").ReadAsync<Me>();
            me.Name.ShouldBe(account.Name);
        }

        var minsu = told.Single(a => a.SignInName == "minsu.kim");
        (minsu.Name, minsu.AgencyName).ShouldBe(("김민수", "행정안전부"));
    }

    [Theory]
    [InlineData("{ \"agencies\": [", "line 1")]
    [InlineData("{ \"agencies\": [\n  { \"code\": \"A\" }\n] }", "line 2")]
    [InlineData("{ // a comment\n \"agencies\": [], \"agencys\": [] }", "agencys")]
    public void refuses_a_broken_file_with_what_and_where(string text, string where)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("onnara-file-").FullName, "organization.json");
        File.WriteAllText(path, text);

        var fault = Should.Throw<InvalidDataException>(() => OrganizationFileReader.Read(path));
        fault.Message.ShouldContain(path);
        fault.Message.ShouldContain(where);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task a_file_that_breaks_a_rule_stops_the_start_and_leaves_the_store_empty()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        var path = Path.Combine(database.DataDirectory, "organization.json");
        var file = new OrganizationFile([Agencies.Section("A-1"), Agencies.Section("A-2") with { DelegationRules = [new("출장", "과장"), new("출장", "국장")] }]);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(file, Agencies.Json));
        var settings = new Dictionary<string, string>(Demonstration) { ["OnNara:OrganizationFile"] = path };

        var fault = await Should.ThrowAsync<InvalidDataException>(async () => await OnNaraHost.StartAsync(database, settings: settings));
        fault.Message.ShouldContain("agency A-2, delegation rule for 출장");

        await using var alba = await OnNaraHost.StartAsync(database);
        await using var session = alba.Services.GetRequiredService<IDocumentStore>().QuerySession("A-1");
        (await session.Events.FetchStreamStateAsync(OrganizationId.Of("A-1"))).ShouldBeNull();
        (await session.Query<Account>().CountAsync()).ShouldBe(1);
    }
}
