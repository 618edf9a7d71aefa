namespace OnNara.Domain.Organizations;

/// <summary>Names that follow from an agency's code.</summary>
public static class OrganizationId
{
    /// <summary>The reserved agency of those who keep the installation itself; it has no departments and sends no documents.</summary>
    public const string Installation = "installation";

    /// <summary>The one stream in which an agency's organization is told.</summary>
    public static Guid Of(string agencyCode) => NameBasedId.Of("organization", agencyCode);

    /// <summary>People who come from a file are named by agency and sign-in name, so that loading it twice names the same people.</summary>
    public static Guid OfPerson(string agencyCode, string signInName) => NameBasedId.Of("person", agencyCode, signInName);
}
