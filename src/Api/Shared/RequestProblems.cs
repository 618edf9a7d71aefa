namespace OnNara.Api.Shared;

/// <summary>What can be wrong with a request before any rule of the office is asked. The codes are listed in docs/http.md.</summary>
public static class RequestProblems
{
    /// <summary>Stands in the header <c>Retry-After</c> as well.</summary>
    public const string RetryAfterMember = "retryAfterSeconds";

    public static IResult Malformed(string detail) => Problems.Of(StatusCodes.Status400BadRequest, "request.malformed", detail);

    public static IResult WrongType(string path) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.wrong-type", $"The value at {path} has the wrong type or form.", At(path));

    public static IResult UnknownField(string path) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.unknown-field", $"There is no field {path}.", At(path));

    public static IResult MissingField(string path, string fields) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.missing-field", $"At {path} something is missing: {fields}.", At(path));

    public static IResult RepeatedField(string path) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.repeated-field", $"The field {path} stands there twice.", At(path));

    public static IResult BadText(string where) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.bad-text", $"{where} holds a NUL or half a character, which no text may.");

    public static IResult NumberInexact(string number) => Problems.Of(
        StatusCodes.Status422UnprocessableEntity,
        "request.number-inexact",
        $"{number} has more digits than can be kept; up to 15 always can.",
        new Dictionary<string, object?> { ["number"] = number });

    public static IResult TooLarge(long limitBytes) => Problems.Of(
        StatusCodes.Status413PayloadTooLarge,
        "request.too-large",
        $"The body is larger than {limitBytes} bytes.",
        new Dictionary<string, object?> { ["limitBytes"] = limitBytes });

    public static IResult NotJson() =>
        Problems.Of(StatusCodes.Status415UnsupportedMediaType, "request.not-json", "Send the body as application/json in UTF-8.");

    /// <param name="seconds">After which another attempt may be made.</param>
    public static IResult TooMany(int seconds) => Problems.Of(
        StatusCodes.Status429TooManyRequests,
        "request.too-many",
        $"Too many attempts. Nothing was done; try again in {seconds} seconds.",
        new Dictionary<string, object?> { [RetryAfterMember] = seconds });

    /// <param name="seconds">After which there may be room.</param>
    public static IResult Busy(int seconds) => Problems.Of(
        StatusCodes.Status503ServiceUnavailable,
        "server.busy",
        $"More is asked than can be done at once. Nothing was done; try again in {seconds} seconds.",
        new Dictionary<string, object?> { [RetryAfterMember] = seconds });

    /// <summary>Where the line broke in the middle of a commit nobody here knows whether it was done; the answer that is kept with the act does.</summary>
    public static IResult DatabaseAway() => Problems.Of(
        StatusCodes.Status503ServiceUnavailable,
        "server.not-ready",
        "The database does not answer, so it is not certain whether this was done. Send it again with the same Idempotency-Key, or look before you do it again.",
        new Dictionary<string, object?> { [RetryAfterMember] = 1 });

    public static IResult KeyMalformed() => Problems.Of(
        StatusCodes.Status422UnprocessableEntity,
        "request.key-malformed",
        "An Idempotency-Key is 1 to 100 visible ASCII characters, and a request has one at most.");

    /// <summary>The answer for a status that was set without a word, by routing, authorization or a framework.</summary>
    public static IResult For(int status, bool routeIsKnown) => Problems.Of(status, CodeFor(status, routeIsKnown), DetailFor(status, routeIsKnown));

    public static string CodeFor(int status, bool routeIsKnown) => status switch
    {
        StatusCodes.Status401Unauthorized => "request.not-signed-in",
        StatusCodes.Status403Forbidden => "request.forbidden",
        StatusCodes.Status404NotFound => routeIsKnown ? "request.not-found" : "request.unknown-route",
        StatusCodes.Status405MethodNotAllowed => "request.wrong-method",
        StatusCodes.Status406NotAcceptable => "request.not-acceptable",
        StatusCodes.Status409Conflict => "request.in-progress",
        StatusCodes.Status412PreconditionFailed => "request.precondition-failed",
        StatusCodes.Status413PayloadTooLarge => "request.too-large",
        StatusCodes.Status415UnsupportedMediaType => "request.not-json",
        StatusCodes.Status416RangeNotSatisfiable => "request.range-not-satisfiable",
        StatusCodes.Status422UnprocessableEntity => "request.key-reused",
        StatusCodes.Status429TooManyRequests => "request.too-many",
        < 500 => "request.malformed",
        StatusCodes.Status503ServiceUnavailable => "server.not-ready",
        _ => "server.unexpected",
    };

    public static string DetailFor(int status, bool routeIsKnown) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in first.",
        StatusCodes.Status403Forbidden => "You may not do this.",
        StatusCodes.Status404NotFound when routeIsKnown => "There is no such thing, or none that you may know of.",
        StatusCodes.Status404NotFound => "No operation has this address; an id in it may not be one.",
        StatusCodes.Status405MethodNotAllowed => "This address takes other methods; the Allow header names them.",
        StatusCodes.Status406NotAcceptable => "The answer is application/json; the Accept header excludes it.",
        StatusCodes.Status415UnsupportedMediaType => "This address does not take a body of this media type.",
        < 500 => "The request cannot be understood.",
        _ => "Something went wrong here. Nothing was done; the trace id leads to the cause.",
    };

    private static Dictionary<string, object?> At(string path) => new() { ["path"] = path };
}
