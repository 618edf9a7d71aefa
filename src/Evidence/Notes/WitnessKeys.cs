using System.Collections.Concurrent;

namespace OnNara.Evidence.Notes;

/// <summary>
/// The keys with which an installation's agencies sign that they have seen each other's logs: a directory for each agency, under the same
/// rules as the installation's own (<see cref="LogKeys"/>). A key is made when its agency witnesses for the first time.
/// </summary>
/// <param name="name">What the installation's logs are called.</param>
public sealed class WitnessKeys(string directory, string name)
{
    private readonly ConcurrentDictionary<string, LogKeys> _keys = new();

    /// <summary>The agency's own.</summary>
    /// <exception cref="LogKeysException">The files are not as they should be.</exception>
    public LogKeys Of(string agency) => _keys.GetOrAdd(agency, Open);

    /// <summary>The public keys of all that ever witnessed.</summary>
    public IReadOnlyList<VerifierKey> Known => Directory.Exists(directory)
        ? [.. Directory.EnumerateFiles(directory, LogKeys.ListFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => LogKeys.ReadKeys(File.ReadAllText(file)).Keys ?? [])]
        : [];

    // A code may hold whatever a directory's or a key's name may not.
    private LogKeys Open(string agency)
    {
        var code = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(agency));
        return LogKeys.Open(Path.Combine(directory, code), $"{name}/{Uri.EscapeDataString(agency)}", SignatureKind.Cosignature);
    }
}
