using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Organizations;

public sealed record RegisterAbsenceRequest(Guid PersonId, DateOnly From, DateOnly To, string Reason, Guid? ActingPersonId = null, Guid? AbsenceId = null, long? Version = null);

public static class RegisterAbsenceEndpoint
{
    [WolverinePost("/api/organization/absences")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(RegisterAbsenceRequest request, CurrentOfficial official, IDocumentSession session)
    {
        var id = request.AbsenceId ?? Guid.CreateVersion7(official.At);
        return official.Change(request.Version, session, (by, at) => new RegisterAbsence(id, request.PersonId, request.From, request.To, request.Reason, request.ActingPersonId, by, at), id);
    }
}

public sealed record EstablishDelegationRuleRequest(string Matter, string DecidingPost, DateOnly From, Guid? RuleId = null, long? Version = null);

public static class EstablishDelegationRuleEndpoint
{
    [WolverinePost("/api/organization/delegation-rules")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(EstablishDelegationRuleRequest request, CurrentOfficial official, IDocumentSession session)
    {
        var id = request.RuleId ?? Guid.CreateVersion7(official.At);
        return official.Change(request.Version, session, (by, at) => new EstablishDelegationRule(id, request.Matter, request.DecidingPost, request.From, by, at), id);
    }
}

/// <param name="Sections">Those that the agency's task cards have from that day on; header, plan and performance belong to every card.</param>
public sealed record ChooseTaskCardSectionsRequest(IReadOnlyList<TaskCardSection> Sections, DateOnly From, long? Version = null);

public static class ChooseTaskCardSectionsEndpoint
{
    /// <summary>Chooses the sections that my agency's task cards have; what it does not need is left out.</summary>
    [WolverinePost("/api/organization/task-card-sections")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(ChooseTaskCardSectionsRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new ChooseTaskCardSections(request.Sections, request.From, by, at));
}

public sealed record CancelAbsenceRequest(DateOnly From, long? Version = null);

public static class CancelAbsenceEndpoint
{
    [WolverinePost("/api/organization/absences/{absenceId:guid}/cancel")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid absenceId, CancelAbsenceRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new CancelAbsence(absenceId, request.From, by, at));
}

public sealed record RetireDelegationRuleRequest(DateOnly From, long? Version = null);

public static class RetireDelegationRuleEndpoint
{
    [WolverinePost("/api/organization/delegation-rules/{ruleId:guid}/retire")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid ruleId, RetireDelegationRuleRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new RetireDelegationRule(ruleId, request.From, by, at));
}
