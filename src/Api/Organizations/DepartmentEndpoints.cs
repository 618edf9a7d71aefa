using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Functions;
using OnNara.Api.Shared;
using OnNara.Domain.Organizations;
using OnNara.Projections.Functions;
using Wolverine.Http;

namespace OnNara.Api.Organizations;

/// <param name="ParentCode">None for the root department, of which an agency has exactly one.</param>
public sealed record EstablishDepartmentRequest(string Code, string Name, string? ParentCode, string HeadPost, DateOnly From, long? Version = null);

public static class EstablishDepartmentEndpoint
{
    [WolverinePost("/api/organization/departments")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(EstablishDepartmentRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new EstablishDepartment(request.Code, request.Name, request.ParentCode, request.HeadPost, request.From, by, at));
}

public sealed record RenameDepartmentRequest(string Name, DateOnly From, long? Version = null);

public static class RenameDepartmentEndpoint
{
    [WolverinePost("/api/organization/departments/{code}/rename")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(string code, RenameDepartmentRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new RenameDepartment(code, request.Name, request.From, by, at));
}

public sealed record MoveDepartmentRequest(string ParentCode, DateOnly From, long? Version = null);

public static class MoveDepartmentEndpoint
{
    [WolverinePost("/api/organization/departments/{code}/move")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(string code, MoveDepartmentRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new MoveDepartment(code, request.ParentCode, request.From, by, at));
}

public sealed record NameHeadPostRequest(string HeadPost, DateOnly From, long? Version = null);

public static class NameHeadPostEndpoint
{
    [WolverinePost("/api/organization/departments/{code}/name-head-post")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static IResult Post(string code, NameHeadPostRequest request, CurrentOfficial official, IDocumentSession session) =>
        official.Change(request.Version, session, (by, at) => new NameHeadPost(code, request.HeadPost, request.From, by, at));
}

public sealed record CloseDepartmentRequest(DateOnly From, long? Version = null);

public static class CloseDepartmentEndpoint
{
    [WolverinePost("/api/organization/departments/{code}/close")]
    [ProducesResponseType<OrganizationChanged>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        string code, CloseDepartmentRequest request, CurrentOfficial official, IDocumentSession session, CancellationToken cancellation)
    {
        // Nobody gives it a unit task between the question and the answer.
        await UnitTaskDesk.TakeTurn(session, cancellation);
        var hasUnitTasks = await new FunctionTree(session).AnswersForUnitTasks(official.AgencyCode, code, request.From, cancellation);
        return official.Change(request.Version, session, (by, at) => new CloseDepartment(code, hasUnitTasks, request.From, by, at));
    }
}
