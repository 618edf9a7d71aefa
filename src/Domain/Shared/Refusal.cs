namespace OnNara.Domain;

/// <summary>
/// A rule said no: expected, named, and safe to show to the person who asked.
/// </summary>
/// <param name="Code">Stable contract, <c>area.rule-in-words</c>; a client switches on it.</param>
/// <param name="Message">One English sentence for people: what happened and what to do next. Not a contract.</param>
public abstract record Refusal(string Code, string Message)
{
    /// <summary>How the refusal is to be told; decides the HTTP status in one place.</summary>
    public virtual RefusalKind Kind => RefusalKind.Rule;

    /// <summary>The first rule of several that says no, in the order in which they are to be told; none where all hold.</summary>
    public static Refusal? FirstOf(params ReadOnlySpan<Refusal?> rules)
    {
        foreach (var rule in rules)
        {
            if (rule is not null)
            {
                return rule;
            }
        }

        return null;
    }
}

/// <summary>The five ways in which a request can be turned down.</summary>
public enum RefusalKind
{
    /// <summary>The rules of the office do not allow it now (409).</summary>
    Rule,

    /// <summary>The request itself is wrong, whoever sends it and whenever (422).</summary>
    Invalid,

    /// <summary>This person may know that the thing exists, but may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or this person may not know of it (404).</summary>
    NotFound,

    /// <summary>The writer saw an older version (409, with the current one).</summary>
    Stale,
}
