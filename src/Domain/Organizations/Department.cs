namespace OnNara.Domain.Organizations;

/// <summary>A department as it was on one day.</summary>
public sealed record Department(string Code, string Name, string? ParentCode, string HeadPost);

/// <summary>A department through the years.</summary>
internal sealed record DepartmentHistory(
    string Code, Period Exists, Timeline<string> Names, Timeline<string?> Parents, Timeline<string> HeadPosts)
{
    public Department? On(DateOnly day) =>
        Exists.Contains(day) ? new(Code, Names.On(day)!, Parents.On(day), HeadPosts.On(day)!) : null;
}

internal sealed record DelegationRuleHistory(DelegationRule Rule, Period Holds);
