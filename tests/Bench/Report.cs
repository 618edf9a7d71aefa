using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnNara.Bench;

/// <summary>The table that people read and the file that programs read.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(IReadOnlyList<Measurement> measured, TextWriter to)
    {
        string[][] rows =
        [
            ["bench", "what", "ours", "reference", "ratio", "goal", ""],
            .. measured.Select(m => (string[])
            [
                m.Bench, m.Name, $"{Number(m.Ours)} {m.Unit}", m.Reference is null ? "" : $"{Number(m.Reference)} {m.Unit} ({m.ReferenceName})", Number(m.Ratio),
                m.Goal is null ? "" : $"{(m.IsRate ? "≥" : "≤")} {Number(m.Goal)} {(m.IsGoalOfRatio ? "×" : m.Unit)}", m.Met switch { true => "met", false => "MISSED", null => "" },
            ]),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            to.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>What other benches measured before stays in the file.</summary>
    public static void Keep(IReadOnlyList<Measurement> measured, string directory)
    {
        var file = Path.Combine(Directory.CreateDirectory(directory).FullName, "bench.json");
        var before = File.Exists(file) ? JsonSerializer.Deserialize<List<Measurement>>(File.ReadAllText(file), Json) ?? [] : [];
        var benches = measured.Select(m => m.Bench).ToHashSet();
        File.WriteAllText(file, JsonSerializer.Serialize(before.Where(m => !benches.Contains(m.Bench)).Concat(measured), Json));
    }

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
