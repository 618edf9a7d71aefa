using System.Diagnostics;

namespace OnNara.Api.Tests.Hosting;

public sealed class SecretsTests(OnNaraHost host)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    [Fact]
    public void what_the_product_keeps_secret_on_disk_is_for_nobody_but_its_owner()
    {
        if (OperatingSystem.IsWindows())
            return;
        var directory = host.DataDirectory;
        var secrets = new[] { "administrator.json", "evidence/signing.key" }.Select(name => Path.Combine(directory, name))
            .Concat(Directory.GetFiles(Path.Combine(directory, "keys"))).ToList();

        secrets.Count.ShouldBeGreaterThan(2);
        foreach (var secret in secrets)
        {
            // A directory that nobody else enters does as well.
            var isOpen = (File.GetUnixFileMode(secret) & Others) != 0 && (File.GetUnixFileMode(Path.GetDirectoryName(secret)!) & (UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
            isOpen.ShouldBeFalse(secret);
        }
    }

    [Theory]
    [InlineData("--ConnectionStrings:OnNara=Host=127.0.0.1;Password=made-up")]
    [InlineData("/connectionstrings:onnara=Host=127.0.0.1;Password=made-up")]
    public async Task the_product_does_not_start_with_a_secret_on_its_command_line(string argument)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnNara.Api.dll"), argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (told, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);

        process.ExitCode.ShouldNotBe(0);
        var said = await told + await complaints;
        said.ShouldContain("stands on the command line");
        said.ShouldNotContain("made-up");
    }
}
