using OnNara.Api.Attachments;

namespace OnNara.Api.Tests.Attachments;

public sealed class ContentDetectionTests
{
    public static TheoryData<string, string> KindsByExtension => new()
    {
        { "pdf", "application/pdf" },
        { "png", "image/png" },
        { "txt", "text/plain" },
        { "docx", MediaKind.Docx.MediaType },
        { "xlsx", MediaKind.Xlsx.MediaType },
        { "hwpx", "application/hwp+zip" },
        { "hwp", "application/x-hwp" },
        { "doc", "application/msword" },
        { "zip", "application/zip" },
        { "exe", "application/x-executable" },
    };

    [Theory]
    [MemberData(nameof(KindsByExtension))]
    public async Task tells_a_file_by_its_bytes(string extension, string mediaType) =>
        (await TellAsync(Sample(extension))).MediaType.ShouldBe(mediaType);

    [Theory]
    [MemberData(nameof(KindsByExtension))]
    public async Task a_file_may_be_called_what_it_is(string extension, string mediaType)
    {
        var claimed = MediaKind.ClaimedByName($"file.{extension.ToUpperInvariant()}");

        claimed.ShouldNotBeNull().MediaType.ShouldBe(mediaType);
        (await TellAsync(Sample(extension))).MayBeCalled(claimed).ShouldBeTrue();
    }

    [Fact]
    public async Task an_office_file_may_be_called_a_zip_but_a_zip_no_office_file()
    {
        (await TellAsync(SampleFiles.Docx())).MayBeCalled(MediaKind.Zip).ShouldBeTrue();
        (await TellAsync(SampleFiles.PlainZip())).MayBeCalled(MediaKind.Docx).ShouldBeFalse();
    }

    [Fact]
    public async Task an_office_file_under_a_password_is_what_its_name_says()
    {
        var found = await TellAsync(SampleFiles.EncryptedDocx());

        found.MayBeCalled(MediaKind.Docx).ShouldBeTrue();
        found.MediaTypeAs(MediaKind.Docx).ShouldBe(MediaKind.Docx.MediaType);
        found.MayBeCalled(MediaKind.Pdf).ShouldBeFalse();
    }

    [Fact]
    public async Task text_is_what_its_name_makes_of_it()
    {
        var found = await TellAsync(SampleFiles.Text());

        found.MediaTypeAs(MediaKind.Csv).ShouldBe("text/csv");
        found.MediaTypeAs(null).ShouldBe("text/plain");
        found.MayBeCalled(MediaKind.Pdf).ShouldBeFalse();
    }

    [Fact]
    public async Task a_broken_zip_is_not_known() => (await TellAsync(SampleFiles.Docx()[..60])).ShouldBe(MediaKind.Unknown);

    [Fact]
    public async Task bytes_without_a_sign_are_not_known() => (await TellAsync([0, 1, 2, 3])).ShouldBe(MediaKind.Unknown);

    [Fact]
    public async Task older_korean_text_is_text() =>
        (await TellAsync([0xB0, 0xA1, 0xB3, 0xAA, (byte)'\n'])).ShouldBe(MediaKind.Text);

    private static byte[] Sample(string extension) => extension switch
    {
        "pdf" => SampleFiles.Pdf(),
        "png" => SampleFiles.Png(),
        "txt" => SampleFiles.Text(),
        "docx" => SampleFiles.Docx(),
        "xlsx" => SampleFiles.Xlsx(),
        "hwpx" => SampleFiles.Hwpx(),
        "hwp" => SampleFiles.Hwp(),
        "doc" => SampleFiles.Doc(),
        "zip" => SampleFiles.PlainZip(),
        _ => SampleFiles.Program(),
    };

    private static async Task<MediaKind> TellAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await ContentDetection.TellAsync(stream, TestContext.Current.CancellationToken);
    }
}
