using System.Net;
using System.Net.Http.Json;

namespace OnNara.Api.Tests.Shared;

public sealed class RepeatedRequestsTests(ConventionsHost host)
{
    private readonly Guid _counter = Guid.NewGuid();

    [Fact]
    public async Task a_repeated_request_answers_as_the_first_did()
    {
        using var client = host.Newcomer();

        var first = await CountAsync(client, "k-1", version: 0);
        var repeated = await CountAsync(client, "k-1", version: 0);

        repeated.StatusCode.ShouldBe(first.StatusCode);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await repeated.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        repeated.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        (await VersionAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task an_answer_stays_the_first_one_after_others_have_acted()
    {
        using var client = host.Newcomer();
        var first = await CountAsync(client, "k-1", version: 0);
        await CountAsync(client, "k-2", version: 1);

        var repeated = await CountAsync(client, "k-1", version: 0);

        (await repeated.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await VersionAsync(client)).ShouldBe(2);
    }

    [Fact]
    public async Task another_body_under_the_same_key_is_refused()
    {
        using var client = host.Newcomer();
        await CountAsync(client, "k-1", version: 0);

        var other = await CountAsync(client, "k-1", version: 1);

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.CodeAsync()).ShouldBe("request.key-reused");
        (await VersionAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task the_same_key_for_another_thing_is_refused()
    {
        using var client = host.Newcomer();
        await CountAsync(client, "k-1", version: 0);

        var other = await CountAsync(client, "k-1", version: 0, counter: Guid.NewGuid());

        (await other.CodeAsync()).ShouldBe("request.key-reused");
    }

    [Fact]
    public async Task of_many_repeats_at_once_one_acts_and_all_are_answered_alike()
    {
        using var client = host.Newcomer();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CountAsync(client, "k-1", version: 0)));

        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK, string.Join('\n', bodies));
        bodies.Distinct().Count().ShouldBe(1);
        (await VersionAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task a_key_belongs_to_the_person_who_sent_it()
    {
        var agency = $"agency-{Guid.NewGuid():N}";
        using var one = host.Somebody(agency, Guid.NewGuid());
        using var other = host.Somebody(agency, Guid.NewGuid());
        await CountAsync(one, "k-1", version: 0);

        var answer = await CountAsync(other, "k-1", version: 1);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await VersionAsync(one)).ShouldBe(2);
    }

    [Fact]
    public async Task a_refusal_is_not_kept_because_nothing_happened()
    {
        using var client = host.Newcomer();
        var early = await CountAsync(client, "k-1", version: 1);
        await CountAsync(client, "k-2", version: 0);

        var again = await CountAsync(client, "k-1", version: 1);

        (await early.CodeAsync()).ShouldBe("counter.busy-now");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task the_answer_is_kept_with_the_act_and_not_for_ever()
    {
        using var client = host.Newcomer();
        await CountAsync(client, "k-1", version: 0);

        await using var command = host.Database.CreateCommand(
            "select count(*) from information_schema.columns where table_name = 'wolverine_deduplicated_responses' and column_name = 'expires'");

        Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task a_key_that_is_none_is_refused(string key)
    {
        using var client = host.Newcomer();

        var answer = await CountAsync(client, key, version: 0);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.CodeAsync()).ShouldBe("request.key-malformed");
    }

    [Fact]
    public async Task without_a_key_every_request_is_a_new_one()
    {
        using var client = host.Newcomer();
        await client.PostAsJsonAsync($"/api/counters/{_counter}/count", new { version = 0, by = 1 });

        var again = await client.PostAsJsonAsync($"/api/counters/{_counter}/count", new { version = 0, by = 1 });

        (await again.CodeAsync()).ShouldBe("counter.busy-now");
    }

    private async Task<HttpResponseMessage> CountAsync(HttpClient client, string key, long version, Guid? counter = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/counters/{counter ?? _counter}/count")
        {
            Content = JsonContent.Create(new { version, by = 1 }),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private async Task<long> VersionAsync(HttpClient client) =>
        (await (await client.GetAsync(new Uri($"/api/counters/{_counter}", UriKind.Relative))).JsonAsync()).GetProperty("version").GetInt64();
}
