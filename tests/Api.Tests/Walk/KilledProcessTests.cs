using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OnNara.Api.Accounts;
using OnNara.Api.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Walk;

/// <summary>The process dies at the worst moment, and what was answered has happened.</summary>
public sealed class KilledProcessTests
{
    private const string Ministry = "1741000";
    private const string Seoul = "6110000";
    private const int Papers = 12;

    [Fact]
    public async Task documents_that_were_sent_arrive_once_although_the_process_dies_on_the_way()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var product = new ProductProcess(database);
        await product.StartAsync();
        var (officer, head, clerk) = (await SignInAsync(product, "junho.park"), await SignInAsync(product, "taeyang.kwon"), await SignInAsync(product, "wonbin.jang"));
        var decided = new List<DocumentAnswer>();
        for (var i = 0; i < Papers; i++)
        {
            decided.Add(await DecideAsync(officer, head, $"자료 제출 요청 {i}"));
        }

        await Task.WhenAll(decided.Select(d => clerk.PostAsync($"/api/documents/{d.DocumentId}/dispatch", new { version = d.Version }).ReadAsync<DocumentAnswer>()));
        await product.KillAsync();
        await product.StartAsync();

        var office = await SignInAsync(product, "doyun.ma");
        var titles = await UntilAsync(() => WaitingTitlesAsync(office), found => found.Count >= Papers);
        titles.Order().ShouldBe(Enumerable.Range(0, Papers).Select(i => $"자료 제출 요청 {i}").Order());
    }

    private static async Task<DocumentAnswer> DecideAsync(HttpClient officer, HttpClient head, string title)
    {
        var draft = new DraftRequest(
            "자료 제출 요구",
            title,
            Recipients: [new("서울특별시장", Seoul)],
            UnitTaskCode: "1741000-0302",
            Disclosure: Disclosure.Open,
            Path: [new(1, StepAct.Decision, OrganizationId.OfPerson(Ministry, "taeyang.kwon"))]);
        var drafted = await officer.PostAsync("/api/documents", new DraftDocumentRequest(draft)).ReadAsync<DocumentAnswer>(HttpStatusCode.Created);
        var submitted = await officer.PostAsync($"/api/documents/{drafted.DocumentId}/submit", new { version = drafted.Version }).ReadAsync<DocumentAnswer>();
        return await head.PostAsync($"/api/documents/{drafted.DocumentId}/decide", new { version = submitted.Version }).ReadAsync<DocumentAnswer>();
    }

    private static async Task<IReadOnlyList<string>> WaitingTitlesAsync(HttpClient office)
    {
        var work = await office.GetAsync("/api/my-work?section=Waiting&limit=200").ReadAsync<JsonElement>();
        return [.. work.GetProperty("waiting").GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()!)];
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> enough)
    {
        for (var tries = 0; ; tries++)
        {
            var found = await look();
            if (enough(found) || tries > 300)
            {
                // A double would come late: give it time to show itself.
                await Task.Delay(TimeSpan.FromSeconds(2));
                return await look();
            }

            await Task.Delay(200);
        }
    }

    private static async Task<HttpClient> SignInAsync(ProductProcess product, string name)
    {
        var client = new HttpClient { BaseAddress = product.Address };
        var token = await client.PostAsync("/api/tokens", new SignInRequest(name, "onnara-demonstration")).ReadAsync<TokenAnswer>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        return client;
    }
}
