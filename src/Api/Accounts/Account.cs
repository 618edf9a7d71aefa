using JasperFx.Metadata;

namespace OnNara.Api.Accounts;

/// <summary>With what a person signs in. One account a person, one agency an account; names are unique over all agencies.</summary>
public sealed class Account : IVersioned
{
    /// <summary>The person's own id: nobody has two accounts.</summary>
    public Guid Id { get; set; }

    public string AgencyCode { get; set; } = "";

    public string PersonName { get; set; } = "";

    public string SignInName { get; set; } = "";

    public string NormalizedSignInName { get; set; } = "";

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password and with every lock; a session that knows another one has ended.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Somebody else knows the password, so its owner may do nothing before changing it.</summary>
    public bool MustChangePassword { get; set; }

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public Guid Version { get; set; }
}
