namespace OnNara.Domain.Accounts;

/// <summary>One answer for a wrong name, a wrong password and a locked account: a stranger learns nothing about who has one.</summary>
public sealed record SignInRefused() : Refusal(
    "account.sign-in-refused", "Sign-in name or password is wrong, or the account is locked; after several wrong passwords it stays locked for a while.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record TokenExpired() : Refusal("account.token-expired", "The refresh token has expired or does not hold any more; sign in again.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record SignInNameTaken(string SignInName) : Refusal("account.sign-in-name-taken", $"There is an account {SignInName} already.");

public sealed record SignInNameNotAcceptable(string SignInName) : Refusal(
    "account.sign-in-name-not-acceptable", "A sign-in name is 1 to 100 letters a–z, digits and . - _ @ +.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record AccountExists(Guid PersonId) : Refusal("account.exists", $"Person {PersonId} has an account already.");

public sealed record UnknownAccount(Guid PersonId) : Refusal("account.unknown", $"Person {PersonId} has no account in your agency.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record PasswordTooWeak(string Fault) : Refusal("account.password-too-weak", Fault)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record WrongPassword() : Refusal("account.wrong-password", "The current password is not right.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record PasswordMustChange() : Refusal(
    "account.password-must-change", "Change the password that was given to you first: POST /api/me/password.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record OwnAccount() : Refusal("account.own", "Nobody locks the account that they are signed in with.");

public sealed record ForeignOrigin() : Refusal(
    "request.foreign-origin", "A signed-in browser changes things only from this site's own pages; a program uses a token, or sends the header X-Requested-With.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}
