using System.Net;
using OnNara.Client;

namespace OnNara.Api.Tests.Accounts;

/// <summary>The programs of this house do as the server says when it has too much to do.</summary>
public sealed class ComingBackLaterTests
{
    private const int PerMinute = 20;

    [Fact]
    public async Task a_program_that_signs_in_too_often_comes_back_when_it_was_told_to()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["OnNara:SignInsPerName"] = $"{PerMinute}" });
        using var api = new ApiClient(alba.Server.CreateClient());

        var answers = await Task.WhenAll(Enumerable.Range(0, PerMinute + 3).Select(_ => api.SignInAsync("nobody.here", "no password", CancellationToken.None)));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Forbidden);
        // Another one may try every three seconds, so those who were too many ask once to three times more; at their own pace it would be five and more.
        api.Repeats.Keys.ShouldBe(["request.too-many"]);
        api.Repeats["request.too-many"].ShouldBeInRange(1, 12);
    }
}
