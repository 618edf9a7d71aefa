using System.Diagnostics;
using System.Text.Json.Nodes;
using OnNara.Client;

namespace OnNara.Faults;

/// <summary>
/// A document from its draft in one agency to its handling in another, each act by its own person. Whoever gets no answer asks again under the
/// same key until there is one, as a good client does; any refusal is a fault of the product, for nobody else acts on these documents.
/// </summary>
public sealed class Affair(ApiClient api, Ledger ledger, int round, Office sender, Office recipient, string title)
{
    /// <summary>Longer than any fault lasts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public Guid DocumentId { get; } = Guid.CreateVersion7();

    public async Task GoAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        await ReceiveAsync(cancellation);
    }

    public async Task SendAsync(CancellationToken cancellation)
    {
        ledger.Begin(DocumentId);
        var version = await ActAsync(sender, sender.Drafter, "draft", "api/documents", new JsonObject { ["documentId"] = DocumentId, ["draft"] = Draft() }, DocumentId, cancellation);
        foreach (var (who, act) in new[] { (sender.Drafter, "submit"), (sender.Leader, "approve"), (sender.Head, "decide"), (sender.Clerk, "dispatch") })
            version = await ActAsync(sender, who, act, $"api/documents/{DocumentId}/{act}", new JsonObject { ["version"] = version }, DocumentId, cancellation);
    }

    public async Task ReceiveAsync(CancellationToken cancellation)
    {
        var (incoming, version) = await ArrivedAsync(cancellation);
        foreach (var (who, act, body) in new (Account, string, JsonObject)[]
        {
            (recipient.Clerk, "distribute", new() { ["leadDepartmentCode"] = "HR" }),
            (recipient.Receiver, "receive", new() { ["unitTaskCode"] = "HR-TASK" }),
            (recipient.Head, "name-handler", new() { ["handlerId"] = recipient.ReceiverId }),
            (recipient.Receiver, "handle", new() { ["outcome"] = "처리함" }),
        })
        {
            body["version"] = version;
            version = await ActAsync(recipient, who, act, $"api/incoming/{incoming}/{act}", body, incoming, cancellation);
        }
    }

    private JsonObject Draft() => new()
    {
        ["matter"] = Office.Matter,
        ["title"] = title,
        ["unitTaskCode"] = "HR-1-TASK",
        ["recipients"] = new JsonArray(new JsonObject { ["name"] = recipient.Name, ["agencyCode"] = recipient.Code }),
        ["disclosure"] = new JsonObject { ["class"] = "Open", ["clauses"] = new JsonArray() },
        ["path"] = new JsonArray(
            new JsonObject { ["stage"] = 1, ["act"] = "Review", ["personId"] = sender.LeaderId },
            new JsonObject { ["stage"] = 2, ["act"] = "Decision", ["personId"] = sender.HeadId }),
    };

    private async Task<long> ActAsync(Office at, Account who, string act, string path, JsonObject body, Guid subject, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString("N");
        var (answer, sentAt) = await PersistAsync(() => api.SendAsync(who, HttpMethod.Post, path, body, null, key, cancellation), act, cancellation);
        if (!answer.IsDone)
            throw new LossException($"{at.Code}: {act} of {subject} ({title}) was refused: {answer.Describe()}");
        var version = answer.NumberOf("version") ?? throw new LossException($"{at.Code}: {act} of {subject} was answered without a version");
        ledger.Keep(new(round, at.Code, act, subject, version, act is "decide" or "receive" ? answer.TextOf("number") : null, DateTimeOffset.UtcNow), sentAt);
        return version;
    }

    /// <summary>As the document office finds it: by looking at what waits.</summary>
    private async Task<(Guid Id, long Version)> ArrivedAsync(CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            var (answer, _) = await PersistAsync(() => api.GetAsync(recipient.Clerk, "api/my-work?section=Waiting&limit=100", cancellation), "looking", cancellation);
            if (answer.IsDone)
            {
                foreach (var item in answer.Body.GetProperty("waiting").GetProperty("items").EnumerateArray())
                {
                    if (item.GetProperty("title").GetString() == title)
                        return (item.GetProperty("subjectId").GetGuid(), item.GetProperty("version").GetInt64());
                }
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new LossException($"{title} was sent by {sender.Code} and did not arrive at {recipient.Code} within {Patience.TotalMinutes:0} minutes");
    }

    private static async Task<(Answer Answer, DateTimeOffset SentAt)> PersistAsync(Func<Task<Answer>> ask, string what, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var sentAt = DateTimeOffset.UtcNow;
            try
            {
                return (await ask(), sentAt);
            }
            catch (ProductException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (ProductException unheard)
            {
                throw new LossException($"{what}: no answer within {Patience.TotalMinutes:0} minutes: {unheard.Message}", unheard);
            }
        }
    }
}

/// <summary>Something that the product promised does not hold.</summary>
public sealed class LossException : Exception
{
    public LossException(string message)
        : base(message)
    {
    }

    public LossException()
    {
    }

    public LossException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
