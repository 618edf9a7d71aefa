using System.Net;
using OnNara.Api.Instructions;

namespace OnNara.Api.Tests.Instructions;

/// <summary>An instruction as the people of a test agency handle it through the public API; it remembers the version that they saw.</summary>
internal sealed class Order(TestAgency agency, Guid id)
{
    public Guid Id => id;

    public long Version { get; private set; } = 1;

    /// <summary>The manager (과장) of HR tells its drafter and colleague what to do, unless somebody else is named.</summary>
    public static async Task<Order> GivenAsync(TestAgency agency, string by = "manager", params string[] handlers)
    {
        var answer = await (await agency.AsAsync(by)).PostAsync("/api/instructions", Request(agency, handlers)).ReadAsync<InstructionAnswer>(HttpStatusCode.Created);
        return new(agency, answer.InstructionId);
    }

    public static GiveInstructionRequest Request(TestAgency agency, params string[] handlers) =>
        new("민원에 회신할 것", [.. (handlers.Length == 0 ? ["drafter", "colleague"] : handlers).Select(agency.PersonId)]);

    public async Task<InstructionAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await SendAsync(who, act, body).ReadAsync<InstructionAnswer>();
        Version = answer.Version;
        return answer;
    }

    public Task RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null, long? version = null) =>
        SendAsync(who, act, body, version).ShouldBeRefusedAsync(status, code);

    public async Task<HttpResponseMessage> SendAsync(string who, string act, object? body = null, long? version = null)
    {
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = version ?? Version;
        return await (await agency.AsAsync(who)).PostAsync($"/api/instructions/{id}/{act}", members);
    }

    public async Task<InstructionView> LookAsync(string who) => await (await agency.AsAsync(who)).GetAsync($"/api/instructions/{id}").ReadAsync<InstructionView>();
}
