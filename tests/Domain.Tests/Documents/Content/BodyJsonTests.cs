using System.Text.Json;
using CsCheck;
using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

public sealed class BodyJsonTests
{
    /// <summary>As the store writes it; jsonb reorders members, so the discriminator may come anywhere.</summary>
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { AllowOutOfOrderMetadataProperties = true };

    [Fact]
    public void a_stored_body_reads_the_same_for_ever()
    {
        const string Stored = """
            {"blocks":[
              {"type":"item","level":2,"runs":[{"text":"일시","bold":true,"italic":false,"underline":false}]},
              {"runs":[{"text":"본문"}],"type":"paragraph"},
              {"rows":[{"cells":[{"runs":[{"text":"가"}]}],"isHeader":true}],"type":"table"}]}
            """;

        JsonSerializer.Deserialize<Body>(Stored, Options).ShouldBe(new Body([
            new NumberedItem(2, [new("일시", Bold: true)]),
            new Paragraph([new("본문")]),
            new Table([new([new([new("가")])], IsHeader: true)])]));
    }

    [Fact]
    public void every_body_comes_back_as_it_was_stored() =>
        Bodies.Sample(body => JsonSerializer.Deserialize<Body>(JsonSerializer.Serialize(body, Options), Options)!.Equals(body));

    internal static Gen<Body> Bodies
    {
        get
        {
            var runs = Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.Bool, Gen.Bool, Gen.Bool, (text, b, i, u) => new TextRun(text, b, i, u)).List[0, 4];
            var item = Gen.Select(Gen.Int[1, 8], runs, (level, r) => (Block)new NumberedItem(level, r));
            var paragraph = runs.Select(r => (Block)new Paragraph(r));
            var table = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], runs, Gen.Bool, (rows, columns, r, header) => (Block)new Table(
                [.. Enumerable.Range(0, rows).Select(n => new TableRow([.. Enumerable.Repeat(new TableCell(r), columns)], header && n == 0))]));
            return Gen.OneOf(item, paragraph, table).List[0, 12].Select(blocks => new Body(blocks));
        }
    }
}
