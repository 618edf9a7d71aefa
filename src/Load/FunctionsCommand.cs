using System.Text.Json;
using OnNara.Client;

namespace OnNara.Load;

/// <summary>Brings a file of functions or unit tasks into the running product, piece by piece.</summary>
internal static class FunctionsCommand
{
    private const int MostLines = 500;
    private const string Usage = "ops/load-functions FILE.csv|FILE.jsonl [--as SIGN-IN-NAME] [--data DIR]";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        var data = Environment.GetEnvironmentVariable("ONNARA_DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data");
        string? path = null, signInName = null;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--as" when i + 1 < args.Count: signInName = args[++i]; break;
                case "--data" when i + 1 < args.Count: data = args[++i]; break;
                case { } name when path is null && !name.StartsWith('-'): path = name; break;
                default: throw new ProductException($"{args[i]} is not understood.\n  {Usage}");
            }
        }

        if (path is null || !File.Exists(path))
            throw new ProductException(path is null ? $"Name the file.\n  {Usage}" : $"There is no file {path}.");
        var product = new RunningProduct(data);
        using var api = new ApiClient(product.FindAddress(), concurrency: 1);
        var account = signInName is null
            ? await product.AdministratorAsync(api, cancellation)
            : new Account(signInName, Environment.GetEnvironmentVariable("ONNARA_PASSWORD") ?? throw new ProductException($"ONNARA_PASSWORD does not say the password of {signInName}."));

        // Functions are the government's and kept by the installation; unit tasks are kept by their agency's own administrator.
        var address = signInName is null ? "api/functions/load" : "api/unit-tasks/load";
        long established = 0, unchanged = 0, faults = 0;
        using var file = new StreamReader(path);
        foreach (var piece in Lines.Read(file).Chunk(MostLines))
        {
            var answer = await api.PostAsync(account, address, new { lines = piece }, null, cancellation);
            if (!answer.IsDone)
                throw new ProductException($"Lines {piece[0]["line"]} to {piece[^1]["line"]} were refused: {answer.Describe()}");
            established += answer.NumberOf("established") ?? 0;
            unchanged += answer.NumberOf("unchanged") ?? 0;
            foreach (var fault in answer.Body.GetProperty("faults").EnumerateArray())
            {
                faults++;
                Console.Error.WriteLine($"line {fault.GetProperty("line").GetInt32()}: {fault.GetProperty("detail").GetString()} ({fault.GetProperty("code").GetString()})");
            }

            Console.Error.WriteLine($"  up to line {piece[^1]["line"]}: {established:N0} new, {unchanged:N0} there already, {faults:N0} not taken in");
        }

        Console.WriteLine(JsonSerializer.Serialize(new { established, unchanged, faults }));
        return faults == 0 ? 0 : 1;
    }
}
