using OnNara.Evidence.Logs;
using OnNara.Evidence.Merkle;

namespace OnNara.Verifier.Logs;

/// <summary>
/// Holds what stands in the store now against the leaves, place by place, and each stream against itself: its versions come one after the
/// other, in the order in which they were sealed.
/// </summary>
internal sealed class EntryCheck(LeafTable leaves, KeptLog? kept, ulong from, Report report)
{
    /// <summary>How long a transaction may have held an event back before it counts as written into the past.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    private readonly ulong _from = from;
    private readonly Dictionary<Guid, StreamSeen> _streams = [];
    private readonly Dictionary<Guid, ulong> _ids = [];
    private readonly Dictionary<string, ulong> _files = [];
    private readonly Frontier _rows = new();
    private DateTimeOffset _newest = DateTimeOffset.MinValue;
    private bool _hasGaps = from > 0;

    /// <summary>The place that comes next.</summary>
    public ulong Next { get; private set; } = from;

    /// <summary>How many events were as they were sealed.</summary>
    public ulong Unchanged { get; private set; }

    /// <summary>The files that the events name, each with the place of the first that does.</summary>
    public IReadOnlyDictionary<string, ulong> Files => _files;

    /// <summary>The root to which the rows themselves lead; none where some are not there.</summary>
    public Digest? RootOfRows => _hasGaps ? null : _rows.Root;

    public void Take(EntryLine line)
    {
        if (line.Place < Next)
            report.Fails($"{Where(line)}: more than one row stands there.");
        if (line.Place > Next)
            Missed(line.Place);
        Next = Math.Max(Next, line.Place + 1);
        if (line.IsArchived)
            report.Fails($"{Where(line)}: the row is marked as archived, which hides it from readers. {line.Trace ?? TraceOf(line)}");
        if (line.Entry is not { } entry)
            NotThere(line);
        else if (EventTrace.Read(entry.Span) is { } trace)
            Compare(line, entry, trace);
        else
            Strange($"{Where(line)}: what stands there is no event.");
    }

    /// <summary>Says what is missing in between, once all have come.</summary>
    /// <param name="size">How many places there are.</param>
    public void End(ulong size)
    {
        if (Next < size)
            Missed(size);
        foreach (var (stream, seen) in _streams)
        {
            foreach (var (first, last) in seen.Gaps())
                report.Fails($"Stream {stream}: {Versions(first, last)} not there, though version {seen.Highest} stands at place {seen.HighestPlace}.");
        }
    }

    /// <summary>Whether a stream goes no further than the store itself says.</summary>
    /// <param name="line">Asked for after the checkpoint.</param>
    public void CountedAfter(StreamLine line)
    {
        if (_streams.TryGetValue(line.Stream, out var seen) && seen.Highest > line.Version)
            report.Fails($"Stream {line.Stream} ({line.Type}): the store counts {line.Version} events, and version {seen.Highest} stands at place {seen.HighestPlace}: put there past the store's own count.");
    }

    /// <summary>Whether a stream has come as far as the store itself says.</summary>
    /// <param name="line">Asked for before the checkpoint.</param>
    public void CountedBefore(StreamLine line)
    {
        var there = _streams.TryGetValue(line.Stream, out var seen) ? seen.Reached : 0;
        if (there < line.Version)
            report.Fails($"Stream {line.Stream} ({line.Type}): the store counts {line.Version} events, and {(there == 0 ? "none is" : $"those up to version {there} are")} in the log.");
        if (line.IsArchived)
            report.Fails($"Stream {line.Stream} ({line.Type}): it is marked as archived, which hides it from readers.");
    }

