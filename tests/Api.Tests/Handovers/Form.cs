using System.Net;
using OnNara.Api.Handovers;
using OnNara.Domain.Handovers;

namespace OnNara.Api.Tests.Handovers;

/// <summary>A handover as the people of a test agency handle it through the public API; it remembers the version that they saw.</summary>
internal sealed class Form(TestAgency agency, Guid id)
{
    public Guid Id => id;

    public long Version { get; private set; } = 1;

    public static PrepareHandoverRequest Request(TestAgency agency, string to, IReadOnlyList<HandoverItemReference>? items = null) =>
        new(agency.PersonId(to), "매월 초에 현원을 점검한다.", "인사이동", Items: items);

    public static async Task<Form> PreparedAsync(TestAgency agency, string by, PrepareHandoverRequest request)
    {
        var answer = await (await agency.AsAsync(by)).PostAsync("/api/handovers", request).ReadAsync<HandoverAnswer>(HttpStatusCode.Created);
        return new(agency, answer.HandoverId);
    }

    public async Task<HandoverAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await SendAsync(who, act, body).ReadAsync<HandoverAnswer>();
        Version = answer.Version;
        return answer;
    }

    public Task<HandoverAnswer> ConfirmAsync(string who, HandoverSide side) => ActAsync(who, "confirm", new { side });

    public async Task<HandoverAnswer> ConfirmBothAsync(string giver, string receiver)
    {
        await ConfirmAsync(giver, HandoverSide.Giver);
        return await ConfirmAsync(receiver, HandoverSide.Receiver);
    }

    public Task RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null) =>
        SendAsync(who, act, body).ShouldBeRefusedAsync(status, code);

    public async Task<HttpResponseMessage> SendAsync(string who, string act, object? body = null, long? version = null)
    {
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = version ?? Version;
        return await (await agency.AsAsync(who)).PostAsync($"/api/handovers/{id}/{act}", members);
    }

    public async Task<HandoverView> LookAsync(string who) => await (await agency.AsAsync(who)).GetAsync($"/api/handovers/{id}").ReadAsync<HandoverView>();
}
