using Marten;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Organizations.File;

/// <summary>Grows the function tree that the file draws, through the same commands as any other change; the level follows from the depth.</summary>
public static class FunctionTreeOpening
{
    /// <summary>Adds the streams of the functions to the session's transaction.</summary>
    /// <returns>What now is there, or the first refusal with its place.</returns>
    public static (FunctionsAtHand Functions, Refusal? Refusal) Open(IDocumentSession session, FunctionTreeSection? section, Official by, DateTimeOffset at)
    {
        var functions = new Dictionary<string, FunctionNode>(StringComparer.Ordinal);
        var known = new FunctionsAtHand(functions);
        foreach (var command in section is null ? [] : Commands(section.PolicyFields, FunctionLevel.PolicyField, null, section.From, by, at))
        {
            if (command.Decide(known) is not Decision.Accepted { Events: [var fact] })
                return (known, new SectionRefused($"function {command.Code}", ((Decision.Refused)command.Decide(known)).Reason));
            functions[command.Code] = FunctionNode.Evolve(null, fact)!;
            session.ForTenant(OrganizationId.Installation).Events.StartStream<FunctionNode>(FunctionId.Of(command.Code), fact);
        }

        return (known, null);
    }

    private static IEnumerable<EstablishFunction> Commands(
        IReadOnlyList<FunctionSection> sections, FunctionLevel level, string? parent, DateOnly from, Official by, DateTimeOffset at) =>
        sections.SelectMany(s => Commands(s.Functions ?? [], level + 1, s.Code, from, by, at).Prepend(new(s.Code, level, s.Name, parent, from, by, at)));
}
