namespace OnNara.Api.Hosting;

/// <summary>
/// Secrets come from files or from the environment. A command line is read by everybody on the machine (<c>ps</c>) and kept by shells, so
/// a password that stands there is no secret any more, and the product does not start with it.
/// </summary>
internal static class SecretSources
{
    private const string Connections = "ConnectionStrings:";

    public static void Check(IEnumerable<string> commandLine)
    {
        if (commandLine.Select(argument => argument.TrimStart('-', '/')).FirstOrDefault(argument => argument.StartsWith(Connections, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            var name = found[Connections.Length..].Split('=')[0];
            throw new InvalidOperationException(
                $"{Connections}{name} stands on the command line, where everybody on the machine can read it. Set the variable ConnectionStrings__{name} instead, and change the password.");
        }
    }
}
