using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;
using OnNara.Verifier.Logs;

namespace OnNara.Evidence.Tests.Logs;

/// <summary>A server that means no good, or is none at all: whatever it answers, the check says so and ends.</summary>
public sealed class HostileServerTests : IDisposable
{
    private static readonly SigningKey Key = SigningKey.Generate("example.com");
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-hostile-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("junk")]
    [InlineData("\n\n\n")]
    [InlineData("example.com/1\n3\nAAAA\n\n— example.com AAAA\n")]
    [InlineData("<html>Please sign in.</html>")]
    public async Task a_checkpoint_that_is_none(string note)
    {
        var (code, text) = await SayAsync(path => path == "checkpoint" ? Encoding.UTF8.GetBytes(note) : null);
        code.ShouldBe(1, text);
        text.ShouldContain("✗ The present checkpoint: ");
    }

    [Fact]
    public async Task a_size_of_the_future()
    {
        var (code, text) = await SayAsync(path => path == "checkpoint" ? Signed(ulong.MaxValue, TreeHash.Empty) : null);
        code.ShouldBe(1, text);
        text.ShouldContain("more than any log");
        (code, text) = await SayAsync(path => path == "checkpoint" ? Signed(1_000_000_000, TreeHash.Empty) : [1, 2, 3]);
        code.ShouldBe(1, text);
        text.ShouldContain("no more of them are asked for");
    }

    [Theory]
    [InlineData("")]
    [InlineData("junk\n")]
    [InlineData("{\"place\":5,\"sequence\":1}\n")]
    [InlineData("{\"place\":0,\"sequence\":1,\"entry\":[]}\n")]
    [InlineData("{\"place\":0,\"sequence\":1,\"entry\":{}}\n{\"place\":0,\"sequence\":1,\"entry\":{}}\n")]
    [InlineData("{\"place\":0,\"sequ")]
    public async Task contents_that_are_none(string lines)
    {
        var leaf = TreeHash.OfLeaf("an entry"u8);
        var (code, text) = await SayAsync(path => path switch
        {
            "checkpoint" => Signed(1, leaf),
            "tile/0/000.p/1" => leaf.ToArray(),
            _ => Encoding.UTF8.GetBytes(lines),
        });
        code.ShouldBe(1, text);
        text.ShouldContain("✓ 1 leaves lead to the signed root.");
    }

    [Fact]
    public async Task what_it_sends_moves_no_cursor()
    {
        var (code, text) = await SayAsync(path => path == "checkpoint" ? Encoding.UTF8.GetBytes("\u001b[2J\n\n— \u001b[1A AAAAAAAA\n") : null);
        code.ShouldBe(1);
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task a_kept_checkpoint_that_is_none()
    {
        var since = Path.Combine(_directory, "since");
        foreach (var junk in new[] { "", "junk", "a note\n\n— example.com AAAAAAAA\n" })
        {
            await File.WriteAllTextAsync(since, junk);
            (await SayAsync(_ => null, since)).Code.ShouldBe(1);
        }

        await File.WriteAllBytesAsync(since, Signed(3, TreeHash.Empty, SigningKey.Generate("example.com")));
        var (code, text) = await SayAsync(_ => null, since);
        code.ShouldBe(1);
        text.ShouldContain("The checkpoint that was kept: No key that is trusted signed it.");
    }

    [Fact]
    public async Task leaves_that_are_not_those_of_the_checkpoint_beside_them()
    {
        await File.WriteAllBytesAsync(Path.Combine(_directory, "checkpoint"), Signed(1, TreeHash.OfLeaf("an entry"u8)));
        foreach (var leaves in new[] { [], new byte[31], new byte[32], new byte[64] })
        {
            await File.WriteAllBytesAsync(Path.Combine(_directory, "leaves"), leaves);
            var (code, text) = await SayAsync(_ => null, _directory);
            code.ShouldBe(1);
            text.ShouldContain("are not those of the checkpoint beside them");
        }
    }

    [Fact]
    public async Task nobody_answers()
    {
        var keys = Path.Combine(_directory, "keys.txt");
        await File.WriteAllTextAsync(keys, Key.Verifier + "\n");
        foreach (var trusted in new[] { keys, null })
        {
            var options = new LogCheckOptions(new($"http://127.0.0.1:{FreePort()}/1/"), null, trusted, null, null, 0);
            var output = new StringWriter(CultureInfo.InvariantCulture);
            (await LogCheck.RunAsync(options, output, TextWriter.Null)).ShouldBe(2);
            output.ToString().ShouldContain("✗");
        }
    }

    [Theory]
    [InlineData("--log")]
    [InlineData("--log", "http://x/1")]
    [InlineData("--log", "no address", "--since", "none")]
    [InlineData("--log", "file:///etc/passwd", "--since", "none")]
    [InlineData("--log", "http://x/1", "--since", "none", "--since", "none")]
    [InlineData("--log", "http://x/1", "--since", "none", "--from", "-1")]
    [InlineData("--log", "http://x/1", "--since", "none", "--all", "x")]
    public void a_command_line_that_is_none_is_told_so(params string[] arguments) =>
        LogCheckOptions.Parse(arguments, _ => "").Fault.ShouldNotBeNull();

    /// <summary>Serves what it is told, and 404 where it is told nothing, for as long as the check runs.</summary>
    private async Task<(int Code, string Text)> SayAsync(Func<string, byte[]?> answer, string since = "none")
    {
        var keys = Path.Combine(_directory, "keys.txt");
        await File.WriteAllTextAsync(keys, Key.Verifier + "\n");
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.Run(async context =>
        {
            var content = answer(context.Request.Path.Value!["/1/".Length..]);
            context.Response.StatusCode = content is null ? 404 : 200;
            await context.Response.Body.WriteAsync(content ?? []);
        });
        await server.StartAsync();
        var options = new LogCheckOptions(new($"{server.Urls.Single()}/1/"), since == "none" ? null : since, keys, "token", null, 0);
        var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = await LogCheck.RunAsync(options, output, TextWriter.Null);
        return (code, output.ToString());
    }

    private static byte[] Signed(ulong size, Digest root, SigningKey? key = null)
    {
        var text = new Checkpoint("example.com/1", size, root, []).Text;
        return Encoding.UTF8.GetBytes(new SignedNote(text, [(key ?? Key).Sign(text)]).ToString());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
