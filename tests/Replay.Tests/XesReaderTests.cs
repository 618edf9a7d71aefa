using System.IO.Compression;
using System.Text;
using OnNara.Replay.Logs;

namespace OnNara.Replay.Tests;

public sealed class XesReaderTests
{
    private const string TwoCases = """
        <log>
          <string key="concept:name" value="a log"><string key="nested" value="deep"/></string>
          <trace>
            <string value="first" key="concept:name"/>
            <float value="26.85" key="Amount"/>
            <list key="parts"><values><string key="part" value="roof"/></values></list>
            <event><date key="time:timestamp" value="2017-01-09T09:49:50.000+01:00"/><string key="concept:name" value="A"/><string key="org:resource" value="Kim"/></event>
            <event><string key="concept:name" value="B"/></event>
          </trace>
          <trace><event><string key="concept:name" value="A"><int key="count" value="3"/></string><date key="time:timestamp" value="2017-01-10T00:00:00Z"/></event></trace>
        </log>
        """;

    [Fact]
    public void reads_cases_events_times_and_nested_attributes_in_any_order()
    {
        var log = Read(TwoCases);

        log.Cases.Select(c => c.Name).ShouldBe(["first", "case 2"]);
        log.EventCount.ShouldBe(3);
        var first = log.Cases[0];
        first.Attributes.Text("Amount").ShouldBe("26.85");
        first.Attributes.Text("parts/part").ShouldBe("roof");
        first.Events[0].At.ShouldBe(new DateTimeOffset(2017, 1, 9, 9, 49, 50, TimeSpan.FromHours(1)));
        first.Events[0].Resource.ShouldBe("Kim");
        log.Cases[1].Events[0].Attributes.Text("concept:name/count").ShouldBe("3");
    }

    [Fact]
    public void gives_an_event_without_a_time_that_of_the_one_before() =>
        Read(TwoCases).Cases[0].Events[1].At.ShouldBe(new DateTimeOffset(2017, 1, 9, 8, 49, 50, TimeSpan.Zero));

    [Theory]
    [InlineData("http://www.xes-standard.org")]
    [InlineData("http://www.xes-standard.org/")]
    public void reads_with_the_namespace_as_without(string name) =>
        Read(TwoCases.Replace("<log>", $"<log xmlns=\"{name}\" xes.version=\"1849-2016\">", StringComparison.Ordinal)).EventCount.ShouldBe(3);

    [Fact]
    public void tells_a_gzipped_file_by_its_content()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(TwoCases));
        }

        packed.Position = 0;
        XesReader.Read(packed).EventCount.ShouldBe(3);
    }

    [Fact]
    public void takes_globals_and_classifiers_for_no_events()
    {
        var globals = """<global scope="event"><string key="concept:name" value="none"/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global><classifier name="c" keys="concept:name"/>""";

        Read(TwoCases.Replace("<log>", "<log>" + globals, StringComparison.Ordinal)).EventCount.ShouldBe(3);
    }

    [Fact]
    public void leaves_out_what_was_only_begun_and_counts_it()
    {
        var log = Read(TwoCases.Replace("<string key=\"concept:name\" value=\"B\"/>", "<string key=\"concept:name\" value=\"B\"/><string key=\"lifecycle:transition\" value=\"start\"/>", StringComparison.Ordinal));

        log.EventCount.ShouldBe(2);
        log.Unfinished.ShouldBe(1);
    }

    [Fact]
    public void keeps_the_first_cases_and_still_reads_the_file_to_its_end()
    {
        Read(TwoCases, 1).Cases.Count.ShouldBe(1);
        Should.Throw<UnreadableLogException>(() => Read(TwoCases[..^10], 1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(99)]
    public void refuses_a_file_that_ends_in_the_middle(int percent) =>
        Should.Throw<UnreadableLogException>(() => Read(TwoCases[..(TwoCases.Length * percent / 100)])).Message.ShouldContain("breaks off");

    [Fact]
    public void refuses_a_gzipped_file_that_ends_in_the_middle()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(TwoCases));
        }

        using var cut = new MemoryStream(packed.ToArray()[..(int)(packed.Length / 2)]);
        Should.Throw<UnreadableLogException>(() => XesReader.Read(cut)).Message.ShouldContain("breaks off");
    }

    [Theory]
    [InlineData("", "not XML")]
    [InlineData("case,activity\n1,A\n", "not XML")]
    [InlineData("<html><body/></html>", "no XES")]
    [InlineData("<log xmlns=\"urn:other\"><trace/></log>", "no XES")]
    [InlineData("<log/>", "no case")]
    [InlineData("<log><event><string key=\"concept:name\" value=\"A\"/></event></log>", "outside of any trace")]
    [InlineData("<log><trace><event><string key=\"concept:name\" value=\"A\"/></event></trace></log>", "no time")]
    [InlineData("<log><trace><event><date key=\"time:timestamp\" value=\"yesterday\"/></event></trace></log>", "no date")]
    [InlineData("<log><trace><string value=\"x\"/></trace></log>", "no key")]
    [InlineData("<log><trace><string key=\"x\"/></trace></log>", "no value")]
    public void says_what_is_wrong_with_a_file(string content, string said) =>
        Should.Throw<UnreadableLogException>(() => Read(content)).Message.ShouldContain(said);

    [Fact]
    public void reads_neither_type_declarations_nor_entities()
    {
        var bomb = """<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><log><trace><string key="concept:name" value="&b;"/></trace></log>""";
        var outside = """<!DOCTYPE log [<!ENTITY secret SYSTEM "file:///etc/hostname">]><log><trace/></log>""";

        Should.Throw<UnreadableLogException>(() => Read(bomb)).Message.ShouldContain("document type declaration");
        Should.Throw<UnreadableLogException>(() => Read(outside)).Message.ShouldContain("document type declaration");
    }

    [Fact]
    public void refuses_attributes_that_are_nested_without_end()
    {
        var deep = string.Concat(Enumerable.Repeat("<string key=\"k\" value=\"v\">", 5_000)) + string.Concat(Enumerable.Repeat("</string>", 5_000));

        Should.Throw<UnreadableLogException>(() => Read($"<log><trace>{deep}</trace></log>")).Message.ShouldContain("nested");
    }

    [Fact]
    public void says_that_a_file_is_not_there() =>
        Should.Throw<UnreadableLogException>(() => XesReader.ReadFile("there-is-no.xes")).Message.ShouldContain("There is no file");

    private static EventLog Read(string content, int mostCases = int.MaxValue) => XesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), mostCases);
}
