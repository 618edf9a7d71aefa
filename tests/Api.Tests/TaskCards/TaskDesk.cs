using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnNara.Api.TaskCards;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>A task card as the people of a test agency handle it through the public API; it remembers the version that they saw.</summary>
internal sealed class TaskDesk(TestAgency agency, Guid id, long version)
{
    public Guid Id => id;

    public long Version { get; set; } = version;

    /// <summary>When the acts happen, in an agency that accepts given times; else now.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The card of a unit task of HR, owned by <c>drafter</c>.</summary>
    public static async Task<TaskDesk> OpenedAsync(TestAgency agency, DateTimeOffset? at = null, string unitTask = "HR-TASK")
    {
        var request = new OpenTaskCardRequest(new(TaskKind.UnitTask, unitTask), "인사 관리", "정원과 현원을 관리한다.");
        var answer = await Task.FromResult(await SendAsync(agency, "drafter", HttpMethod.Post, "/api/task-cards", request, at))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);
        return new(agency, answer.TaskCardId, answer.Version) { At = at };
    }

    public async Task<TaskCardAnswer> ActAsync(string who, string act, object? body = null, HttpMethod? method = null)
    {
        var answer = await Task.FromResult(await TryAsync(who, act, body, method: method)).ReadAsync<TaskCardAnswer>();
        Version = answer.Version;
        return answer;
    }

    public async Task<JsonElement> RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null, long? version = null, HttpMethod? method = null) =>
        await Task.FromResult(await TryAsync(who, act, body, version, method)).ShouldBeRefusedAsync(status, code);

    public Task<HttpResponseMessage> TryAsync(string who, string act, object? body = null, long? version = null, HttpMethod? method = null)
    {
        var members = JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = version ?? Version;
        return SendAsync(agency, who, method ?? HttpMethod.Post, $"/api/task-cards/{id}/{act}", members, At);
    }

    public async Task<T> ReadAsync<T>(string who, string what = "") =>
        await Task.FromResult(await SendAsync(agency, who, HttpMethod.Get, $"/api/task-cards/{id}{what}", null, At)).ReadAsync<T>();

    public Task<HttpResponseMessage> GetAsync(string who, string what = "") => SendAsync(agency, who, HttpMethod.Get, $"/api/task-cards/{id}{what}", null, At);

    public static async Task<HttpResponseMessage> SendAsync(TestAgency agency, string who, HttpMethod method, string address, object? body, DateTimeOffset? at = null)
    {
        var client = await agency.AsAsync(who);
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: Agencies.Json);
        }

        if (at is { } moment)
        {
            request.Headers.Add("Occurred-At", moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        }

        return await client.SendAsync(request);
    }
}
