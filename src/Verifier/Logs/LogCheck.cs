using System.Text.Json;
using OnNara.Evidence.Logs;
using OnNara.Evidence.Notes;

namespace OnNara.Verifier.Logs;

/// <summary>
/// Asks a running log and proves, or disproves, that nothing that was seen at an earlier checkpoint has changed since. Every hash is made
/// here; the server only says what it has.
/// </summary>
public sealed class LogCheck : IDisposable
{
    private const int Holds = 0;
    private const int DoesNotHold = 1;
    private const int CannotBegin = 2;
    private const int Attempts = 3;

    private readonly LogCheckOptions _options;
    private readonly Report _report;
    private readonly LogServer _server;

    /// <summary>How far the streams had come before the present checkpoint was asked for.</summary>
    private List<StreamLine> _streams = [];

    /// <summary>Whether nobody was there to ask.</summary>
    private bool _isOutOfReach;

    private LogCheck(LogCheckOptions options, Report report)
    {
        (_options, _report) = (options, report);
        _server = new(options.Address, options.Token);
    }

    public void Dispose() => _server.Dispose();

    /// <summary>What the program answers: 0 all holds, 1 something does not, 2 nothing was begun.</summary>
    public static async Task<int> RunAsync(LogCheckOptions options, TextWriter output, TextWriter progress, CancellationToken cancellation = default)
    {
        using var check = new LogCheck(options, new(output, progress));
        return await check.RunAsync(output, cancellation);
    }

    private async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var (kept, fault) = _options.Since is { } since ? await KeptLog.ReadAsync(since, cancellation) : (null, null);
        var (keys, wrong) = fault is null ? await KeysAsync(cancellation) : (null, fault);
        if (keys is null)
        {
            await output.WriteLineAsync($"✗ {wrong}");
            return fault is null ? CannotBegin : DoesNotHold;
        }

