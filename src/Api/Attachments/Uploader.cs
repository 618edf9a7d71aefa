using System.Security.Claims;

namespace OnNara.Api.Attachments;

/// <summary>Whose a file is until a document refers to it.</summary>
public readonly record struct Uploader(string Agency, Guid PersonId)
{
    public static Uploader? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue("sub"), out var personId) && user.FindFirstValue("agency") is { } agency ? new Uploader(agency, personId) : null;
}
