using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Organizations;

public sealed record JoinPersonRequest(string Name, string Rank, string Post, string DepartmentCode, DateOnly From, Guid? PersonId = null, long? Version = null);

/// <summary>A person comes with the post that names them in facts.</summary>
public static class JoinPersonEndpoint
{
    [WolverinePost("/api/organization/people")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(JoinPersonRequest request, CurrentOfficial official, IDocumentSession session)
    {
        var id = request.PersonId ?? Guid.CreateVersion7(official.At);
        return official.ChangeAll(
            request.Version,
            session,
            (by, at) =>
            [
                new JoinPerson(id, request.Name, request.From, by, at),
                new AppointPerson(id, request.Rank, request.Post, request.DepartmentCode, IsPrimary: true, request.From, by, at),
            ],
            id);
    }
}

public sealed record AppointPersonRequest(string Rank, string Post, string DepartmentCode, DateOnly From, bool IsPrimary = false, long? Version = null);

public static class AppointPersonEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/appoint")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, AppointPersonRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new AppointPerson(personId, request.Rank, request.Post, request.DepartmentCode, request.IsPrimary, request.From, by, at));
}

public sealed record MovePersonRequest(string Rank, string Post, string DepartmentCode, DateOnly From, long? Version = null);

public static class MovePersonEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/move")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, MovePersonRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new MovePerson(personId, request.Rank, request.Post, request.DepartmentCode, request.From, by, at));
}

public sealed record EndConcurrentAppointmentRequest(string Post, string DepartmentCode, DateOnly From, long? Version = null);

public static class EndConcurrentAppointmentEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/end-concurrent-appointment")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, EndConcurrentAppointmentRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new EndConcurrentAppointment(personId, request.Post, request.DepartmentCode, request.From, by, at));
}

public sealed record LeaveAgencyRequest(DateOnly From, long? Version = null);

public static class LeaveAgencyEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/leave")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, LeaveAgencyRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new LeaveAgency(personId, request.From, by, at));
}

public sealed record AssignOfficeRequest(Office Office, DateOnly From, long? Version = null);

public static class AssignOfficeEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/assign-office")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, AssignOfficeRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new AssignOffice(personId, request.Office, request.From, by, at));
}

public sealed record RelieveOfficeRequest(Office Office, DateOnly From, long? Version = null);

public static class RelieveOfficeEndpoint
{
    [WolverinePost("/api/organization/people/{personId:guid}/relieve-office")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(Guid personId, RelieveOfficeRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new RelieveOffice(personId, request.Office, request.From, by, at));
}
