using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using OnNara.Api.Tests.Shared;

namespace OnNara.Api.Tests.Attachments;

public sealed class AttachmentTests(ConventionsHost host)
{
    [Fact]
    public async Task an_upload_is_addressed_by_its_hash_and_comes_back_the_same()
    {
        using var client = host.Newcomer();
        var bytes = SampleFiles.Pdf();

        var uploaded = await UploadAsync(client, "계획서 1.pdf", bytes);

        uploaded.StatusCode.ShouldBe(HttpStatusCode.Created, await uploaded.Content.ReadAsStringAsync());
        var attachment = await uploaded.JsonAsync();
        attachment.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        attachment.GetProperty("fileName").GetString().ShouldBe("계획서 1.pdf");
        attachment.GetProperty("mediaType").GetString().ShouldBe("application/pdf");
        attachment.GetProperty("size").GetInt64().ShouldBe(bytes.Length);

        var downloaded = await client.GetAsync(uploaded.Headers.Location);
        downloaded.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await downloaded.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        downloaded.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        downloaded.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        downloaded.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("계획서 1.pdf");
        downloaded.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        downloaded.Headers.ETag!.Tag.ShouldBe($"\"{attachment.GetProperty("sha256").GetString()}\"");
        downloaded.Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task a_file_of_many_pieces_comes_back_whole_and_from_any_place()
    {
        using var client = host.Newcomer();
        var bytes = SampleFiles.Bytes((5 * 256 * 1024) + 77);
        var address = (await UploadAsync(client, "many.bin", bytes)).Headers.Location!;

        (await client.GetByteArrayAsync(address)).ShouldBe(bytes);
        foreach (var (from, to) in new (int, int)[] { (0, 0), (262_143, 262_144), (100, 1_000_000), (bytes.Length - 10, bytes.Length - 1) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(from, to) } };
            var part = await client.SendAsync(request);
            part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            part.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes {from}-{to}/{bytes.Length}");
            (await part.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[from..(to + 1)]);
        }
    }

