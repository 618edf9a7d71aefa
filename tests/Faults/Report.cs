using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnNara.Faults;

/// <summary>What became of a round.</summary>
/// <param name="SecondsToServe">From the moment on which the product had to come back until it did an act that was asked for after it.</param>
/// <param name="SecondsToReady">Until it called itself ready again; a fault that it bears without ever being unready takes none.</param>
/// <param name="Rebuilt">Whether the read models were held against a rebuild in this round.</param>
public sealed record RoundResult(
    int Round, string Kind, int Acts, double SecondsToServe, double SecondsToReady, bool Rebuilt, IReadOnlyList<string> Losses)
{
    public double SecondsToService => Math.Max(SecondsToServe, SecondsToReady);
}

/// <summary>The table that people read and the file that programs read.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyList<RoundResult> results, TextWriter to)
    {
        string[][] rows =
        [
            ["kind", "rounds", "acts", "rebuilds", "to service p50", "p95", "most", "losses"],
            .. results.GroupBy(r => r.Kind).Select(of => Row(of.Key, [.. of])),
            Row("all", results),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            to.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
    }

    public static void Keep(int seed, IReadOnlyList<RoundResult> results, string directory)
    {
        var file = Path.Combine(Directory.CreateDirectory(directory).FullName, "faults.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { seed, rounds = results }, Json));
    }

    private static string[] Row(string kind, IReadOnlyList<RoundResult> of)
    {
        var took = of.Select(r => r.SecondsToService).Order().ToList();
        return
        [
            kind, Text(of.Count), Text(of.Sum(r => r.Acts)), Text(of.Count(r => r.Rebuilt)), Seconds(Percentile(took, 0.5)), Seconds(Percentile(took, 0.95)), Seconds(took[^1]),
            Text(of.Sum(r => r.Losses.Count)),
        ];
    }

    private static double Percentile(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    private static string Seconds(double seconds) => seconds.ToString("0.0 s", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
