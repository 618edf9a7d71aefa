using OnNara.Api.Tests.Evidence.Tampering;
using OnNara.Api.Tests.Walk;

namespace OnNara.Api.Tests.Processes;

/// <summary>An agency's log as its auditor has checked and kept it.</summary>
internal sealed class KeptLog : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-kept-").FullName;
    private readonly string _agency;

    private KeptLog(string agency) => _agency = agency;

    private string Kept => Path.Combine(_directory, "kept");

    private string Token => Path.Combine(_directory, "token");

    public static async Task<KeptLog> KeepAsync(TestAgency agency, ProductProcess process)
    {
        var log = new KeptLog(agency.Code);
        await File.WriteAllTextAsync(log.Token, await agency.TokenOfAsync("auditor"));
        (await log.CheckAsync(process, "--since", "none", "--keep", log.Kept)).ShouldHold();
        return log;
    }

    /// <summary>All that was kept is still there at its place, and what was added since is sealed after it.</summary>
    public async Task ShouldHoldAsync(ProductProcess process) => (await CheckAsync(process, "--since", Kept)).ShouldHold();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private Task<Verdict> CheckAsync(ProductProcess process, params string[] arguments) => SealedProduct.VerifyAsync(
        ["--log", new Uri(process.Address, $"/api/evidence/logs/{_agency}").ToString(), "--token-file", Token, .. arguments]);
}
