using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

public sealed class PlainTextTests
{
    [Fact]
    public void the_end_mark_follows_the_last_text_after_the_room_of_one_character() =>
        PlainText.Of(new Body([Item(1, "회의를 개최합니다.")]), []).ShouldBe("1. 회의를 개최합니다.  끝.");

    [Fact]
    public void each_level_is_set_in_by_two_columns() =>
        PlainText.Of(new Body([Item(1, "일시"), Item(2, "첫째 날"), Item(3, "오전")])).ShouldBe("1. 일시\n  가. 첫째 날\n    1) 오전");

    [Fact]
    public void the_end_mark_follows_the_list_of_attachments_where_there_is_one() =>
        PlainText.Of(new Body([Text("붙임과 같이 알립니다.")]), [File("계획서.pdf"), File("명단.xlsx")])
            .ShouldBe("붙임과 같이 알립니다.\n\n붙임  1. 계획서.pdf 1부.\n      2. 명단.xlsx 1부.  끝.");

    [Fact]
    public void a_single_attachment_needs_no_number() =>
        PlainText.Of(new Body([Text("알립니다.")]), [File("계획서.pdf")]).ShouldBe("알립니다.\n\n붙임  계획서.pdf 1부.  끝.");

    [Fact]
    public void the_end_mark_stands_under_a_table() =>
        PlainText.Of(new Body([Grid(["이름", "직급"], ["홍길동", "주무관"])]), []).ShouldBe("이름\t직급\n홍길동\t주무관\n  끝.");

    [Fact]
    public void looks_are_left_out() =>
        PlainText.Of(new Body([new Paragraph([new("예산 "), new("113,560원", Bold: true, Underline: true), new("을", Italic: true)])]))
            .ShouldBe("예산 113,560원을");

    private static NumberedItem Item(int level, string text) => new(level, [new(text)]);

    private static Paragraph Text(string text) => new([new(text)]);

    private static Table Grid(params string[][] rows) =>
        new([.. rows.Select(row => new TableRow([.. row.Select(text => new TableCell([new(text)]))]))]);

    private static Attachment File(string name) => new(new string('a', 64), name, "application/pdf", 1);
}