    private void Compare(EntryLine line, ReadOnlyMemory<byte> entry, EventTrace trace)
    {
        var leaf = TreeHash.OfLeaf(entry.Span);
        _rows.Append(leaf);
        var expected = kept?.Leaves is { } known && line.Place < (ulong)known.Count ? known[(int)line.Place] : leaves[line.Place];
        var isUnchanged = expected is null || expected == leaf;
        if (!isUnchanged)
            Changed(line, leaf, trace);
        else if (expected is not null)
            Unchanged++;
        if (!_ids.TryAdd(trace.Id, line.Place))
            report.Fails($"{Where(line)}: the event {trace.Id} stands at place {_ids[trace.Id]} too. {trace}");
        Follow(line, trace, isUnchanged);
        foreach (var file in NamedFiles.In(entry))
            _files.TryAdd(file, line.Place);
    }

    private void Changed(EntryLine line, Digest leaf, EventTrace trace)
    {
        if (leaves.PlaceOf(leaf) is { } sealedAt && sealedAt != line.Place)
            report.Fails($"{Where(line)}: what stands there was sealed at place {sealedAt}; the order was changed. {trace}");
        else
            report.Fails($"{Where(line)}: what stands there is not what was sealed there. {trace}");
    }

    private void Follow(EntryLine line, EventTrace trace, bool isUnchanged)
    {
        if (!_streams.TryGetValue(trace.Stream, out var seen))
            _streams[trace.Stream] = seen = new(_from > 0 ? trace.Version - 1 : 0);

        // Of a row that was changed nobody knows to which version it belonged.
        if (!isUnchanged)
        {
            seen.MayBe(trace.Version);
            return;
        }

        if (trace.Version <= seen.Highest)
            report.Fails($"{Where(line)}: it stands after version {seen.Highest} of its stream, which is at place {seen.HighestPlace}. {trace}");
        seen.Is(trace.Version, line.Place);
        if (_newest - trace.Timestamp > LongestTransaction)
            report.Fails($"{Where(line)}: it came in after events of {_newest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z: written into the past, or by a transaction that was open for so long. {trace}");
        if (trace.Timestamp > _newest)
            _newest = trace.Timestamp;
    }

    private void NotThere(EntryLine line)
    {
        if (line.Fault is { } fault)
            Strange($"{Where(line)}: {fault} {line.Trace}");
        else
            Strange($"{Where(line)}: the event that was sealed there is gone. {Before()}");
    }

    private void Missed(ulong to)
    {
        var places = to - Next == 1 ? $"Place {Next}" : $"Places {Next}–{to - 1}";
        Strange($"{places}: the store does not know any more which event was sealed there. {Before()}");
        Next = to;
    }

    private void Strange(FormattableString text)
    {
        _hasGaps = true;
        report.Fails(text);
    }

    private string Before() => _newest == DateTimeOffset.MinValue ? "" : $"The events before it were recorded up to {_newest.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z.";

    private static EventTrace? TraceOf(EntryLine line) => line.Entry is { } entry ? EventTrace.Read(entry.Span) : null;

    private static string Where(EntryLine line) => $"Place {line.Place} (number {line.Sequence} in the store)";

    private static string Versions(long first, long last) => first == last ? $"version {first} is" : $"versions {first}–{last} are";
}

/// <summary>Which versions of a stream have come.</summary>
/// <param name="start">Up to which version nothing is asked for.</param>
internal sealed class StreamSeen(long start)
{
    private readonly SortedSet<long> _ahead = [];
    private long _last = start;

    public long Highest { get; private set; } = start;

    public ulong HighestPlace { get; private set; }

    /// <summary>How far it goes, by rows that were changed too.</summary>
    public long Reached => Math.Max(Highest, _last);

    /// <summary>Versions up to the highest that have not come.</summary>
    public IEnumerable<(long First, long Last)> Gaps()
    {
        var next = _last + 1;
        foreach (var version in _ahead.Where(v => v <= Highest))
        {
            if (version > next)
                yield return (next, version - 1);
            next = version + 1;
        }
    }

    public void Is(long version, ulong place)
    {
        if (version > Highest)
            (Highest, HighestPlace) = (version, place);
        MayBe(version);
    }

    /// <summary>It says that it is this one, and nobody knows.</summary>
    public void MayBe(long version)
    {
        if (version > _last)
            _ahead.Add(version);
        while (_ahead.Remove(_last + 1))
            _last++;
    }
}
