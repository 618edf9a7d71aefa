using System.Text;
using OnNara.Evidence.Logs;

namespace OnNara.Evidence.Tests.Logs;

public sealed class LogLineTests
{
    private const string Entry =
        """{"causationId":null,"correlationId":null,"data":{"file":{"sha256":"0000000000000000000000000000000000000000000000000000000000000000"}},"headers":null,"id":"39715d2c-a2a5-4e78-99cb-531347ea1559","stream":"5f3ca3c2-18d9-55b5-a07a-cc96692a5835","tenant":"1741000","timestamp":"2026-11-24T02:00:45.589389Z","type":"work_planned","version":3}""";

    private static readonly EventTrace Trace = EventTrace.Read(Encoding.UTF8.GetBytes(Entry))!;

    [Fact]
    public void an_event_is_named_by_its_canonical_form() =>
        Trace.ShouldBe(new(
            new("39715d2c-a2a5-4e78-99cb-531347ea1559"), new("5f3ca3c2-18d9-55b5-a07a-cc96692a5835"), 3, "work_planned", "1741000",
            new DateTimeOffset(2026, 11, 24, 2, 0, 45, TimeSpan.Zero).AddMicroseconds(589_389)));

    [Fact]
    public void a_line_brings_the_entry_byte_for_byte()
    {
        var line = new EntryLine(7, 12, Encoding.UTF8.GetBytes(Entry), null, null, IsArchived: true);
        var read = EntryLine.Read(line.ToJson())!;
        Encoding.UTF8.GetString(read.Entry!.Value.Span).ShouldBe(Entry);
        (read with { Entry = line.Entry }).ShouldBe(line);

        // As a server could send it that means no good: the bytes are what is hashed, not their meaning.
        var spaced = """{"place":7,"sequence":12,"entry": { "a" : 1.0 } }""";
        Encoding.UTF8.GetString(EntryLine.Read(Encoding.UTF8.GetBytes(spaced))!.Entry!.Value.Span).ShouldBe("""{ "a" : 1.0 }""");
    }

    [Fact]
    public void a_line_without_an_entry_says_why()
    {
        var gone = new EntryLine(7, 12, null, null, null, IsArchived: false);
        EntryLine.Read(gone.ToJson()).ShouldBe(gone);
        var elsewhere = gone with { Trace = Trace, Fault = "It stands elsewhere." };
        EntryLine.Read(elsewhere.ToJson()).ShouldBe(elsewhere);
        var file = new FileLine(new string('a', 64), 2, [1, 2, 3]);
        FileLine.Read(file.ToJson())!.Bytes.ShouldBe(file.Bytes);
        var stream = new StreamLine(Guid.NewGuid(), null, 3, true);
        StreamLine.Read(stream.ToJson()).ShouldBe(stream);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"place":-1,"sequence":1}""")]
    [InlineData("""{"place":"1","sequence":1}""")]
    [InlineData("""{"place":1,"sequence":1}{}""")]
    [InlineData("""{"place":1,"sequence":1,"trace":{"id":"x"}}""")]
    [InlineData("""{"sha256":"x","number":0,"bytes":""}""")]
    [InlineData("""{"sha256":7,"number":"0","bytes":0}""")]
    [InlineData("""{"stream":"x","version":0,"archived":0,"type":0}""")]
    public void what_is_no_line_is_none(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        EntryLine.Read(bytes).ShouldBeNull();
        FileLine.Read(bytes).ShouldBeNull();
        StreamLine.Read(bytes).ShouldBeNull();
        EventTrace.Read(bytes).ShouldBeNull();
    }

    [Fact]
    public void finds_the_files_that_an_event_names_however_deep()
    {
        NamedFiles.In(Encoding.UTF8.GetBytes(Entry)).ShouldBe([new string('0', 64)]);
        NamedFiles.In(Encoding.UTF8.GetBytes("""{"sha256":"short","other":"sha256","sha256 ":"x"}""")).ShouldBeEmpty();
        NamedFiles.In(Encoding.UTF8.GetBytes("""{"sha256":{"sha256":7}}""")).ShouldBeEmpty();
    }
}
