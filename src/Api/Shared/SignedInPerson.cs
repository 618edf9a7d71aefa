using System.Security.Claims;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Shared;

/// <summary>Who the session or the token says is at the other end; what the person may do is asked of the organization.</summary>
public sealed record SignedInPerson(Guid PersonId, string Name, string AgencyCode)
{
    public const string PersonClaim = "sub";
    public const string NameClaim = "name";
    public const string AgencyClaim = "agency";
    public const string StampClaim = "stamp";

    public bool KeepsInstallation => AgencyCode == OrganizationId.Installation;

    /// <summary>How a fact names somebody who keeps the installation and holds no post in an agency.</summary>
    public Official AsInstallationAdministrator => new(PersonId, Name, "", "Installation administrator", OrganizationId.Installation, "Installation");

    public static SignedInPerson? Of(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(PersonClaim), out var personId) && principal.FindFirstValue(AgencyClaim) is { } agency
            ? new(personId, principal.FindFirstValue(NameClaim) ?? "", agency)
            : null;
}
