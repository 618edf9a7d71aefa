using System.Net;
using OnNara.Api.Meetings;
using OnNara.Domain.Meetings;

namespace OnNara.Api.Tests.Meetings;

/// <summary>A meeting as the people of a test agency hold it through the public API; it remembers the version that they saw.</summary>
internal sealed class Gathering(TestAgency agency, Guid id)
{
    public Guid Id => id;

    public long Version { get; private set; } = 1;

    /// <summary>An hour of the manager with the drafter and the treasurer, over since an hour; the colleague listened.</summary>
    public static CallMeetingRequest Request(TestAgency agency)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(
            "출장 계획 회의", now.AddHours(-2), now.AddHours(-1), "3층 회의실", [.. new[] { "manager", "drafter", "treasurer" }.Select(agency.PersonId)],
            ["봄 계획", "여름 계획"], ObserverIds: [agency.PersonId("colleague")]);
    }

    public static async Task<Gathering> CalledAsync(TestAgency agency, CallMeetingRequest? request = null, string by = "manager")
    {
        var answer = await (await agency.AsAsync(by)).PostAsync("/api/meetings", request ?? Request(agency)).ReadAsync<MeetingAnswer>(HttpStatusCode.Created);
        return new(agency, answer.MeetingId);
    }

    public static async Task<Gathering> RecordedAsync(TestAgency agency)
    {
        var gathering = await CalledAsync(agency);
        await gathering.ActAsync("manager", "minutes", Minutes(agency));
        return gathering;
    }

    public static object Minutes(TestAgency agency, int votes = 2) => new
    {
        presentIds = new[] { agency.PersonId("manager"), agency.PersonId("treasurer") },
        gists = new AgendaGist[] { new(1, "모두 동의"), new(2, "다음에 논의") },
        decisions = new MeetingDecision[] { new(1, "봄 계획을 작성한다", 1, new(votes, 0, 0)), new(2, "다시 모인다", null, null) },
    };

    public async Task<MeetingAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await SendAsync(who, act, body).ReadAsync<MeetingAnswer>();
        Version = answer.Version;
        return answer;
    }

    public Task RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null) => SendAsync(who, act, body).ShouldBeRefusedAsync(status, code);

    public async Task<HttpResponseMessage> SendAsync(string who, string act, object? body = null)
    {
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = Version;
        return await (await agency.AsAsync(who)).PostAsync($"/api/meetings/{id}/{act}", members);
    }

    public async Task<MeetingView> LookAsync(string who) => await (await agency.AsAsync(who)).GetAsync($"/api/meetings/{id}").ReadAsync<MeetingView>();
}
