using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnNara.Client;

/// <summary>The product that runs on a data directory, as ops/run and the product left word of it there.</summary>
public sealed class RunningProduct(string directory)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private string AdministratorFile => Path.Combine(directory, "administrator.json");

    public Uri FindAddress()
    {
        var file = Path.Combine(directory, "running.json");
        return Read<RunningFile>(file)?.Address is { } address && Uri.TryCreate(address, UriKind.Absolute, out var found)
            ? found
            : throw new ProductException($"Nothing runs on the data directory {directory}: start the product with ops/run, or name its directory with --data DIR.");
    }

    /// <summary>
    /// The administrator of the installation. A password that holds only once is changed here, and the file says the new one, so that
    /// the next command finds an account that works.
    /// </summary>
    public async Task<Account> AdministratorAsync(ApiClient api, CancellationToken cancellation)
    {
        var known = Read<AdministratorAccount>(AdministratorFile)
            ?? throw new ProductException($"There is no {AdministratorFile}: the product writes it at its first start on a data directory.");
        foreach (var password in new[] { known.Password, known.PreviousPassword }.OfType<string>())
        {
            if ((await api.SignInAsync(known.SignInName, password, cancellation)).IsDone)
            {
                return known.MustChangePassword ? await WithPasswordOfOurOwn(api, known, password, cancellation) : new(known.SignInName, password);
            }
        }

        throw new ProductException($"The account in {AdministratorFile} cannot sign in: its password was changed elsewhere. Write the present one into that file.");
    }

    private async Task<Account> WithPasswordOfOurOwn(ApiClient api, AdministratorAccount known, string present, CancellationToken cancellation)
    {
        var next = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 20);

        // Both are kept until the product has taken the new one: whatever breaks off here, one of the two works.
        Write(known with { Password = next, PreviousPassword = present });
        var answer = await api.PostAsync(new(known.SignInName, present), "api/me/password", new { currentPassword = present, newPassword = next }, null, cancellation);
        if (!answer.IsDone)
        {
            throw new ProductException($"The administrator's one-time password could not be changed: {answer.Describe()}");
        }

        Write(new(known.SignInName, next, MustChangePassword: false, null));
        return new(known.SignInName, next);
    }

    private static T? Read<T>(string file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Json);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ProductException($"{file} cannot be read: run this as the user who runs the product.", fault);
        }
    }

    private void Write(AdministratorAccount account)
    {
        var draft = AdministratorFile + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(stream, account, Json);
        }

        File.Move(draft, AdministratorFile, overwrite: true);
    }

    private sealed record RunningFile(string? Address);

    private sealed record AdministratorAccount(string SignInName, string Password, bool MustChangePassword, string? PreviousPassword);
}
