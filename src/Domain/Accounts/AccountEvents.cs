using OnNara.Domain.Organizations;

namespace OnNara.Domain.Accounts;

// What happens to the accounts with which people sign in. No password and no hash of one is ever part of a fact.

public sealed record AccountOpened(Guid PersonId, string SignInName, Official By, DateTimeOffset At);

/// <summary>Somebody else gave the person a new password.</summary>
public sealed record PasswordSet(Guid PersonId, Official By, DateTimeOffset At);

/// <summary>The person chose a new password; every other session of the account ended with it.</summary>
public sealed record PasswordChanged(Guid PersonId, DateTimeOffset At);

public sealed record AccountLocked(Guid PersonId, string Reason, Official By, DateTimeOffset At);

public sealed record AccountUnlocked(Guid PersonId, Official By, DateTimeOffset At);

public sealed record SignedIn(Guid PersonId, SignInMeans Means, string? Address, DateTimeOffset At);

/// <param name="PersonId">Whose account it would have been; none where there is no account of that name. The name itself is not kept: people type passwords into the wrong field.</param>
/// <param name="Address">Where the attempt came from.</param>
public sealed record SignInFailed(Guid? PersonId, SignInFailure Failure, string? Address, DateTimeOffset At);

public enum SignInMeans
{
    /// <summary>A browser's session.</summary>
    Cookie,

    /// <summary>A program's token.</summary>
    Token,
}

public enum SignInFailure
{
    UnknownName,
    WrongPassword,

    /// <summary>Locked by an administrator or, for a while, by too many wrong passwords.</summary>
    Locked,
}