        var head = kept is null || IsOfTheKeys(kept, keys) ? await HeadAsync(kept, keys, cancellation) : null;
        if (_isOutOfReach)
            return CannotBegin;
        if (head is { } present)
            await CheckAsync(present.Note, present.Checkpoint, kept, keys, cancellation);
        await output.WriteLineAsync(_report.Faults switch
        {
            0 when kept is null => "The log is whole. That nothing was changed before is shown by a checkpoint that was kept, from now on.",
            0 => "Nothing that was seen at the checkpoint that was kept has changed since.",
            1 => "1 thing does not hold.",
            var faults => $"{faults} things do not hold.",
        });
        return _report.Faults == 0 ? Holds : DoesNotHold;
    }

    private async Task CheckAsync(SignedNote note, Checkpoint present, KeptLog? kept, IReadOnlyList<VerifierKey> keys, CancellationToken cancellation)
    {
        var (leaves, areSigned) = await new TreeCheck(_server, present, kept, _report).RunAsync(cancellation);
        await new WitnessCheck(_server, keys, present.Origin, leaves, _report).RunAsync(cancellation);
        if (_options.Token is null)
            _report.Notes($"The events themselves were not read again: that is for an auditor, with --token-file.");
        else
            await ContentsAsync(present, kept, leaves, areSigned, cancellation);
        if (_options.Keep is { } directory && _report.Faults == 0)
        {
            await KeptLog.WriteAsync(directory, note, [.. leaves.All], cancellation);
            _report.Notes($"Kept in {directory}; the next time: --since {directory}");
        }
    }

    private async Task<(IReadOnlyList<VerifierKey>? Keys, string? Fault)> KeysAsync(CancellationToken cancellation)
    {
        if (_options.KeysFile is { } file)
            return LogKeys.ReadKeys(await File.ReadAllTextAsync(file, cancellation)) is ({ } read, _) ? (read, null) : (null, $"{file} holds no keys.");
        try
        {
            // Of this product's logs all lie beside each other, and the keys above them.
            var (keys, fault) = LogKeys.ReadKeys(System.Text.Encoding.UTF8.GetString(await _server.GetAsync("../../keys", asAuditor: false, cancellation)));
            if (keys is not null)
                _report.Notes($"The keys are the server's own word; whoever has them from elsewhere names them with --keys.");
            return (keys, fault);
        }
        catch (LogServerException fault)
        {
            return (null, $"{fault.Message} --keys names the keys that are trusted.");
        }
    }

    private bool IsOfTheKeys(KeptLog kept, IReadOnlyList<VerifierKey> keys)
    {
        if (!kept.Checkpoint.Origin.EndsWith($"/{Agency}", StringComparison.Ordinal))
        {
            _report.Fails($"The checkpoint that was kept is one of the log {kept.Checkpoint.Origin}, and the address is that of {Agency}.");
            return false;
        }

        var (_, fault) = Checkpoint.Open(kept.Note, kept.Checkpoint.Origin, LogKeysOf(keys));
        if (fault is not null)
            _report.Fails($"The checkpoint that was kept: {fault}");
        else
            _report.Holds($"The checkpoint that was kept: {kept.Checkpoint.Size} events of {kept.Checkpoint.Origin}, signed by {SignersOf(kept.Note, keys)}.");
        return fault is null;
    }

    private async Task<(SignedNote Note, Checkpoint Checkpoint)?> HeadAsync(KeptLog? kept, IReadOnlyList<VerifierKey> keys, CancellationToken cancellation)
    {
        try
        {
            if (_options.Token is not null)
                await SettleAsync(cancellation);
            var (note, fault) = SignedNote.Read(await _server.GetAsync("checkpoint", asAuditor: false, cancellation));
            var origin = kept?.Checkpoint.Origin ?? $"{LogKeysOf(keys).FirstOrDefault(k => note?.Signatures.Any(k.Made) ?? false)?.Name}/{Agency}";
            var checkpoint = default(Checkpoint);
            if (note is not null)
                (checkpoint, fault) = Checkpoint.Open(note, origin, LogKeysOf(keys));
            if (note is null || checkpoint is null)
            {
                _report.Fails($"The present checkpoint: {fault}");
                return null;
            }

            _report.Holds($"The present checkpoint: {checkpoint.Size} events of {checkpoint.Origin}, signed by {SignersOf(note, keys)}.");
            if (kept is not null && kept.Checkpoint.Size > checkpoint.Size)
                _report.Fails($"The log was rolled back: it had {kept.Checkpoint.Size} events when the checkpoint was kept, and now it has {checkpoint.Size}.");
            if (kept is not null && kept.Checkpoint.Size == checkpoint.Size && kept.Checkpoint.Root != checkpoint.Root)
                _report.Fails($"The log signed two different trees of {checkpoint.Size} events.");
            return (note, checkpoint);
        }
        catch (LogServerException fault)
        {
            _report.Fails($"{fault.Message}");
            _isOutOfReach = fault.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
            return null;
        }
    }

    // Before the checkpoint is asked for: whatever is there by then has to be in its tree.
    private async Task SettleAsync(CancellationToken cancellation)
    {
        try
        {
            _streams = await StreamsAsync(cancellation);
            await new UnsealedCheck(_server, _report).RunAsync(cancellation);
        }
        catch (LogServerException fault)
        {
            _report.Fails($"What is stored and not sealed could not be read. {fault.Message}");
        }
    }

    private async Task ContentsAsync(Checkpoint present, KeptLog? kept, LeafTable leaves, bool areSigned, CancellationToken cancellation)
    {
        var entries = new EntryCheck(leaves, kept, _options.From, _report);
        var faults = _report.Faults;
        for (var attempt = 1; entries.Next < present.Size; attempt++)
        {
            try
            {
                await foreach (var line in _server.LinesAsync($"entries?from={entries.Next}&to={present.Size}", cancellation))
                {
                    entries.Take(EntryLine.Read(line) is { } read && read.Place < present.Size ? read : throw new LogServerException("A line of the answer to entries is none."));
                    _report.Progress($"{entries.Next} of {present.Size} events; a check that breaks off goes on with --from {entries.Next}");
                }

                break;
            }
            catch (LogServerException fault) when (attempt == Attempts)
            {
                _report.Fails($"The events could be read up to place {entries.Next} only; go on with --from {entries.Next}. {fault.Message}");
                return;
            }
            catch (LogServerException)
            {
                // What came is taken in; the next attempt goes on after it.
            }
        }

        entries.End(present.Size);
        await CountAsync(entries, cancellation);
        if (!areSigned && entries.RootOfRows == present.Root)
            _report.Notes($"The events themselves lead to the signed root: they are as they were sealed, and the table of their leaves was changed.");
        if (_report.Faults == faults)
            _report.Holds($"{entries.Unchanged} events read again: each is as it was sealed, and every stream is without a gap.");
        await FilesAsync(present, entries, cancellation);
    }

    private async Task CountAsync(EntryCheck entries, CancellationToken cancellation)
    {
        try
        {
            if (_options.From == 0)
                _streams.ForEach(entries.CountedBefore);
            (await StreamsAsync(cancellation)).ForEach(entries.CountedAfter);
        }
        catch (LogServerException fault)
        {
            _report.Fails($"How far the streams have come could not be read. {fault.Message}");
        }
    }

    private async Task<List<StreamLine>> StreamsAsync(CancellationToken cancellation)
    {
        var streams = new List<StreamLine>();
        await foreach (var line in _server.LinesAsync("streams", cancellation))
            streams.Add(StreamLine.Read(line) ?? throw new LogServerException("A line of the answer to streams is none."));
        return streams;
    }

    private async Task FilesAsync(Checkpoint present, EntryCheck entries, CancellationToken cancellation)
    {
        if (entries.Files.Count == 0)
            return;
        using var files = new FileCheck(entries.Files, _report);
        var faults = _report.Faults;
        try
        {
            await foreach (var line in _server.LinesAsync($"files?from={_options.From}&to={present.Size}", cancellation))
            {
                files.Take(FileLine.Read(line) ?? throw new LogServerException("A line of the answer to files is none."));
                _report.Progress($"{files.Unchanged} of {entries.Files.Count} files");
            }

            files.End();
            if (_report.Faults == faults)
                _report.Holds($"{files.Unchanged} files that the events name read again: each has the bytes of its hash.");
        }
        catch (LogServerException fault)
        {
            _report.Fails($"The files that the events name could not all be read. {fault.Message}");
        }
    }

    private string Agency => Uri.UnescapeDataString(_options.Address.AbsolutePath.TrimEnd('/').Split('/')[^1]);

    private static List<VerifierKey> LogKeysOf(IReadOnlyList<VerifierKey> keys) => [.. keys.Where(k => k.Kind == SignatureKind.Ed25519)];

    private static string SignersOf(SignedNote note, IReadOnlyList<VerifierKey> keys) =>
        string.Join(", ", (from signature in note.Signatures
            from key in keys
            where key.Verifies(note.Text, signature)
            select key.SeenAt(signature) is { } seen ? FormattableString.Invariant($"{key.Name}, who saw it {seen.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z") : key.Name).Distinct());
}
