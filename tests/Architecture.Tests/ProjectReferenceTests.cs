using System.Xml.Linq;
using OnNara.Domain;

namespace OnNara.Architecture.Tests;

/// <summary>Arrows point one way: Api → Projections → Domain, and Domain rests on nothing.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Domain"] = [],
        ["Projections"] = ["Domain", "Evidence"],
        ["Api"] = ["Projections", "Domain"],
        ["Evidence"] = [],
        ["Verifier"] = ["Evidence"],
        ["Client"] = [],
        ["Replay"] = ["Client"],
        ["Demonstration"] = ["Client"],
        ["Load"] = ["Client", "Projections"],
        ["Rebuild"] = ["Projections"],
    };

    [Fact]
    public void every_project_refers_only_where_an_arrow_points()
    {
        var projects = Repository.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        projects.Count.ShouldBeGreaterThanOrEqualTo(3);
        projects.SelectMany(p => Against(Path.GetFileNameWithoutExtension(p.Path), p.Text)).ShouldBeEmpty();
    }

    [Fact]
    public void an_arrow_that_points_back_is_found()
    {
        Against("Domain", """<Project><ItemGroup><ProjectReference Include="../Projections/Projections.csproj" /></ItemGroup></Project>""")
            .ShouldBe(["Domain → Projections"]);
        Against("Newcomer", """<Project><ItemGroup><ProjectReference Include="../Domain/Domain.csproj" /></ItemGroup></Project>""")
            .ShouldBe(["Newcomer → Domain"]);
    }

    [Fact]
    public void domain_refers_to_no_package()
    {
        var domain = Repository.Files.Single(f => f.Path == "src/Domain/Domain.csproj");

        Packages(domain.Text).ShouldBeEmpty();
        Packages("""<Project><ItemGroup><PackageReference Include="Marten" /></ItemGroup></Project>""").ShouldBe(["Marten"]);
    }

    [Fact]
    public void domain_as_built_rests_on_the_runtime_alone() =>
        typeof(Decision).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("System.Net", StringComparison.Ordinal));

    private static IEnumerable<string> Against(string project, string xml) =>
        XDocument.Parse(xml).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Except(Arrows.GetValueOrDefault(project, []))
            .Select(target => $"{project} → {target}");

    private static IEnumerable<string> Packages(string xml) =>
        XDocument.Parse(xml).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);
}
