using System.Security.Cryptography;
using System.Text.Json;
using Marten;
using OnNara.Api.Accounts;
using OnNara.Api.Demonstration;
using OnNara.Api.Organizations.File;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Organizations;

/// <summary>
/// Gives an empty store those who can work with it: the demonstration government where it is asked for, else one administrator of the
/// installation with a password that has to be changed. What was made is written to the data directory for the commands in ops.
/// </summary>
public sealed class FirstStart(
    IDocumentStore store, Accounts.Accounts accounts, IConfiguration configuration, TimeProvider clock, ILogger<FirstStart> log) : IHostedService
{
    private const string AdministratorName = "administrator";

    /// <summary>Known to everybody who reads this: the demonstration holds nothing real and listens on this machine only.</summary>
    private const string DemonstrationPassword = "onnara-demonstration";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(OrganizationId.Installation);
        if (await session.Query<Account>().AnyAsync(cancellationToken)) return;
        var demonstration = configuration.GetValue("OnNara:Demonstration", false);
        var password = demonstration ? DemonstrationPassword : RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 20);
        var administrator = new Official(
            NameBasedId.Of("person", OrganizationId.Installation, AdministratorName), "Administrator", "", "Installation administrator", OrganizationId.Installation, "Installation");
        ThrowIf(await accounts.OpenAsync(
            session, OrganizationId.Installation, [new(administrator.PersonId, AdministratorName, administrator.Name)], password, mustChangePassword: !demonstration, administrator));
        var shown = demonstration ? await LoadDemonstrationAsync(session, administrator) : [];

        // Written before it is committed: an account whose password nobody knows would lock everybody out.
        if (demonstration) Write(DemonstrationAccounts.FileName, new DemonstrationAccounts([DemonstrationAccount.OfAdministrator(administrator, AdministratorName, password), .. shown]));
        Write("administrator.json", new { SignInName = AdministratorName, Password = password, MustChangePassword = !demonstration });
        await session.SaveChangesAsync(cancellationToken);
        if (DirectoryOfData is null)
            log.LogWarning("The first administrator is {SignInName} with the one-time password {Password}; there is no data directory to keep it in", AdministratorName, password);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? DirectoryOfData => configuration["OnNara:DataDirectory"] is { Length: > 0 } directory ? directory : null;

    private async Task<IReadOnlyList<DemonstrationAccount>> LoadDemonstrationAsync(IDocumentSession session, Official by)
    {
        var path = configuration["OnNara:OrganizationFile"] ?? Path.Combine(AppContext.BaseDirectory, "demonstration", "organization.json");
        var file = OrganizationFileReader.Read(path);
        var (functions, refusal) = FunctionTreeOpening.Open(session, file.Functions, by, clock.GetUtcNow());
        ThrowIf(refusal, path);
        var shown = new List<DemonstrationAccount>();
        foreach (var (number, agency) in file.Agencies.Index())
        {
            log.LogInformation("Loading agency {Number} of {Count}: {Agency}", number + 1, file.Agencies.Count, agency.Name);
            var toOpen = new AgencyToOpen(agency, functions, DemonstrationPassword, MustChangePassword: false, by, clock.GetUtcNow());
            ThrowIf(await AgencyOpening.OpenAsync(session, accounts, toOpen), path);
            shown.AddRange(DemonstrationAccount.Of(agency, DemonstrationPassword));
        }

        return shown;
    }

    private static void ThrowIf(Refusal? refusal, string? path = null)
    {
        if (refusal is not null) throw new InvalidDataException($"{path ?? "First start"}: {refusal.Message} ({refusal.Code})");
    }

    /// <summary>Readable by its owner alone from the first byte on.</summary>
    private void Write(string name, object content)
    {
        if (DirectoryOfData is not { } directory) return;
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, name);
        System.IO.File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, content, DemonstrationAccounts.Json);
    }
}
