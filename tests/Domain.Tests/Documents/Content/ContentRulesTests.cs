using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

public sealed class ContentRulesTests
{
    [Fact]
    public void a_body_of_every_kind_of_block_is_in_order() =>
        ContentRules.Check(new Body([Item(1), Item(8), Text("가\n나"), Grid(2, 3)])).ShouldBeNull();

    [Fact]
    public void an_empty_body_is_in_order_while_it_is_a_draft() => ContentRules.Check(Body.Empty).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(int.MinValue)]
    public void refuses_a_level_that_does_not_exist(int level) => CodeOf(Item(level)).ShouldBe("content.level-out-of-range");

    [Fact]
    public void refuses_more_blocks_than_the_limit() =>
        CodeOf(Enumerable.Repeat(Text("가"), ContentLimits.Blocks + 1).ToArray<Block>()).ShouldBe("content.too-many-blocks");

    [Fact]
    public void accepts_as_many_blocks_as_the_limit() =>
        ContentRules.Check(new Body(Enumerable.Repeat(Text("가"), ContentLimits.Blocks).ToArray<Block>())).ShouldBeNull();

    [Fact]
    public void refuses_more_text_than_the_limit() =>
        CodeOf(Text(new string('가', ContentLimits.Characters)), Text("나")).ShouldBe("content.too-long");

    [Fact]
    public void refuses_more_changes_of_look_than_the_limit() =>
        CodeOf(new Paragraph(Enumerable.Repeat(new TextRun("가"), ContentLimits.Runs + 1).ToList())).ShouldBe("content.too-many-runs");

    [Fact]
    public void refuses_more_items_than_a_level_has_signs() =>
        CodeOf(Enumerable.Repeat(Item(7), 51).ToArray<Block>()).ShouldBe("content.too-many-items");

    [Fact]
    public void refuses_a_table_without_rows() => CodeOf(new Table([])).ShouldBe("content.empty-table");

    [Fact]
    public void refuses_a_table_without_cells() => CodeOf(new Table([new([])])).ShouldBe("content.empty-table");

    [Fact]
    public void refuses_rows_of_different_length() =>
        CodeOf(new Table([new([Cell("가"), Cell("나")]), new([Cell("다")])])).ShouldBe("content.uneven-table");

    [Theory]
    [InlineData(ContentLimits.TableRows + 1, 1)]
    [InlineData(1, ContentLimits.TableColumns + 1)]
    public void refuses_a_table_beyond_the_limit(int rows, int columns) => CodeOf(Grid(rows, columns)).ShouldBe("content.table-too-large");

    [Theory]
    [InlineData("NUL\0")]
    [InlineData("bell\a")]
    public void refuses_what_is_not_text(string text) => CodeOf(Text(text)).ShouldBe("content.not-text");

    /// <summary>Not as a theory: an attribute is kept as UTF-8, which has no halves.</summary>
    [Fact]
    public void refuses_half_a_character()
    {
        CodeOf(Text("half \uD800")).ShouldBe("content.not-text");
        CodeOf(Text("\uDC00 half")).ShouldBe("content.not-text");
        ContentRules.Check([File("half\uD800.pdf")]).ShouldBe(new AttachmentNotNamed(0));
    }

    [Theory]
    [InlineData("한글 English 日本語 العربية")]
    [InlineData("tab\tand line\r\nbreak")]
    [InlineData("a whole pair 😀")]
    [InlineData("<script>alert(1)</script>")]
    public void takes_any_script_as_text(string text) => ContentRules.Check(new Body([Text(text)])).ShouldBeNull();

    [Fact]
    public void refuses_a_null_in_any_place()
    {
        CodeOf([null!]).ShouldBe("content.element-missing");
        CodeOf(new Paragraph([null!])).ShouldBe("content.element-missing");
        CodeOf(new Paragraph([new(null!)])).ShouldBe("content.element-missing");
        CodeOf(new Table([null!])).ShouldBe("content.element-missing");
        CodeOf(new Table([new([null!])])).ShouldBe("content.element-missing");
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("a\\b.pdf")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("..")]
    [InlineData("nul\0.pdf")]
    [InlineData("line\nbreak.pdf")]
    [InlineData("\u202Efdp.exe")]
    [InlineData("what?.pdf")]
    public void refuses_a_file_name_that_is_more_than_a_name(string name) =>
        ContentRules.Check([File(name)]).ShouldBe(new AttachmentNotNamed(0));

    [Theory]
    [InlineData("2026년 사업계획서(안).hwpx")]
    [InlineData("report.final.PDF")]
    [InlineData(".gitignore")]
    public void accepts_the_names_that_people_give(string name) => ContentRules.Check([File(name)]).ShouldBeNull();

    [Fact]
    public void refuses_a_name_longer_than_the_limit() => ContentRules.Check([File(new string('a', 256))]).ShouldBe(new AttachmentNotNamed(0));

    [Fact]
    public void refuses_an_address_that_is_no_hash() =>
        ContentRules.Check([File("a.pdf") with { Sha256 = new string('A', 64) }]).ShouldBe(new AttachmentAddressWrong(0));

    [Fact]
    public void refuses_the_same_file_twice_under_one_name() =>
        ContentRules.Check([File("a.pdf"), File("a.pdf")])!.Code.ShouldBe("content.attachment-twice");

    [Fact]
    public void refuses_more_attachments_than_the_limit() =>
        ContentRules.Check([.. Enumerable.Range(0, ContentLimits.Attachments + 1).Select(i => File($"{i}.pdf"))])!.Code
            .ShouldBe("content.too-many-attachments");

    [Fact]
    public void bodies_that_say_the_same_are_the_same()
    {
        var one = new Body([Item(1), Text("가"), Grid(2, 2)]);
        var other = new Body([Item(1), Text("가"), Grid(2, 2)]);

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(new Body([Item(1), Text("나"), Grid(2, 2)]));
    }

    private static string? CodeOf(params Block[] blocks) => ContentRules.Check(new Body(blocks))?.Code;

    private static NumberedItem Item(int level) => new(level, [new("가")]);

    private static Paragraph Text(string text) => new([new(text)]);

    private static TableCell Cell(string text) => new([new(text)]);

    private static Table Grid(int rows, int columns) =>
        new([.. Enumerable.Range(0, rows).Select(_ => new TableRow([.. Enumerable.Range(0, columns).Select(_ => Cell("가"))]))]);

    private static Attachment File(string name) => new(new string('a', 64), name, "application/pdf", 1);
}
