using Marten;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Functions;
using OnNara.Projections.Search;

namespace OnNara.Bench.Functions;

/// <summary>
/// The function tree at the size of the whole government: 720,000 unit tasks of 72 agencies under 2,000 small functions. An answer is
/// a page with the way up of each of its rows, as the API gives it.
/// </summary>
public sealed class FunctionsBench : IBench
{
    private const int Agencies = 72, TasksOfAgency = 10_000, Departments = 200, SmallFunctions = 2_000, Piece = 10_000, Calls = 200;
    private const double Goal = 150;

    private static readonly DateOnly Begin = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 2);

    private static readonly string[] Fields =
        ["재난", "교통", "복지", "세무", "환경", "문화", "보건", "산림", "농업", "주택", "도로", "하천", "교육", "관광", "일자리", "정보화", "회계", "인사", "법무", "감사", "민원", "청소년", "노인", "여성", "소방", "건축"];

    private static readonly string[] Objects =
        ["시설", "예산", "계획", "사업", "행사", "보조금", "통계", "기금", "조례", "위원회", "허가", "점검", "지도", "홍보", "상담", "장비", "자료", "협약", "평가", "교육", "차량", "부지", "용역"];

    private static readonly string[] Acts = ["관리", "운영", "수립", "지원", "개선", "조사", "집행", "정비", "추진", "심사", "발급", "단속", "육성"];

    public string Name => "functions";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        using var store = await workplace.StoreAsync(Name, cancellation);
        await Fill(store, workplace, cancellation);
        await using var session = store.QuerySession(OrganizationId.Installation);
        var tree = new FunctionTree(session);
        workplace.Say("Measuring");
        return
        [
            await Measure("two words among my agency's 10,000", i => new(
                Level: FunctionLevel.UnitTask, AgencyCode: Agency(i), Terms: SearchText.TermsOf($"{Fields[i % Fields.Length]} {Acts[i % Acts.Length]}"))),
            await Measure("a frequent word among my agency's 10,000", i => new(Level: FunctionLevel.UnitTask, AgencyCode: Agency(i), Terms: [Acts[i % Acts.Length]])),
            await Measure("three words among all 720,000", i => new(
                Terms: SearchText.TermsOf($"{Fields[i % Fields.Length]} {Objects[i % Objects.Length]} {Acts[i % Acts.Length]}"))),
            await Measure("a frequent word among all 720,000", i => new(Terms: [Acts[i % Acts.Length]])),
            await Measure("a single character among all 720,000", i => new(Terms: [Objects[i % Objects.Length][..1]])),
            await Measure("a word that stands nowhere", i => new(Terms: [$"없는{i}말"])),
            await Measure("the unit tasks of a department", i => new(Today, FunctionLevel.UnitTask, Agency(i), Department(i))),
            await Measure("all unit tasks of an agency, a page", i => new(Today, FunctionLevel.UnitTask, Agency(i))),
            await Measure("what stands under a small function", i => new(Today, ParentCode: Small(i % SmallFunctions))),
            await Measure("what stands under a middle function", i => new(Today, ParentCode: $"M{i % (SmallFunctions / 10):D4}")),
            await Measure("the policy fields", _ => new(Today, FunctionLevel.PolicyField)),
        ];

        async Task<Measurement> Measure(string what, Func<int, FunctionFilter> filter) => new(
            Name,
            what,
            "ms p95",
            await Workplace.P95Async(Calls, async i =>
            {
                var page = await tree.Find(filter(i), new PageRequest(null, 50), cancellation);
                await tree.Above(page.Items, Today, cancellation);
            }),
            Goal: Goal);
    }

    private static async Task Fill(DocumentStore store, Workplace workplace, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(OrganizationId.Installation);
        if (await session.Query<FunctionEntry>().CountAsync(cancellation) >= Agencies * TasksOfAgency)
            return;

        await store.Advanced.Clean.DeleteDocumentsByTypeAsync(typeof(FunctionEntry), cancellation);
        await Insert(Functions().ToList());
        for (var agency = 0; agency < Agencies; agency++)
        {
            foreach (var piece in Enumerable.Range(0, TasksOfAgency).Select(n => UnitTask(agency, n)).Chunk(Piece))
                await Insert(piece);
            workplace.Say($"{(agency + 1) * TasksOfAgency:N0} of {Agencies * TasksOfAgency:N0} unit tasks");
        }

        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var analyze = new Npgsql.NpgsqlCommand($"vacuum analyze {store.Options.DatabaseSchemaName}.mt_doc_functionentry", connection) { CommandTimeout = 600 };
        await analyze.ExecuteNonQueryAsync(cancellation);

        Task Insert(IReadOnlyCollection<FunctionEntry> entries) =>
            store.BulkInsertDocumentsAsync(OrganizationId.Installation, entries, batchSize: Piece, cancellation: cancellation);
    }

    private static IEnumerable<FunctionEntry> Functions()
    {
        for (var i = 0; i < SmallFunctions; i++)
        {
            if (i % 1000 == 0)
                yield return Function($"F{i / 1000:D4}", FunctionLevel.PolicyField, null, i);
            if (i % 250 == 0)
                yield return Function($"A{i / 250:D4}", FunctionLevel.PolicyArea, $"F{i / 1000:D4}", i);
            if (i % 50 == 0)
                yield return Function($"L{i / 50:D4}", FunctionLevel.LargeFunction, $"A{i / 250:D4}", i);
            if (i % 10 == 0)
                yield return Function($"M{i / 10:D4}", FunctionLevel.MiddleFunction, $"L{i / 50:D4}", i);
            yield return Function(Small(i), FunctionLevel.SmallFunction, $"M{i / 10:D4}", i);
        }
    }

    private static FunctionEntry Function(string code, FunctionLevel level, string? parent, int i) => new(
        FunctionId.Of(code), code, level, null, new(Begin, null), Timeline.Starting(Begin, $"{Fields[i % Fields.Length]} {Objects[i / 7 % Objects.Length]}"),
        Timeline.Starting(Begin, parent), new([]), new([]), [], [], 1);

    private static FunctionEntry UnitTask(int agency, int n)
    {
        var code = $"{Agency(agency)}-{n:D5}";
        var name = $"{Fields[n % Fields.Length]} {Objects[(n + agency) % Objects.Length]} {Acts[n / 3 % Acts.Length]} {n % 97}";
        return new(
            FunctionId.OfUnitTask(Agency(agency), code), code, FunctionLevel.UnitTask, Agency(agency), new(Begin, null), Timeline.Starting(Begin, name),
            Timeline.Starting<string?>(Begin, Small((n + agency) % SmallFunctions)), Timeline.Starting(Begin, Department(n)),
            Timeline.Starting(Begin, new UnitTaskDefaults(RetentionPeriod.FiveYears, DisclosureClass.Open, [])), [], [], 1);
    }

    private static string Agency(int i) => $"{6_110_000 + (i % Agencies * 100)}";

    private static string Department(int i) => $"D{i % Departments:D3}";

    private static string Small(int i) => $"S{i:D4}";
}
