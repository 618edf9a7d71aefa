namespace OnNara.Domain.Organizations;

/// <summary>The smallest kind of work that documents are filed under; one department at a time answers for it.</summary>
/// <param name="Disclosure">What a document of the task is proposed to be for the public; each document decides for itself.</param>
/// <param name="Clauses">Clauses 1–8 of art. 9(1) of the Official Information Disclosure Act that the default names.</param>
public sealed record UnitTask(
    string Code, string Name, string DepartmentCode, RetentionPeriod Retention, DisclosureClass Disclosure, IReadOnlyList<int> Clauses);
