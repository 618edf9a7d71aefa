using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OnNara.Peer;

public sealed record SignInRequest(string SignInName, string Password);

/// <summary>Bearer tokens for people with a password.</summary>
public static class SignIn
{
    private const string Stamp = "stamp";

    public static void MapSignIn(this WebApplication app) => app.MapPost("/api/tokens", async (
        SignInRequest request, PeerDatabase database, IPasswordHasher<Person> passwords, CancellationToken cancellation) =>
    {
        var person = await database.People.AsNoTracking().SingleOrDefaultAsync(p => p.SignInName == request.SignInName, cancellation);
        if (person is null or { IsLocked: true } || passwords.VerifyHashedPassword(person, person.PasswordHash, request.Password) == PasswordVerificationResult.Failed)
            return Results.Unauthorized();
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(Stamp, person.SecurityStamp.ToString())], BearerTokenDefaults.AuthenticationScheme);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
    });

    /// <summary>The person as of now; none where the account was locked or its password changed since the token was given.</summary>
    public static async Task<Person?> FindAsync(this PeerDatabase database, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        var person = await database.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        return person is { IsLocked: false } && person.SecurityStamp.ToString() == user.FindFirstValue(Stamp) ? person : null;
    }

    public static Signature Signature(this Person person) => new()
    {
        PersonId = person.Id, Name = person.Name, Post = person.Post, DepartmentCode = person.DepartmentCode, DepartmentName = person.DepartmentName,
    };
}
