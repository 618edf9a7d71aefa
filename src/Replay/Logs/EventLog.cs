namespace OnNara.Replay.Logs;

/// <summary>What an event log says, as it says it: cases in the order of the file, each with its events in their order.</summary>
/// <param name="Unfinished">Events of activities that were not completed (started, scheduled and the like); they are no acts.</param>
public sealed record EventLog(IReadOnlyList<LogCase> Cases, int Unfinished)
{
    public int EventCount => Cases.Sum(c => c.Events.Count);
}

/// <param name="Number">Counts from 1 in the order of the file; a name may stand there twice.</param>
public sealed record LogCase(int Number, string Name, LogAttributes Attributes, IReadOnlyList<LogEvent> Events);

/// <param name="At">The log's own time; that of the event before it where it has none.</param>
public sealed record LogEvent(string Activity, DateTimeOffset At, string? Resource, LogAttributes Attributes);

/// <summary>Values by key; a value nested under another stands under both keys, joined by <c>/</c>.</summary>
public sealed class LogAttributes
{
    public static readonly LogAttributes None = new(new Dictionary<string, LogValue>());

    private readonly IReadOnlyDictionary<string, LogValue> _values;

    public LogAttributes(IReadOnlyDictionary<string, LogValue> values) => _values = values;

    public IEnumerable<KeyValuePair<string, LogValue>> All => _values;

    public string? Text(string key) => _values.TryGetValue(key, out var value) ? value.Text : null;

    public DateTimeOffset? Moment(string key) => _values.TryGetValue(key, out var value) ? value.Moment : null;
}

/// <param name="Moment">Set for a date.</param>
public sealed record LogValue(string Text, DateTimeOffset? Moment = null);

/// <summary>The file cannot be replayed at all; the message says why and where.</summary>
public sealed class UnreadableLogException : Exception
{
    public UnreadableLogException(string message)
        : base(message)
    {
    }

    public UnreadableLogException()
    {
    }

    public UnreadableLogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
