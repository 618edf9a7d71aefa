namespace OnNara.Verifier.Logs;

/// <summary>What is to be checked, against what, and with which rights.</summary>
/// <param name="Address">Of the log: the checkpoint is one step below it.</param>
/// <param name="Since">A checkpoint that was kept, or a directory that <see cref="Keep"/> wrote; none the first time.</param>
/// <param name="KeysFile">The keys that are trusted, from elsewhere than the log's server.</param>
/// <param name="Token">Lets an auditor read the events themselves.</param>
/// <param name="Keep">A directory into which what was seen is written, where all holds.</param>
/// <param name="From">From which place on the events are read again: where a check before broke off.</param>
public sealed record LogCheckOptions(Uri Address, string? Since, string? KeysFile, string? Token, string? Keep, ulong From)
{
    public const string Usage = "verify --log URL --since CHECKPOINT|none [--keys FILE] [--token-file FILE] [--keep DIR] [--from PLACE]";

    private const string TokenVariable = "ONNARA_TOKEN";

    /// <summary>Reads them off a command line; says what is wrong with it.</summary>
    /// <param name="read">Reads a file's text.</param>
    public static (LogCheckOptions? Options, string? Fault) Parse(IReadOnlyList<string> arguments, Func<string, string> read)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (arguments[i] is not ("--log" or "--since" or "--keys" or "--token-file" or "--keep" or "--from") || i + 1 == arguments.Count || !given.TryAdd(arguments[i], arguments[i + 1]))
                return (null, Usage);
        }

        if (!Uri.TryCreate(given.GetValueOrDefault("--log"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return (null, "--log wants the address of a log, such as https://onnara.example/api/evidence/logs/1741000");
        if (given.GetValueOrDefault("--since") is not { } since)
            return (null, "--since wants the file of a checkpoint that was kept, or the word none: without one, a log can only be shown to be whole, not to be unchanged.");
        if (!ulong.TryParse(given.GetValueOrDefault("--from", "0"), out var from))
            return (null, "--from wants the number of a place in the log.");
        var token = given.TryGetValue("--token-file", out var file) ? read(file).Trim() : Environment.GetEnvironmentVariable(TokenVariable);
        if (token?.Any(c => char.IsWhiteSpace(c) || c > '~') ?? false)
            return (null, "The token is none: it is one word.");
        return (new(
            new(address.AbsoluteUri.TrimEnd('/') + "/"), since == "none" ? null : since, given.GetValueOrDefault("--keys"),
            string.IsNullOrWhiteSpace(token) ? null : token, given.GetValueOrDefault("--keep"), from), null);
    }
}
