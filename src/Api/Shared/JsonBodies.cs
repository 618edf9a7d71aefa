using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using OnNara.Evidence.Json;

namespace OnNara.Api.Shared;

/// <summary>
/// Judges a JSON body before its endpoint sees it, so that each kind of fault has its own answer and none reaches the
/// database. The endpoint reads it again: a second pass over a few kilobytes is cheaper than a second set of rules.
/// </summary>
public sealed partial class JsonBodies(RequestDelegate next, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    /// <summary>The longest body that the content rules allow, escaped, with room to spare.</summary>
    public const int LimitBytes = 2 * 1024 * 1024;

    private const int DigitsThatEveryDoubleHolds = 15;

    /// <summary>A request holds a place among those at work while its body comes; a trickle would keep others out for hours.</summary>
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 8 * 1024, gracePeriod: TimeSpan.FromSeconds(5));

    private readonly JsonSerializerOptions _options = json.Value.SerializerOptions;

    public async Task InvokeAsync(HttpContext context)
    {
        if (await JudgeAsync(context) is { } problem)
            await problem.ExecuteAsync(context);
        else
            await next(context);
    }

    private async Task<IResult?> JudgeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HoldsNul(request))
            return RequestProblems.BadText("The address");
        if (NamesNothing(request))
            return RequestProblems.For(StatusCodes.Status404NotFound, routeIsKnown: true);

        if (TypeOfBody(context.GetEndpoint()) is not { } type)
            return null;
        if (!request.HasJsonContentType())
            return RequestProblems.NotJson();
        if (request.ContentLength > LimitBytes)
            return RequestProblems.TooLarge(LimitBytes);

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LimitBytes;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = SlowestBody;
        var body = await ReadAsync(request, context.RequestAborted);
        if (body is null)
            return RequestProblems.TooLarge(LimitBytes);

        request.Body = body;
        context.Response.RegisterForDispose(body);
        return Judge(body.GetBuffer().AsSpan(0, (int)body.Length), type);
    }

    /// <summary>%00 decodes to a NUL, which PostgreSQL refuses in every text.</summary>
    private static bool HoldsNul(HttpRequest request) =>
        (request.Path.Value?.Contains('\0', StringComparison.Ordinal) ?? false)
        || (request.QueryString.Value is { } query && (query.Contains("%00", StringComparison.Ordinal) || query.Contains('\0', StringComparison.Ordinal)));

    /// <summary>An id of zeros is nobody's, and the event store takes it for a fault of ours.</summary>
    private static ReadOnlySpan<byte> Nothing => "00000000-0000-0000-0000-000000000000"u8;

    private static bool NamesNothing(HttpRequest request) =>
        request.RouteValues.Values.Any(value => value is string text && Guid.TryParse(text, out var id) && id == Guid.Empty);

    private static Type? TypeOfBody(Endpoint? endpoint) => endpoint?.Metadata
        .GetOrderedMetadata<IAcceptsMetadata>()
        .LastOrDefault(accepts => accepts.ContentTypes.Contains("application/json"))?.RequestType;

    private static async Task<MemoryStream?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = new MemoryStream((int)(request.ContentLength ?? 1024));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > LimitBytes)
            {
                await body.DisposeAsync();
                return null;
            }

            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private IResult? Judge(ReadOnlySpan<byte> json, Type type)
    {
        if (json.IsEmpty)
            return RequestProblems.Malformed("The request needs a JSON body.");
        if (!Utf8.IsValid(json))
            return RequestProblems.Malformed("The body is not UTF-8.");
        try
        {
            if (FaultIn(json) is { } fault)
                return fault;
        }
        catch (JsonException broken)
        {
            return RequestProblems.Malformed($"The body is not JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }

        try
        {
            return JsonSerializer.Deserialize(json, type, _options) is null ? RequestProblems.WrongType("$") : null;
        }
        catch (JsonException fault)
        {
            return Explain(fault);
        }
        catch (NotSupportedException fault)
        {
            // The reader's way to say that a polymorphic value does not tell its type.
            return RequestProblems.MissingField(PathIn(fault.Message), "type");
        }
    }

    /// <summary>Reads to the end, so that it finds every fault of syntax as well.</summary>
    private static IResult? FaultIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = StrictJson.MaxDepth });
        var (nameBegins, nameLength) = (0, 0);
        IResult? fault = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                (nameBegins, nameLength) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            fault ??= reader.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueIsEscaped && !IsText(ref reader) => RequestProblems.BadText("The body"),
                JsonTokenType.String when reader.ValueTextEquals(Nothing) => RequestProblems.WrongType($"$..{Encoding.UTF8.GetString(json.Slice(nameBegins, nameLength))}"),
                JsonTokenType.Number when !IsExact(ref reader) => RequestProblems.NumberInexact(Encoding.UTF8.GetString(reader.ValueSpan)),
                _ => null,
            };
        }

        return fault;
    }

    /// <summary>
    /// The log is sealed with its numbers as doubles (RFC 8785): one that a double does not hold to its last digit could be changed
    /// unseen, so it is not taken in. What is no finite number at all has an answer of its own.
    /// </summary>
    private static bool IsExact(ref Utf8JsonReader number) =>
        number.ValueSpan.Length <= DigitsThatEveryDoubleHolds
        || !number.TryGetDouble(out var rounded) || !double.IsFinite(rounded)
        || !number.TryGetDecimal(out var exact)
        || (decimal.TryParse(CanonicalNumber.Of(rounded), NumberStyles.Float, CultureInfo.InvariantCulture, out var kept) && kept == exact);

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // An escaped surrogate without its other half.
            return false;
        }
    }

    /// <summary>System.Text.Json tells the kinds of faults apart in its messages only; tests hold each of them.</summary>
    private static IResult Explain(JsonException fault)
    {
        var path = fault.Path ?? "$";
        var names = string.Join(", ", Quoted().Matches(fault.Message).Select(match => match.Groups[1].Value));
        return fault.Message switch
        {
            var m when m.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) => RequestProblems.UnknownField(path),
            var m when m.Contains("missing required properties", StringComparison.Ordinal) => RequestProblems.MissingField(path, AfterColon().Match(m).Groups[1].Value is { Length: > 0 } list ? list : names),
            var m when m.StartsWith("Duplicate property", StringComparison.Ordinal) => RequestProblems.RepeatedField(path),
            _ => RequestProblems.WrongType(path),
        };
    }

    private static string PathIn(string message) => PathOf().Match(message) is { Success: true } found ? found.Groups[1].Value : "$";

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"including: (.*?)\.?(?: Path:|$)")]
    private static partial Regex AfterColon();

    [GeneratedRegex(@"Path: (\S+)")]
    private static partial Regex PathOf();
}
