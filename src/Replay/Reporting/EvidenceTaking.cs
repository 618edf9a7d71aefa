using System.Text.Json;
using OnNara.Client;
using OnNara.Replay.Running;

namespace OnNara.Replay.Reporting;

/// <summary>Has the auditor of the run take out a document, or a task card, that it left: a record that <c>ops/verify</c> checks without the product.</summary>
public static class EvidenceTaking
{
    /// <summary>Bundle and keys lie in the directory under these names.</summary>
    public const string Bundle = "record.zip", Keys = "keys.txt";

    /// <returns>What was taken out, in words.</returns>
    public static async Task<string> TakeAsync(ApiClient api, Stage stage, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var (kind, subject) = await FirstAsync(api, stage, cancellation);
        await SaveAsync(api, stage, $"api/evidence/{kind}/{subject}/bundle", Path.Combine(directory, Bundle), cancellation);
        await SaveAsync(api, stage, "api/evidence/keys", Path.Combine(directory, Keys), cancellation);
        return $"{Path.Combine(directory, Bundle)} holds {kind}/{subject}; check it with: ops/verify {Path.Combine(directory, Bundle)} --keys {Path.Combine(directory, Keys)}";
    }

    // What was decided tells more than a card; a log without decisions leaves cards.
    private static async Task<(string Kind, string Subject)> FirstAsync(ApiClient api, Stage stage, CancellationToken cancellation)
    {
        foreach (var (fact, kind) in new[] { ("decision_made", "documents"), ("task_card_opened", "task-cards") })
        {
            using var found = new MemoryStream();
            await api.DownloadAsync(stage.Reader, $"api/audit/events?kind={fact}&limit=1", found, cancellation);
            found.Position = 0;
            using var lines = new StreamReader(found);
            if (await lines.ReadLineAsync(cancellation) is { Length: > 0 } line)
            {
                using var told = JsonDocument.Parse(line);
                return (kind, told.RootElement.GetProperty("subject").GetString()!);
            }
        }

        throw new ProductException("The run left neither a decided document nor a task card to take out.");
    }

    private static async Task SaveAsync(ApiClient api, Stage stage, string path, string file, CancellationToken cancellation)
    {
        await using var destination = File.Create(file);
        await api.DownloadAsync(stage.Reader, path, destination, cancellation);
    }
}
