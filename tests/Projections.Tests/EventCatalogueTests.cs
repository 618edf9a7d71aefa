using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Marten;

namespace OnNara.Projections.Tests;

public sealed partial class EventCatalogueTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ISerializer Serializer = ProductionSerializer();

    public static TheoryData<string> Names => [.. EventCatalogue.All.Select(stored => stored.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void reads_and_writes_the_golden_sample_as_it_stands(string name)
    {
        var stored = EventCatalogue.All.Single(s => s.Name == name);
        var file = Path.Combine(Repository.Golden, $"{name}.json");
        if (Repository.Accepts)
        {
            Directory.CreateDirectory(Repository.Golden);
            File.WriteAllText(file, JsonNode.Parse(Serializer.ToJson(Sample.Of(stored.Type)))!.ToJsonString(Readable) + "\n");
        }

        File.Exists(file).ShouldBeTrue($"There is no golden sample of {name}; ONNARA_ACCEPT=1 writes one.");
        using var content = File.OpenRead(file);
        var golden = JsonNode.Parse(File.ReadAllText(file));
        var written = JsonNode.Parse(Serializer.ToJson(Serializer.FromJson(stored.Type, content)));
        JsonNode.DeepEquals(written, golden).ShouldBeTrue($"{name} is no longer what it was; it reads as\n{written!.ToJsonString(Readable)}");
    }

    [Fact]
    public void keeps_no_sample_of_a_fact_that_is_not_recorded() =>
        Directory.EnumerateFiles(Repository.Golden).Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(EventCatalogue.All.Select(s => s.Name), ignoreOrder: true);

    [Fact]
    public void names_each_fact_once()
    {
        EventCatalogue.All.Select(s => s.Name).ShouldBeUnique();
        EventCatalogue.All.Select(s => s.Type).ShouldBeUnique();
        EventCatalogue.All.ShouldAllBe(s => SnakeCase().IsMatch(s.Name));
    }

    [Fact]
    public void names_every_fact_that_the_domain_declares() =>
        Repository.DeclaredFacts.Except(EventCatalogue.All.Select(s => s.Type.Name)).ShouldBeEmpty();

    [Fact]
    public void stands_in_the_glossary_line_by_line()
    {
        var glossary = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md"));
        var facts = FactLine().Matches(glossary[glossary.IndexOf("## Facts", StringComparison.Ordinal)..]);
        facts.Select(f => (f.Groups["type"].Value, f.Groups["name"].Value))
            .ShouldBe(EventCatalogue.All.Select(s => (s.Type.Name, s.Name)), ignoreOrder: true);
        facts.ShouldAllBe(f => f.Groups["korean"].Value.Trim().Length > 0 && f.Groups["english"].Value.Trim().Length > 0);
    }

    private static ISerializer ProductionSerializer()
    {
        var options = new StoreOptions();
        OnNaraStore.Configure(options, new("Host=nowhere"));
        return options.Serializer();
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex(@"^\| (?<korean>[^|]+) \| (?<english>[^|]+) \| `(?<type>\w+)` \| `(?<name>\w+)` \|$", RegexOptions.Multiline)]
    private static partial Regex FactLine();
}
