using JasperFx;
using Marten;
using OnNara.Api.Agencies;
using OnNara.Api.Organizations.File;
using OnNara.Client;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections;

namespace OnNara.Bench.Tasks;

/// <summary>
/// An agency in the middle of its year: 100 divisions of 10 bureaus, 400 people, 10,000 unit tasks of which nine in ten have a card, and
/// on these more than 100,000 facts. Opened through the API; tasks and cards put into the store as the facts that acts would have left.
/// </summary>
internal sealed class AnnualAgency : IAsyncDisposable
{
    public const string Code = "1741000";

    private const string Database = "tasks", Password = "a password of benches";
    private const int Tasks = 10_000, Bureaus = 10, Divisions = 100, Officers = 3, Together = 50, MilestonesOfPlan = 3;

    private static readonly DateOnly Founded = new(2020, 1, 1);
    private static readonly DateTimeOffset January = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(9));
    private static Task<AnnualAgency>? _opened;

    private readonly Product _product;
    private readonly HttpClient _http;

    private AnnualAgency(Product product)
    {
        _product = product;
        _http = new() { BaseAddress = product.Address };
    }

    /// <summary>Opened once, however many benches look at it; filled where no run before this one did.</summary>
    public static Task<AnnualAgency> OpenAsync(Workplace workplace, CancellationToken cancellation) => _opened ??= OpenedAsync(workplace, cancellation);

    /// <summary>Ends the product that was started for it, if one was.</summary>
    public static async Task CloseAsync()
    {
        if (_opened is { IsCompletedSuccessfully: true } opened)
            await (await opened).DisposeAsync();
    }

    public async Task<Func<int, Task>> AskingAsync(string who, string address, CancellationToken cancellation)
    {
        var signedIn = await _product.Api.SignInAsync($"{who}.{Code}", Password, cancellation);
        var token = signedIn.TextOf("accessToken") ?? throw new InvalidOperationException(signedIn.Describe());
        return async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await _http.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellation);
        };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _product.DisposeAsync();
    }

    private static async Task<AnnualAgency> OpenedAsync(Workplace workplace, CancellationToken cancellation)
    {
        var directory = workplace.DirectoryOf(Database);
        var isFilled = Directory.Exists(directory) && await workplace.IsFilledAsync(Database, cancellation);
        if (!isFilled && Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        var database = isFilled ? workplace.ConnectionStringOf(Database) : await workplace.EmptyDatabaseAsync(Database, cancellation);
        Directory.CreateDirectory(directory);
        var product = await Product.StartAsync(database, cancellation, directory);
        try
        {
            if (!isFilled)
                await FillAsync(product, database, workplace, cancellation);
            var agency = new AnnualAgency(product);
            await agency.UntilCaughtUpAsync(cancellation);
            if (!isFilled)
                await workplace.FilledAsync(Database, cancellation);
            return agency;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    private static async Task FillAsync(Product product, string database, Workplace workplace, CancellationToken cancellation)
    {
        workplace.Say("Opening the agency");
        var opened = await product.Api.PostAsync(
            await product.AdministratorAsync(cancellation), "api/agencies", new OpenAgencyRequest(Section(), Password, MustChangePassword: false), null, cancellation);
        if (!opened.IsDone)
            throw new InvalidOperationException(opened.Describe());

        using var store = DocumentStore.For(options =>
        {
            options.Connection(database);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            options.DisableNpgsqlLogging = true;
            OnNaraStore.Configure(options, new(database));
        });
        foreach (var numbers in Enumerable.Range(0, Tasks).Chunk(Together))
        {
            await using var session = store.LightweightSession(Code);
            foreach (var n in numbers)
                Record(session, n);
            await session.SaveChangesAsync(cancellation);
            if (numbers[^1] % 1000 == 999)
                workplace.Say($"{numbers[^1] + 1:N0} of {Tasks:N0} tasks");
        }
    }

    private async Task UntilCaughtUpAsync(CancellationToken cancellation)
    {
        var auditor = new Account($"auditor.{Code}", Password);
        while ((await _product.Api.GetAsync(auditor, "api/task-activities?limit=1", cancellation)).Body.GetProperty("behindBySeconds").GetDouble() > 0)
            await Task.Delay(500, cancellation);
    }

    private static void Record(IDocumentSession session, int n)
    {
        var (code, department, owner) = ($"T-{n:D5}", Division(n), Officer(n, 0));
        session.Events.StartStream<UnitTaskHistory>(
            FunctionId.OfUnitTask(Code, code),
            new UnitTaskEstablished(code, $"Task {n}", department, null, RetentionPeriod.FiveYears, DisclosureClass.Open, [], [], Founded, owner, January));
        if (n % 10 < 9)
            session.Events.StartStream<TaskCard>(TaskCard.IdOf(Code, TaskKind.UnitTask, code), Facts(n, code, owner));
    }

    /// <summary>Of ten cards one has no cycle, one a cycle without a plan, one a plan on its way, and six are carried out.</summary>
    private static IEnumerable<object> Facts(int n, string code, Official owner)
    {
        yield return new TaskCardOpened(
            TaskCard.IdOf(Code, TaskKind.UnitTask, code), Code, owner, January, new(TaskKind.UnitTask, code, $"Task {n}", code), $"Task {n}", "What is to be done", owner);
        if (n % 10 == 8)
            yield break;
        yield return new CycleOpened(owner, January, "2026", new(2026, 1, 1), new(2026, 12, 31), []);
        if (n % 10 == 7)
            yield break;
        var document = NameBasedId.Of("bench-plan", code);
        yield return new PlanSubmitted(owner, January.AddDays(1), "2026", 1, PlanOf(n), document, null);
        if (n % 10 == 6)
            yield break;
        yield return new PlanApproved(Head(n), January.AddDays(3), "2026", 1, document, new(Division(n), Division(n), 2026, n + 1));
        for (var report = 0; report < 5 * MilestonesOfPlan; report++)
        {
            var (milestone, step) = (report / 5, report % 5);
            var at = January.AddDays(10 + (90 * milestone) + (15 * step) + (n % 7));
            yield return new ProgressReported(Officer(n, milestone), at, "2026", $"M{milestone + 1}", step == 4 && (n + milestone) % 3 > 0 ? 100 : 20 * step, "Went on", []);
            if (step == 4 && (n + milestone) % 3 > 0)
                yield return new MilestoneReached(Officer(n, milestone), at, "2026", $"M{milestone + 1}");
        }
    }

    private static Plan PlanOf(int n) => new(
        ["To serve better"], "As it was", [new("I1", "Share done in time", "%", IndicatorDirection.Increase, 60, 90, IndicatorSource.Reported)],
        [
            .. Enumerable.Range(0, MilestonesOfPlan).Select(m => new Milestone(
                $"M{m + 1}", $"Step {m + 1}", new DateOnly(2026, 1, 10).AddDays(90 * m), new DateOnly(2026, 4, 1).AddDays((90 * m) + (n % 20)), Officer(n, m), m == 0 ? [] : [$"M{m}"])),
        ],
        null);

    private static AgencySection Section() => new(
        Code, "벤치부", "벤치", Founded,
        new(
            "ROOT", "본부", "장관",
            [Person("minister", "장관"), Person("administrator", "팀장", Office.OrganizationAdministrator), Person("auditor", "감사담당", Office.Auditor)],
            [
                .. Enumerable.Range(0, Bureaus).Select(b => new DepartmentSection(
                    $"B{b}", $"제{b}국", "국장", [Person($"director{b}", "국장")],
                    [
                        .. Enumerable.Range(0, Divisions / Bureaus).Select(d => (b * (Divisions / Bureaus)) + d).Select(d => new DepartmentSection(
                            Division(d), $"제{d}과", "과장", [Person($"head{d}", "과장"), .. Enumerable.Range(0, Officers).Select(o => Person($"officer{d}-{o}", "주무관"))])),
                    ])),
            ]));

    private static PersonSection Person(string who, string post, params Office[] offices) => new($"{who}.{Code}", who, "행정주사", post, offices);

    private static string Division(int n) => $"D{n % Divisions:D3}";

    private static Official Head(int n) => Named($"head{n % Divisions}", "과장", n);

    private static Official Officer(int n, int which) => Named($"officer{n % Divisions}-{which % Officers}", "주무관", n);

    private static Official Named(string who, string post, int n) =>
        new(OrganizationId.OfPerson(Code, $"{who}.{Code}"), who, "행정주사", post, Division(n), $"제{n % Divisions}과");
}
