using System.Text.Json;
using System.Text.Json.Serialization;
using OnNara.Api.Organizations.File;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Demonstration;

/// <summary>The accounts with which a demonstration was made, as the first start wrote them down.</summary>
public sealed record DemonstrationAccounts(IReadOnlyList<DemonstrationAccount> Accounts)
{
    public const string FileName = "demonstration.json";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>None where this is no demonstration: the setting and the file of a store that was made as one have to agree.</summary>
    public static async Task<DemonstrationAccounts?> ReadAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        if (!configuration.GetValue("OnNara:Demonstration", false) || configuration["OnNara:DataDirectory"] is not { Length: > 0 } directory)
            return null;
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
            return null;
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<DemonstrationAccounts>(file, Json, cancellation);
    }
}

/// <summary>Somebody as whom a visitor may sign in.</summary>
/// <param name="Post">Empty for whoever keeps the installation and holds no post of an agency; department and agency likewise.</param>
/// <param name="HeadsDepartment">Whether the post is that of the department's head.</param>
/// <param name="Description">Who it is, in one line.</param>
/// <param name="Shows">What the person can show, in one line.</param>
public sealed record DemonstrationAccount(
    string SignInName,
    string Password,
    string Name,
    string Post,
    string DepartmentName,
    string AgencyName,
    bool HeadsDepartment,
    IReadOnlyList<Office> Offices,
    string Description,
    string Shows)
{
    internal static DemonstrationAccount OfAdministrator(Official administrator, string signInName, string password) => new(
        signInName, password, administrator.Name, "", "", "", false, [], administrator.Post, "Opens agencies and keeps the government's function tree");

    internal static IEnumerable<DemonstrationAccount> Of(AgencySection agency, string password) =>
        from at in AgencyOpening.PostsOf(agency)
        let person = at.Person
        let heads = person.Post == at.Department.HeadPost
        let offices = person.Offices ?? []
        select new DemonstrationAccount(
            person.SignInName, password, person.Name, person.Post, at.Department.Name, agency.Name, heads, offices,
            string.Join(", ", offices.Select(o => o.ToString()).Prepend($"{agency.ShortName} {person.Name} {person.Post}")),
            string.Join("; ", offices.Select(Duty).Prepend(heads ? Leads(at.Department == agency.Department, agency, person) : "Drafts documents, plans tasks and reports on them")));

    private static string Leads(bool isAgencyHead, AgencySection agency, PersonSection person)
    {
        var matters = (agency.DelegationRules ?? []).Where(r => r.Post == person.Post).Select(r => r.Matter).ToList();
        return isAgencyHead ? "Decides what no rule delegates, and sees how all tasks of the agency go"
            : matters.Count > 0 ? $"Reviews, decides {string.Join(", ", matters)}, and sees how the tasks of the department go"
            : "Reviews what the department drafts, and sees how its tasks go";
    }

    private static string Duty(Office office) => office switch
    {
        Office.DocumentOffice => "distributes what other agencies send",
        Office.DispatchClerk => "seals and dispatches",
        Office.RecordsOfficer => "corrects the register",
        Office.Auditor => "reads everything of the agency and changes nothing",
        Office.OrganizationAdministrator => "keeps departments, people and delegation rules",
        Office.SecurityOfficer => "looks into unusual reading",
    };
}
