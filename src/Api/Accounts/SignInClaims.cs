using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnNara.Api.Shared;

namespace OnNara.Api.Accounts;

/// <summary>What a session says about its owner: person, name, agency, and the stamp by which its end is told.</summary>
public sealed class SignInClaims : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user, IdentityConstants.ApplicationScheme));

    public static ClaimsPrincipal Of(Account account, string scheme) => new(new ClaimsIdentity(
        [
            new(SignedInPerson.PersonClaim, account.Id.ToString()),
            new(SignedInPerson.NameClaim, account.PersonName),
            new(SignedInPerson.AgencyClaim, account.AgencyCode),
            new(SignedInPerson.StampClaim, account.SecurityStamp),
        ],
        scheme,
        SignedInPerson.NameClaim,
        roleType: null));
}
