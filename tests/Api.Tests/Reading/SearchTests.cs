using System.Net;
using OnNara.Api.Search;
using OnNara.Api.Tests.Documents;

namespace OnNara.Api.Tests.Reading;

public sealed class SearchTests(OnNaraHost host)
{
    [Fact]
    public async Task finds_a_document_by_a_part_of_a_word_and_says_how_old_the_answer_is()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        var reader = await agency.AsAsync("accountant");

        var page = await Eventually.ReadAsync(() => reader.GetAsync("/api/search?q=철 출").ReadAsync<SearchPage>(), p => p.Count == 1);

        page.Items.ShouldHaveSingleItem().Id.ShouldBe(paper.Id);
        page.BehindBySeconds.ShouldBeGreaterThanOrEqualTo(0);
        (await (await (await host.OpenAgencyAsync()).AsAsync("auditor")).GetAsync("/api/search?q=출장").ReadAsync<SearchPage>()).Count.ShouldBe(0);
    }

    [Fact]
    public async Task hostile_words_are_words()
    {
        var reader = await (await host.OpenAgencyAsync()).AsAsync("drafter");
        await reader.GetAsync("/api/search").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "search.query-empty");
        await reader.GetAsync("/api/search?q=%20%09").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "search.query-empty");
        await reader.GetAsync("/api/search?q=a%00b").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.bad-text");
        await reader.GetAsync($"/api/search?q={new string('a', 5_000)}").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "search.query-too-long");
        foreach (var words in new[] { "%", "_", ".*(", "\\", "'; drop table mt_events; --", "\u202e", "😀", "{}", "$1" })
            (await reader.GetAsync($"/api/search?q={Uri.EscapeDataString(words)}").ReadAsync<SearchPage>()).Count.ShouldBe(0);
    }
}
