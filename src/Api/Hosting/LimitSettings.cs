namespace OnNara.Api.Hosting;

/// <summary>Limits that an installation may set for itself.</summary>
internal static class LimitSettings
{
    public static int Limit(this IConfiguration configuration, string name, int otherwise) =>
        configuration.GetValue(name, otherwise) is > 0 and var limit
            ? limit
            : throw new InvalidOperationException($"{name.Replace(":", "__", StringComparison.Ordinal)} is {configuration[name]}, and a limit is at least 1.");
}
