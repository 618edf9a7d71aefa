using System.Net;
using OnNara.Api.Documents;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Documents;

/// <summary>A document as the people of a test agency handle it through the public API; it remembers the version that they saw.</summary>
internal sealed class Paper(TestAgency agency, Guid id, long version)
{
    /// <summary>A matter that the division head (과장, <c>manager</c>) of the drafting department decides.</summary>
    public const string Matter = "국내 출장";

    public Guid Id => id;

    public long Version { get; private set; } = version;

    public static async Task<Paper> DraftedAsync(TestAgency agency, DraftRequest? draft = null, Guid? bundle = null, string by = "drafter", Guid? replaces = null)
    {
        var client = await agency.AsAsync(by);
        var answer = await client.PostAsync("/api/documents", new DraftDocumentRequest(draft ?? Draft(agency), null, replaces, bundle))
            .ReadAsync<DocumentAnswer>(HttpStatusCode.Created);
        return new(agency, answer.DocumentId, answer.Version);
    }

    public static async Task<Paper> SubmittedAsync(TestAgency agency, DraftRequest? draft = null)
    {
        var paper = await DraftedAsync(agency, draft);
        await paper.ActAsync("drafter", "submit");
        return paper;
    }

    /// <summary>An internal document of HR that the manager decides, without or with further steps before.</summary>
    public static DraftRequest Draft(TestAgency agency, params PlannedStep[] before) => new(
        Matter,
        "봄철 출장 계획",
        IsInternal: true,
        UnitTaskCode: "HR-TASK",
        Disclosure: Disclosure.Open,
        Path: [.. before, new(100, StepAct.Decision, agency.PersonId("manager"))]);

    public async Task<DocumentAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await (await SendAsync(who, act, body)).ReadAsync();
        Version = answer.Version;
        return answer;
    }

    public async Task RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null, long? version = null) =>
        await Task.FromResult((await SendAsync(who, act, body, version)).Response).ShouldBeRefusedAsync(status, code);

    /// <summary>Sends an act as it is, with the version that is known here unless another one is asked for.</summary>
    public async Task<(HttpResponseMessage Response, Func<Task<DocumentAnswer>> ReadAsync)> SendAsync(
        string who, string act, object? body = null, long? version = null, string? key = null)
    {
        var client = await agency.AsAsync(who);
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = version ?? Version;
        using var request = new HttpRequestMessage(act == "draft" ? HttpMethod.Put : HttpMethod.Post, $"/api/documents/{id}/{act}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(members, options: Agencies.Json),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var response = await client.SendAsync(request);
        return (response, () => Task.FromResult(response).ReadAsync<DocumentAnswer>());
    }
}
