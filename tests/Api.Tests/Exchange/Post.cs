using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Marten;
using OnNara.Api.Exchange;
using OnNara.Api.Incoming;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;

namespace OnNara.Api.Tests.Exchange;

/// <summary>Sends documents between the agencies of a test, and waits for what arrives as people would: by looking.</summary>
internal static class Post
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Recipient To(TestAgency agency, TestAgency? via = null) => new($"{agency.Code} 부", AgencyCode: agency.Code, Via: via?.Code);

    /// <summary>A decided document of the agency, sent by its clerk.</summary>
    public static async Task<Paper> SentAsync(TestAgency sender, params Recipient[] recipients)
    {
        var paper = await DecidedAsync(sender, recipients);
        await paper.ActAsync("clerk", "dispatch");
        return paper;
    }

    public static async Task<Paper> DecidedAsync(TestAgency sender, params Recipient[] recipients)
    {
        var paper = await Paper.SubmittedAsync(sender, Paper.Draft(sender) with { IsInternal = false, Recipients = recipients });
        await paper.ActAsync("manager", "decide");
        return paper;
    }

    /// <summary>The document as its own agency knows it.</summary>
    public static async Task<Document> ReadAsync(this OnNaraHost host, TestAgency agency, Guid documentId)
    {
        await using var session = host.Store.QuerySession(agency.Code);
        return (await session.Events.AggregateStreamAsync<Document>(documentId))!;
    }

    public static async Task<Document> EventuallyAsync(this OnNaraHost host, TestAgency agency, Guid documentId, Func<Document, bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var document = await host.ReadAsync(agency, documentId);
            if (document is not null && holds(document)) return document;
            if (waited.Elapsed > Patience) throw new TimeoutException($"Document {documentId} of {agency.Code} is still {document}.");
            await Task.Delay(50);
        }
    }

    /// <summary>What of a dispatch lies at the agency, looked for by its document office until it is there.</summary>
    /// <param name="meantFor">The recipient, where the agency is only on the way.</param>
    public static async Task<Arrival> ArrivedAsync(this OnNaraHost host, TestAgency sender, Paper paper, TestAgency at, TestAgency? meantFor = null)
    {
        var sent = await host.ReadAsync(sender, paper.Id);
        var id = IdOf(sent.Deliveries[0].DispatchId, at, meantFor ?? at);
        for (var waited = Stopwatch.StartNew(); ;)
        {
            if (await new Arrival(at, id).LookAsync("clerk") is { } card) return new Arrival(at, id) { Version = card.Version };
            if (waited.Elapsed > Patience) throw new TimeoutException($"Nothing arrived at {at.Code}.");
            await Task.Delay(50);
        }
    }

    /// <summary>Waits until so many messages lie at the agency's door.</summary>
    public static async Task HeldAtAsync(this OnNaraHost host, TestAgency agency, int count)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            await using var session = host.Store.QuerySession(agency.Code);
            var held = await session.Query<HeldLetter>().CountAsync();
            if (held == count) return;
            if (waited.Elapsed > Patience) throw new TimeoutException($"{held} messages wait at {agency.Code}.");
            await Task.Delay(50);
        }
    }

    public static Guid IdOf(Guid dispatchId, TestAgency at, TestAgency meantFor) =>
        Letter(dispatchId, meantFor).IncomingIdAt(at.Code);

    /// <summary>Says it again, as a queue would that is not sure whether it was heard.</summary>
    public static Task DeliverAgainAsync(this OnNaraHost host, TestAgency to, object message) =>
        BusOf(host.Alba.Services).InvokeForTenantAsync(to.Code, message);

    private static Letter Letter(Guid dispatchId, TestAgency meantFor) => new(
        dispatchId, Origin.Outside(""), To(meantFor), null, DocumentKind.General, "", Domain.Documents.Content.Body.Empty, [], null, null, default, null, [], []);

    private static Wolverine.Runtime.MessageBus BusOf(IServiceProvider services) =>
        new Wolverine.Runtime.MessageBus((Wolverine.Runtime.IWolverineRuntime)services.GetService(typeof(Wolverine.Runtime.IWolverineRuntime))!);
}

/// <summary>An incoming document as the people of a test agency handle it through the public API.</summary>
internal sealed class Arrival(TestAgency agency, Guid id)
{
    public Guid Id => id;

    public long Version { get; set; } = 1;

    /// <summary>Something that came over the desk.</summary>
    public static async Task<Arrival> TakenInAsync(TestAgency agency, DateTimeOffset? dueAt = null)
    {
        var answer = await (await agency.AsAsync("clerk")).PostAsync("/api/incoming", new TakeInDocumentRequest(Channel.Desk, "홍길동", "건축 허가 신청", DueAt: dueAt))
            .ReadAsync<IncomingAnswer>(HttpStatusCode.Created);
        return new(agency, answer.IncomingId) { Version = answer.Version };
    }

    public async Task<IncomingCard?> LookAsync(string who)
    {
        using var response = await (await agency.AsAsync(who)).GetAsync($"/api/incoming/{id}");
        return response.StatusCode == HttpStatusCode.NotFound ? null : await Task.FromResult(response).ReadAsync<IncomingCard>();
    }

    public async Task<IncomingAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await SendAsync(who, act, body).ReadAsync<IncomingAnswer>();
        Version = answer.Version;
        return answer;
    }

    public async Task<HttpResponseMessage> SendAsync(string who, string act, object? body = null, long? version = null)
    {
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = JsonValue.Create(version ?? Version);
        return await (await agency.AsAsync(who)).PostAsync($"/api/incoming/{id}/{act}", members);
    }

    public Task RefusesAsync(string who, string act, HttpStatusCode status, string code, object? body = null, long? version = null) =>
        SendAsync(who, act, body, version).ShouldBeRefusedAsync(status, code);

    /// <summary>From the document office to HR, its number, and the drafter who is to handle it.</summary>
    public async Task InHandAsync()
    {
        await ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });
        await ActAsync("colleague", "receive", new { unitTaskCode = "HR-TASK" });
        await ActAsync("manager", "name-handler", new { handlerId = agency.PersonId("drafter") });
    }
}
