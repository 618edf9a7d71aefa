using Marten;
using OnNara.Domain;
using OnNara.Projections.Trails;

namespace OnNara.Api.Shared;

/// <summary>Reads how a request's act is called where it happened: texts of any script, percent-encoded, as a header holds no others.</summary>
public static class ToldActHeaders
{
    public const string Activity = "Occurred-As";
    public const string Case = "Occurred-Case";
    public const string Instance = "Occurred-Instance";

    /// <summary>Keeps what the headers say for the facts of this request.</summary>
    public static Refusal? Take(HttpContext context, bool accepted)
    {
        var headers = context.Request.Headers;
        if (!headers.ContainsKey(Activity) && !headers.ContainsKey(Case) && !headers.ContainsKey(Instance))
            return null;

        // Whoever numbers nothing tells one act with each request.
        var told = new ToldAct(
            Text(headers, Activity) ?? "", Text(headers, Case), Text(headers, Instance) ?? Guid.CreateVersion7().ToString("N"));
        if (ToldAct.RefusalOf(told, accepted) is { } refusal)
            return refusal;
        context.Items[typeof(ToldAct)] = told;
        return null;
    }

    internal static ToldAct? Of(HttpContext? context) => context?.Items[typeof(ToldAct)] as ToldAct;

    private static string? Text(IHeaderDictionary headers, string name) => headers.TryGetValue(name, out var value) ? Uri.UnescapeDataString(value.ToString()) : null;
}

/// <summary>Puts the name under which a request tells its act beside every fact that the request records.</summary>
internal sealed class ToldActListener(IHttpContextAccessor requests) : DocumentSessionListenerBase, IConfigureMarten
{
    public void Configure(IServiceProvider services, StoreOptions options) => options.Listeners.Add(this);

    public override Task BeforeSaveChangesAsync(IDocumentSession session, CancellationToken token)
    {
        if (ToldActHeaders.Of(requests.HttpContext) is { } told)
        {
            foreach (var fact in session.PendingChanges.Streams().SelectMany(s => s.Events))
                ToldActs.Keep(fact, told);
        }

        return Task.CompletedTask;
    }
}
