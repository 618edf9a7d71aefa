using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Domain;

namespace OnNara.Api.Shared;

/// <summary>
/// Tells every refusal as <c>application/problem+json</c> (RFC 9457). The one place that knows which status a refusal has.
/// </summary>
public static class Problems
{
    /// <summary>The member that a client switches on.</summary>
    public const string CodeMember = "code";

    private static readonly string[] OwnMembers = ["type", "title", "status", "detail", "instance", CodeMember, "traceId"];

    private static readonly JsonSerializerOptions MemberOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The refusal as an answer: its code, its sentence, and its own members, such as <c>currentVersion</c>.</summary>
    public static IResult ToProblem(this Refusal refusal) =>
        Of(StatusOf(refusal.Kind), refusal.Code, refusal.Message, MembersOf(refusal));

    /// <summary>A problem that is no rule of the office: what the request itself lacks, or what the server could not do.</summary>
    public static IResult Of(int status, string code, string detail, IReadOnlyDictionary<string, object?>? members = null)
    {
        var problem = new ProblemDetails
        {
            Type = TypeOf(code),
            Title = TitleOf(code),
            Status = status,
            Detail = detail,
            Extensions = { [CodeMember] = code },
        };
        foreach (var (name, value) in members ?? new Dictionary<string, object?>())
            problem.Extensions[name] = value;
        return new ProblemAnswer(problem);
    }

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Rule or RefusalKind.Stale => StatusCodes.Status409Conflict,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
    };

    /// <summary>Names the problem's kind by a URI that is no address: nothing has to be fetched to understand it.</summary>
    public static string TypeOf(string code) => $"urn:onnara:problem:{code}";

    /// <summary><c>document.not-your-turn</c> → <c>Not your turn</c>.</summary>
    public static string TitleOf(string code)
    {
        var words = code[(code.LastIndexOf('.') + 1)..].Replace('-', ' ');
        return string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words[1..]);
    }

    private static Dictionary<string, object?> MembersOf(Refusal refusal)
    {
        var members = new Dictionary<string, object?>();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(refusal, refusal.GetType(), MemberOptions)!.AsObject())
        {
            if (name is not (CodeMember or "message" or "kind"))
                members[OwnMembers.Contains(name) ? Qualified(refusal.Code, name) : name] = value?.DeepClone();
        }

        return members;
    }

    /// <summary>A refusal may well have a <c>Status</c> of its own; the HTTP status keeps the plain name.</summary>
    private static string Qualified(string code, string name) =>
        string.Concat(code[..code.IndexOf('.', StringComparison.Ordinal)], name[..1].ToUpper(CultureInfo.InvariantCulture), name[1..]);
}
