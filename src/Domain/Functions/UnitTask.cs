namespace OnNara.Domain.Functions;

/// <summary>
/// The smallest kind of work, under which documents are filed, as it was on one day: the part of a small function for which one
/// department at a time answers.
/// </summary>
/// <param name="SmallFunctionCode">Where it stands in the government's tree; none where it is not classified yet.</param>
/// <param name="Retention">How long documents filed under it are kept (Public Records Act Decree, art. 26).</param>
/// <param name="Disclosure">What a document of the task is proposed to be for the public; each document decides for itself.</param>
/// <param name="Clauses">Clauses 1–8 of art. 9(1) of the Official Information Disclosure Act that the default names.</param>
public sealed record UnitTask(
    string Code, string Name, string DepartmentCode, string? SmallFunctionCode, RetentionPeriod Retention, DisclosureClass Disclosure, IReadOnlyList<int> Clauses);

/// <summary>What a document gets from the unit task under which it is filed.</summary>
public sealed record UnitTaskDefaults(RetentionPeriod Retention, DisclosureClass Disclosure, IReadOnlyList<int> Clauses)
{
    /// <summary>With the clauses in their order, each once.</summary>
    internal UnitTaskDefaults InOrder => this with { Clauses = [.. Clauses.Distinct().Order()] };

    internal Refusal? Refusal =>
        Disclosure == DisclosureClass.Open == (Clauses.Count == 0) && Clauses.All(c => c is >= 1 and <= 8) ? null : new UnitTaskClausesWrong();

    internal bool Same(UnitTaskDefaults other) => Retention == other.Retention && Disclosure == other.Disclosure && Clauses.SequenceEqual(other.Clauses);
}
