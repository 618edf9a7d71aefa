using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Organizations;

public sealed record EstablishUnitTaskRequest(string Code, string Name, string DepartmentCode, RetentionPeriod Retention, DateOnly From, DisclosureClass Disclosure = DisclosureClass.Open, IReadOnlyList<int>? Clauses = null, long? Version = null);

public static class EstablishUnitTaskEndpoint
{
    [WolverinePost("/api/organization/unit-tasks")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(EstablishUnitTaskRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new EstablishUnitTask(request.Code, request.Name, request.DepartmentCode, request.Retention, request.Disclosure, request.Clauses ?? [], request.From, by, at));
}

public sealed record MoveUnitTaskRequest(string DepartmentCode, DateOnly From, long? Version = null);

public static class MoveUnitTaskEndpoint
{
    [WolverinePost("/api/organization/unit-tasks/{code}/move")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(string code, MoveUnitTaskRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new MoveUnitTask(code, request.DepartmentCode, request.From, by, at));
}

public sealed record RetireUnitTaskRequest(DateOnly From, long? Version = null);

public static class RetireUnitTaskEndpoint
{
    [WolverinePost("/api/organization/unit-tasks/{code}/retire")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(string code, RetireUnitTaskRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new RetireUnitTask(code, request.From, by, at));
}
