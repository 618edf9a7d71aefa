using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

public sealed class FirstLoadTests(Government government)
{
    private const int Limit = 300_000;

    [Fact]
    public async Task home_comes_with_less_script_than_the_limit_and_compressed()
    {
        await using var desk = await government.SignInAsync("taeyang.kwon");
        var scripts = new ConcurrentQueue<IResponse>();
        desk.Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "script")
                scripts.Enqueue(response);
        };

        await desk.GoAsync("/");
        // The first document is open beside the list: what shows it has come as well.
        await desk.SeesAsync(desk.Page.GetByRole(AriaRole.Region, new() { Name = "고른 일" }).GetByRole(AriaRole.Button));

        scripts.ShouldNotBeEmpty();
        var sizes = new List<(string Address, long Bytes)>();
        foreach (var script in scripts)
        {
            (await script.HeaderValueAsync("content-encoding")).ShouldBeOneOf("br", "gzip");
            sizes.Add((script.Url, Compressed(await script.BodyAsync())));
        }

        sizes.Sum(size => size.Bytes).ShouldBeLessThan(Limit, string.Join('\n', sizes));
    }

    // The limit is told in what gzip makes of it; the browser may have been sent something smaller.
    private static long Compressed(byte[] body)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return to.Length;
    }
}