    [Fact]
    public async Task a_range_goes_on_only_with_the_same_file()
    {
        using var client = host.Newcomer();
        var address = (await UploadAsync(client, "a.pdf", SampleFiles.Pdf())).Headers.Location!;

        using var other = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(5, null), IfRange = new RangeConditionHeaderValue("\"another\"") } };
        (await client.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var beyond = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(1_000_000, null) } };
        (await client.SendAsync(beyond)).StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);

        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.IfNoneMatch.Add((await client.GetAsync(address)).Headers.ETag!);
        (await client.SendAsync(known)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task the_same_file_is_stored_once_whoever_brings_it()
    {
        var bytes = SampleFiles.Bytes(600_000, seed: 11);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            using var client = host.Newcomer();
            return await UploadAsync(client, $"name {n}.bin", bytes);
        }));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        (await CountAsync("select count(*) from attachment_chunks where sha256 = $1", bytes)).ShouldBe(3);
    }

    [Fact]
    public async Task nobody_learns_that_another_one_has_a_file()
    {
        using var owner = host.Newcomer();
        using var stranger = host.Newcomer();
        var bytes = SampleFiles.Pdf();
        var address = (await UploadAsync(owner, "secret.pdf", bytes)).Headers.Location!;

        var answer = await stranger.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.CodeAsync()).ShouldBe("attachment.not-found");

        var own = await UploadAsync(stranger, "mine.pdf", bytes);
        own.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await own.JsonAsync()).GetProperty("fileName").GetString().ShouldBe("mine.pdf");
        (await owner.GetAsync(address)).Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("secret.pdf");
    }

    [Theory]
    [InlineData("report.pdf", null, "png")]
    [InlineData("picture.png", null, "pdf")]
    [InlineData("report.docx", null, "zip")]
    [InlineData("report.hwp", null, "doc")]
    [InlineData("notes.txt", null, "png")]
    [InlineData("table.csv", null, "exe")]
    [InlineData("setup.dat", null, "exe")]
    [InlineData("no-ending", "image/png", "pdf")]
    public async Task a_file_that_is_not_what_it_says_is_refused(string name, string? mediaType, string content)
    {
        using var client = host.Newcomer();
        var bytes = content switch { "png" => SampleFiles.Png(), "pdf" => SampleFiles.Pdf(), "zip" => SampleFiles.PlainZip(), "doc" => SampleFiles.Doc(), _ => SampleFiles.Program() };

        var answer = await UploadAsync(client, name, bytes, mediaType);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.CodeAsync()).ShouldBe("attachment.not-what-it-says");
        (await CountAsync("select count(*) from attachment_uploads where sha256 = $1", bytes)).ShouldBe(0);
    }

    [Fact]
    public async Task an_empty_file_is_refused()
    {
        using var client = host.Newcomer();

        (await (await UploadAsync(client, "empty.txt", [])).CodeAsync()).ShouldBe("attachment.empty");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../a.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a\nb.pdf")]
    public async Task a_file_needs_a_name_and_nothing_else(string name)
    {
        using var client = host.Newcomer();

        (await (await UploadAsync(client, name, SampleFiles.Pdf())).CodeAsync()).ShouldBe("attachment.bad-name");
    }

    [Fact]
    public async Task a_name_in_pieces_of_letters_is_put_together()
    {
        using var client = host.Newcomer();

        var answer = await UploadAsync(client, "계획.pdf".Normalize(NormalizationForm.FormD), SampleFiles.Pdf());

        (await answer.JsonAsync()).GetProperty("fileName").GetString().ShouldBe("계획.pdf");
    }

    [Fact]
    public async Task what_arrives_altered_is_refused()
    {
        using var client = host.Newcomer();
        var bytes = SampleFiles.Pdf();

        var altered = await UploadAsync(client, "a.pdf", bytes, digestOf: SampleFiles.Pdf());
        var whole = await UploadAsync(client, "a.pdf", bytes, digestOf: bytes);

        (await altered.CodeAsync()).ShouldBe("attachment.digest-mismatch");
        whole.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task an_upload_that_breaks_off_leaves_nothing()
    {
        var bytes = SampleFiles.Bytes(300_001, seed: 23);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(host.Address.Host, host.Address.Port);
            var head = $"POST /api/attachments?fileName=a.bin HTTP/1.1\r\nHost: localhost\r\nX-Somebody: broken-off/{Guid.NewGuid()}\r\nContent-Length: 900000\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await socket.GetStream().WriteAsync(bytes);
            await Task.Delay(200);
        }

        await Task.Delay(500);
        (await CountAsync("select count(*) from attachment_uploads where agency = 'broken-off' and $1 <> ''", bytes)).ShouldBe(0);
        (await CountAsync("select count(*) from attachment_chunks where sha256 = $1", bytes)).ShouldBe(0);
        Directory.GetFiles(Path.GetTempPath(), "onnara-*").ShouldNotContain(file => new FileInfo(file).Length == bytes.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task more_than_the_limit_is_too_large(bool saysSo)
    {
        using var client = host.Newcomer();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/attachments?fileName=big.bin") { Content = new Zeros(100L * 1024 * 1024 + 1, saysSo) };
        request.Headers.ExpectContinue = true;

        var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.CodeAsync()).ShouldBe("request.too-large");
    }

    [Fact]
    public async Task a_stranger_uploads_nothing()
    {
        using var client = new HttpClient { BaseAddress = host.Address };

        (await (await UploadAsync(client, "a.pdf", SampleFiles.Pdf())).CodeAsync()).ShouldBe("request.not-signed-in");
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string name, byte[] bytes, string? mediaType = null, byte[]? digestOf = null)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        if (digestOf is not null)
            content.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(digestOf))}:");
        return await client.PostAsync($"/api/attachments?fileName={Uri.EscapeDataString(name)}", content);
    }

    private async Task<long> CountAsync(string sql, byte[] file)
    {
        await using var command = host.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(Convert.ToHexStringLower(SHA256.HashData(file)));
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
