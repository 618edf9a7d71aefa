using System.Security.Cryptography;

namespace OnNara.Evidence.Notes;

/// <summary>The keys of an installation do not lie as they should; nothing is signed.</summary>
public sealed class LogKeysException : Exception
{
    public LogKeysException(string message)
        : base(message)
    {
    }

    public LogKeysException()
    {
    }

    public LogKeysException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// The key that signs an installation's checkpoints, and the public ones of all that ever did, oldest first. They lie in a directory:
/// <c>signing.key</c>, which its owner alone may read, and <c>keys.txt</c>, for everybody. Whoever takes <c>signing.key</c> away, or puts
/// another one in its place, rotates: the next start signs with a new one and the list keeps the old one.
/// </summary>
public sealed class LogKeys
{
    private const string SigningFile = "signing.key";
    internal const string ListFile = "keys.txt";
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private LogKeys(SigningKey current, IReadOnlyList<VerifierKey> known)
    {
        Current = current;
        Known = known;
    }

    public SigningKey Current { get; }

    /// <summary>All that ever signed, the present one last.</summary>
    public IReadOnlyList<VerifierKey> Known { get; }

    /// <summary>What the installation's logs are called; a log's origin is this, a slash and the agency.</summary>
    public string Name => Current.Verifier.Name;

    public string OriginOf(string agency) => $"{Name}/{agency}";

    /// <summary>Reads the keys; makes the first one where there is none.</summary>
    /// <param name="name">What a first key is called; a name made by chance where it is left out.</param>
    /// <param name="kind">What is signed with it.</param>
    /// <exception cref="LogKeysException">The files are not as they should be.</exception>
    public static LogKeys Open(string directory, string? name = null, SignatureKind kind = SignatureKind.Ed25519)
    {
        CreateDirectory(directory);
        var known = ReadList(Path.Combine(directory, ListFile));
        var file = Path.Combine(directory, SigningFile);
        if (!File.Exists(file))
            Create(file, SigningKey.Generate(name ?? (known is [.., var last] ? last.Name : NameByChance()), kind));
        var current = Read(file, kind);
        if (known.Count > 0 && known[^1].Name != current.Verifier.Name)
            throw new LogKeysException($"{file} is a key of {current.Verifier.Name}; the logs are called {known[^1].Name} and cannot be called otherwise.");
        if (known.Count > 0 && known[^1].ToString() == current.Verifier.ToString())
            return new(current, known);

        known = [.. known.Where(k => k.ToString() != current.Verifier.ToString()), current.Verifier];
        WriteList(Path.Combine(directory, ListFile), known);
        return new(current, known);
    }

    /// <summary>Reads a list of public keys, one a line; says which line is none.</summary>
    public static (IReadOnlyList<VerifierKey>? Keys, string? Fault) ReadKeys(string text)
    {
        var keys = new List<VerifierKey>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!VerifierKey.TryParse(line, out var key))
                return (null, $"\"{line}\" is no verifier key.");
            keys.Add(key);
        }

        return keys.Count > 0 ? (keys, null) : (null, "There is no key in it.");
    }

    private static IReadOnlyList<VerifierKey> ReadList(string file)
    {
        if (!File.Exists(file))
            return [];
        var (keys, fault) = ReadKeys(File.ReadAllText(file));
        return keys ?? throw new LogKeysException($"{file}: {fault}");
    }

    private static SigningKey Read(string file, SignatureKind kind)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & OfOthers) != 0)
            throw new LogKeysException($"{file} may be read by others than its owner; nothing is signed with it before: chmod 600 {file}");
        return SigningKey.TryParse(File.ReadAllText(file), out var key) && key.Verifier.Kind == kind
            ? key
            : throw new LogKeysException($"{file} holds no signing key.");
    }

    // Nobody gets to read it between its making and its writing, and of two processes that start at once one makes it.
    private static void Create(string file, SigningKey key)
    {
        var whole = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerAlone;
        using (var writer = new StreamWriter(whole, options))
            writer.WriteLine(key.Export());
        try
        {
            File.Move(whole, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(whole);
        }
    }

    private static void WriteList(string file, IReadOnlyList<VerifierKey> keys)
    {
        var whole = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        File.WriteAllLines(whole, keys.Select(k => k.ToString()));
        File.Move(whole, file, overwrite: true);
    }

    private static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerAlone | UnixFileMode.UserExecute);
    }

    private static string NameByChance() => $"onnara-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
}
