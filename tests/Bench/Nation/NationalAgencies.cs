using OnNara.Api.Organizations.File;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Bench.Nation;

/// <summary>The people of the national record as an agency is opened with them, so that they can sign in.</summary>
internal static partial class NationalRecord
{
    private static readonly DateOnly Founded = new(2020, 1, 1);

    public static string SignInName(int agency, int department, string who) => $"{who}.{department}.{AgencyOf(agency)}";

    /// <param name="departments">How many of its departments are opened.</param>
    public static AgencySection SectionOf(int agency, int departments = Departments) => new(
        AgencyOf(agency), AgencyName(agency), AgencyName(agency), Founded,
        new(
            "ROOT", "본부", "장관",
            [
                new(SignInName(agency, 0, "minister"), "minister", "장관", "장관"),
                new(SignInName(agency, 0, "administrator"), "administrator", "행정사무관", "인사담당", [Office.OrganizationAdministrator]),
            ],
            [.. Enumerable.Range(0, departments).Select(d => DepartmentOf(agency, d))]),
        DelegationRules: [new(Matter, "과장")],
        UnitTasks: [new(UnitTask, "출장 관리", DepartmentCode(0), RetentionPeriod.FiveYears)]);

    private static DepartmentSection DepartmentOf(int agency, int department) => new(
        DepartmentCode(department), DepartmentName(department), "과장",
        [
            Section(agency, department, "head", "과장"), Section(agency, department, "leader", "팀장"),
            .. Enumerable.Range(0, Officers).Select(o => Section(agency, department, $"officer{o}", "주무관")),
            .. department == 0 ? [Section(agency, department, "clerk", "문서담당", Office.DispatchClerk, Office.DocumentOffice)] : Array.Empty<PersonSection>(),
        ]);

    private static PersonSection Section(int agency, int department, string who, string post, params Office[] offices) =>
        new(SignInName(agency, department, who), $"{who}-{department}", "행정주사", post, offices);
}
