using System.Text.Json;

namespace OnNara.Replay.Reporting;

/// <summary>The one line of JSON with which a replay ends.</summary>
/// <param name="Events">Acts that the log holds.</param>
/// <param name="Unfinished">Events of the log that tell of no completed act and are left out.</param>
/// <param name="Seconds">From the first act to the last one; opening the agency and reading the counts are not in it.</param>
/// <param name="Agrees">Whether every count of the log is that of the read models plus the refused ones, and the export has the log's cases.</param>
public sealed record Report(
    string File,
    string Family,
    string Agency,
    int Cases,
    int Events,
    int Unfinished,
    int People,
    int CommandsSent,
    int Refused,
    double Seconds,
    double EventsPerSecond,
    int Concurrency,
    int Repeated,
    int Reread,
    bool Agrees,
    IReadOnlyList<ActCount> Acts,
    IReadOnlyList<FigureCount> Figures,
    ExportCount Export,
    DateTimeOffset AsOf,
    bool Interrupted = false)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToLine() => JsonSerializer.Serialize(this, Json);
}

/// <param name="Activity">As the log names it; several joined by <c>, </c> where the product counts them as one.</param>
/// <param name="Log">How often the log holds it.</param>
/// <param name="Product">What the product's read models count.</param>
/// <param name="Refused">How often the product said no.</param>
/// <param name="Refusals">By code.</param>
public sealed record ActCount(string Activity, int Log, long Product, int Refused, IReadOnlyDictionary<string, int> Refusals)
{
    public bool Agrees => Log == Product + Refused;
}

/// <param name="Refused">Acts of this figure that were refused; they may or may not have changed it.</param>
public sealed record FigureCount(string Figure, long Log, long Product, int Refused)
{
    public bool Agrees => Product <= Log && Log <= Product + Refused;
}
