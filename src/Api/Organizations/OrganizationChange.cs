using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Organizations;

/// <param name="Version">The organization's version with this change; send it with the next one to be told when somebody else was faster.</param>
/// <param name="Id">The id of what was added, where it has one.</param>
public sealed record OrganizationChanged(string AgencyCode, long Version, Guid? Id = null);

/// <summary>The same steps for every change of an organization: may this person, does the writer know the present state, what do the rules say.</summary>
public static class OrganizationChange
{
    public static IResult Change(
        this CurrentOfficial official, long? version, IDocumentSession session, Func<Official, DateTimeOffset, OrganizationCommand> command, Guid? id = null) =>
        official.ChangeAll(version, session, (by, at) => [command(by, at)], id);

    /// <summary>All of the commands, each on top of the one before, or none.</summary>
    public static IResult ChangeAll(
        this CurrentOfficial official,
        long? version,
        IDocumentSession session,
        Func<Official, DateTimeOffset, IReadOnlyList<OrganizationCommand>> commands,
        Guid? id = null)
    {
        if (OrganizationPermissions.RefusalToChange(official.Actor) is { } forbidden) return forbidden.ToProblem();
        if (version is { } seen && seen != official.OrganizationVersion) return new StaleOrganization(official.OrganizationVersion).ToProblem();
        var facts = new List<object>();
        var organization = official.Organization;
        foreach (var command in commands(official.Actor.Official, official.At))
        {
            var decision = command.Decide(organization);
            if (decision is Decision.Refused refused) return refused.Reason.ToProblem();
            foreach (var fact in ((Decision.Accepted)decision).Events)
            {
                facts.Add(fact);
                organization = Organization.Evolve(organization, fact)!;
            }
        }

        return Append(session, official.AgencyCode, official.OrganizationVersion, facts, id);
    }

    /// <summary>Only on top of the version that was decided upon: of two at once, one is told to look again.</summary>
    public static IResult Append(IDocumentSession session, string agencyCode, long version, IReadOnlyList<object> facts, Guid? id = null)
    {
        session.ForTenant(agencyCode).Events.Append(OrganizationId.Of(agencyCode), version + facts.Count, facts);
        return Results.Ok(new OrganizationChanged(agencyCode, version + facts.Count, id));
    }
}
