using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Hosting;
using OnNara.Api.OpenApi;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;
using OnNara.Projections.Attachments;
using Wolverine.Http;

namespace OnNara.Api.Attachments;

/// <summary>
/// Takes in a file for a document: the body is the file itself, its name stands in the address, and its SHA-256 in the
/// answer is its address from then on. Until a document refers to it, only its uploader can read it.
/// </summary>
public static class UploadAttachmentEndpoint
{
    /// <summary>100 MB.</summary>
    public const long LimitBytes = 100L * 1024 * 1024;

    [TakesFile]
    [RepeatableByNature]
    [DisableRequestSizeLimit]
    [ProducesResponseType<Attachment>(StatusCodes.Status201Created)]
    [TakesLong]
    [WolverinePost("/api/attachments")]
    public static async Task<IResult> Post(
        [Required] string? fileName, HttpContext context, ClaimsPrincipal user, AttachmentStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } uploader)
            return Results.Unauthorized();
        // A name typed on a Mac comes in pieces of letters; everybody else looks for the whole ones.
        if (!ContentRules.IsFileName(fileName) || fileName.Normalize() is var name && !ContentRules.IsFileName(name))
            return new AttachmentNameIsUnfit().ToProblem();
        if (context.Request.ContentLength > LimitBytes)
            return RequestProblems.TooLarge(LimitBytes);

        try
        {
            await using var file = await ReceivedFile.ReceiveAsync(context.Request.Body, LimitBytes, cancellation);
            if (file is null)
                return RequestProblems.TooLarge(LimitBytes);

            var (attachment, refusal) = await InspectAsync(file, name, context.Request, cancellation);
            if (attachment is null)
                return refusal!.ToProblem();

            file.Content.Position = 0;
            await store.KeepAsync(uploader.AgencyCode, uploader.PersonId, attachment, file.Content, clock.GetUtcNow(), cancellation);
            return Results.Created($"/api/attachments/{attachment.Sha256}", attachment);
        }
        catch (BadHttpRequestException)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "attachment.broken-off", "The upload broke off before its end. Nothing was kept; send it again.");
        }
    }

    private static async Task<(Attachment? Attachment, Refusal? Refusal)> InspectAsync(
        ReceivedFile file, string name, HttpRequest request, CancellationToken cancellation)
    {
        if (file.Size == 0)
            return (null, new AttachmentIsEmpty());
        if (ClaimedDigest(request) is { } digest && digest != file.Sha256)
            return (null, new AttachmentWasAltered(file.Sha256));

        var found = await ContentDetection.TellAsync(file.Content, cancellation);
        var byName = MediaKind.ClaimedByName(name);
        if (byName is not null && !found.MayBeCalled(byName))
            return (null, new AttachmentIsNotWhatItSays(name, found.MediaType));
        if (MediaKind.ClaimedByType(request.GetTypedHeaders().ContentType?.MediaType.Value) is { } byType && !found.MayBeCalled(byType))
            return (null, new AttachmentIsNotWhatItSays(byType.MediaType, found.MediaType));
        // A program under a name that does not say so is the one disguise for which no claim is needed.
        if (found == MediaKind.Executable && byName != MediaKind.Executable)
            return (null, new AttachmentIsNotWhatItSays(name, found.MediaType));

        return (new Attachment(file.Sha256, name, found.MediaTypeAs(byName), file.Size), null);
    }

    /// <summary><c>Content-Digest: sha-256=:…:</c> (RFC 9530), in the form of our addresses.</summary>
    private static string? ClaimedDigest(HttpRequest request)
    {
        const string Label = "sha-256=:";
        var header = request.Headers["Content-Digest"].ToString();
        var start = header.IndexOf(Label, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        var base64 = header[(start + Label.Length)..].Split(':')[0];
        Span<byte> hash = stackalloc byte[32];
        return Convert.TryFromBase64String(base64, hash, out var written) && written == hash.Length ? Convert.ToHexStringLower(hash) : base64;
    }
}
