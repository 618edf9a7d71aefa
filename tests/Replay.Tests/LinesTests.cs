using OnNara.Load;

namespace OnNara.Replay.Tests;

public sealed class LinesTests
{
    [Fact]
    public void csv_is_read_record_by_record_with_quotation_and_line_breaks_in_it()
    {
        var read = Read("\uFEFFcode,name,clauses\r\nA,\"재난, 안전\n\"\"관리\"\"\",5 6\r\nB,이름,\r\n\r\n");

        read[0].ShouldBe("""{"line":2,"code":"A","name":"재난, 안전\n\"관리\"","clauses":[5,6]}""");
        read[1].ShouldBe("""{"line":4,"code":"B","name":"이름"}""");
        read.Count.ShouldBe(2);
    }

    [Fact]
    public void json_lines_are_read_as_they_are() => Read("{\"code\":\"A\"}\n\n{\"code\":\"B\"}").ShouldBe(["""{"code":"A","line":1}""", """{"code":"B","line":3}"""]);

    [Theory]
    [InlineData("code,name\nA", "Line 2")]
    [InlineData("code,name\nA,\"never ends", "Line 2")]
    [InlineData("code,clauses\nA,5 x", "Line 2")]
    [InlineData("{\"code\":1}\n{\"code\":", "Line 2")]
    public void a_broken_file_is_told_with_its_line(string text, string where) => Should.Throw<UnreadableFileException>(() => Read(text)).Message.ShouldStartWith(where);

    private static List<string> Read(string text) =>
        [.. Lines.Read(new StringReader(text)).Select(r => r.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))];
}
