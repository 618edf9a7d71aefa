using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnNara.Faults;

/// <summary>An act that the product said was done.</summary>
/// <param name="Round">The round in which it was asked for.</param>
/// <param name="Act">As the API's address names it.</param>
/// <param name="Subject">The document, or the incoming document.</param>
/// <param name="Version">The version that the answer named.</param>
/// <param name="Number">The register number that the answer named; none where the act gives none.</param>
public sealed record Acknowledged(int Round, string Agency, string Act, Guid Subject, long Version, string? Number, DateTimeOffset AnsweredAt);

/// <summary>
/// What was acknowledged, kept by the one who asked: on disk before anything follows from it, so that the list outlives whatever breaks.
/// Drafts are kept when they are asked for as well, so that a document that nobody began can be told from one whose answer was lost.
/// </summary>
public sealed class Ledger : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly List<Acknowledged> _acts = [];
    private readonly HashSet<Guid> _begun = [];

    public Ledger(string file) => _file = new(file, FileMode.Create, FileAccess.Write, FileShare.Read);

    /// <summary>Told of each act with the moment at which the request that was answered had been sent.</summary>
    public event Action<DateTimeOffset>? Kept;

    public IReadOnlyList<Acknowledged> Acts
    {
        get
        {
            lock (_gate)
                return [.. _acts];
        }
    }

    public IReadOnlySet<Guid> Begun
    {
        get
        {
            lock (_gate)
                return _begun.ToHashSet();
        }
    }

    public void Begin(Guid document)
    {
        lock (_gate)
        {
            _begun.Add(document);
            Write(new { begun = document });
        }
    }

    public void Keep(Acknowledged act, DateTimeOffset sentAt)
    {
        lock (_gate)
        {
            _acts.Add(act);
            Write(act);
        }

        Kept?.Invoke(sentAt);
    }

    public void Dispose() => _file.Dispose();

    private void Write<T>(T line)
    {
        _file.Write(JsonSerializer.SerializeToUtf8Bytes(line, Json));
        _file.WriteByte((byte)'\n');
        _file.Flush(flushToDisk: true);
    }
}
