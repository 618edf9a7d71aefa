using System.Security.Cryptography;
using OnNara.Evidence.Logs;

namespace OnNara.Verifier.Logs;

/// <summary>Makes the hash of every file again that the events name, from its pieces as they are stored now.</summary>
/// <param name="named">The files, each with the place of the first event that names it.</param>
internal sealed class FileCheck(IReadOnlyDictionary<string, ulong> named, Report report) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HashSet<string> _seen = [];
    private string? _name;
    private int _next;
    private string? _fault;

    public int Unchanged { get; private set; }

    public void Dispose() => _hash.Dispose();

    public void Take(FileLine piece)
    {
        if (piece.Sha256 != _name)
        {
            Close();
            (_name, _next, _fault) = (piece.Sha256, 0, null);
            if (!_seen.Add(piece.Sha256))
                _fault = "its pieces do not come together";
        }

        if (piece.Number != _next)
            _fault ??= $"piece {_next} is not there";
        _next = piece.Number + 1;
        _hash.AppendData(piece.Bytes);
    }

    /// <summary>Says which files have not come, once all have.</summary>
    public void End()
    {
        Close();
        foreach (var (name, place) in named.Where(f => !_seen.Contains(f.Key)))
            report.Fails($"The file {name}, named at place {place}: nothing of it is stored.");
    }

    private void Close()
    {
        if (_name is not { } name)
            return;
        var found = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (found != name)
            _fault ??= $"the bytes that are stored have the hash {found}";
        if (!named.TryGetValue(name, out var place))
            report.Notes($"The file {name} came without an event that names it.");
        else if (_fault is { } fault)
            report.Fails($"The file {name}, named at place {place}: {fault}.");
        else
            Unchanged++;
        _name = null;
    }
}
