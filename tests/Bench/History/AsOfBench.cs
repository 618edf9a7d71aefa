using Marten;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using OnNara.Projections.Documents;
using OnNara.Projections.History;

namespace OnNara.Bench.History;

/// <summary>A document that was written anew two hundred times, opened as of any moment: read, cut and folded.</summary>
public sealed class AsOfBench : IBench
{
    private const int Facts = 200, Documents = 20, Calls = 400;
    private const string Agency = "history";
    private const double Goal = 20;

    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly Official By = new(NameBasedId.Of("bench", "drafter"), "김기안", "행정주사", "주무관", "D-1", "총무과");

    public string Name => "asof";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        using var store = await workplace.StoreAsync(Name, cancellation);
        await Fill(store, cancellation);
        workplace.Say("Measuring");
        return
        [
            new(Name, $"a document of {Facts} facts as of any moment", "ms p95", await Workplace.P95Async(Calls, i => Open(i, cut: true)), Goal: Goal),
            new(Name, $"the same document as it is today", "ms p95", await Workplace.P95Async(Calls, i => Open(i, cut: false)), Goal: Goal),
        ];

        async Task Open(int call, bool cut)
        {
            await using var session = store.QuerySession(Agency);
            var stream = await session.Events.FetchStreamAsync(IdOf(call % Documents), token: cancellation);
            var (left, _) = (cut ? new HistoryCut(AsOf: Begin.AddMinutes(call * 7 % Facts)) : new()).Of(stream);
            if (DocumentCard.Of(left.Select(e => e.Data)) is null)
                throw new InvalidOperationException("The document is not there.");
        }
    }

    private static async Task Fill(DocumentStore store, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Agency);
        if (await session.Events.FetchStreamStateAsync(IdOf(Documents - 1), cancellation) is not null)
            return;
        for (var document = 0; document < Documents; document++)
        {
            session.Events.StartStream<Document>(
                IdOf(document),
                Enumerable.Range(1, Facts).Select(n => n == 1
                    ? (object)new DocumentDrafted(IdOf(document), Agency, By, Begin, Draft(n), null, null, null)
                    : new DocumentRevised(By, Begin.AddMinutes(n - 1), n, Draft(n))));
            await session.SaveChangesAsync(cancellation);
        }
    }

    private static Guid IdOf(int document) => NameBasedId.Of("asof", $"{document}");

    private static DocumentDraft Draft(int version) => new(
        DocumentKind.General, "국내 출장", Significance.Ordinary, $"출장 계획 {version}", new([.. Enumerable.Range(1, 20).Select(n => new NumberedItem(1, [new TextRun($"{version}판의 {n}번째 항목입니다.")]))]),
        [], true, [], Sender.AgencyHead, "U-1", Disclosure.Open, AccessLimit.Department, [new(1, StepAct.Decision, By.PersonId)]);
}
