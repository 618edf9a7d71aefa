using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;

namespace OnNara.Projections.Tests;

/// <summary>Where this test's files lie in the repository.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Golden => Path.Combine(Root, "tests", "Projections.Tests", "Golden");

    /// <summary>Set to take what the product writes today for what it has always written; read the difference before committing it.</summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("ONNARA_ACCEPT") == "1";

    /// <summary>The facts that the Domain declares: records of its event files that say when they happened.</summary>
    public static IEnumerable<string> DeclaredFacts =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src", "Domain"), "*Events.cs", SearchOption.AllDirectories)
        from Match declared in Record().Matches(File.ReadAllText(file))
        where declared.Groups["members"].Value.Contains("DateTimeOffset At", StringComparison.Ordinal)
        select declared.Groups["name"].Value;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "OnNara.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"public sealed record (?<name>\w+)\((?<members>[^;{]*)\)", RegexOptions.Singleline)]
    private static partial Regex Record();
}

/// <summary>Makes a fact of any type with every member filled, always the same.</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 9, 30, 15, 123, TimeSpan.FromHours(9));

    public static object Of(Type type, string name = "")
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, name);
        if (type == typeof(string))
            return $"{name} 보기";
        if (type == typeof(Guid))
            return NameBasedId.Of("sample", name);
        if (type == typeof(DateTimeOffset))
            return Moment;
        if (type == typeof(DateOnly))
            return OfficeDay.Of(Moment);
        if (type == typeof(bool))
            return true;
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
            return Convert.ChangeType(name.Length, type, null);
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type == typeof(Block))
            return new NumberedItem(1, [new TextRun("첫째 항목")]);
        return type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? ManyOf(type.GetGenericArguments(), type, name) : ByConstructor(type);
    }

    private static object ManyOf(Type[] arguments, Type type, string name)
    {
        var array = Array.CreateInstance(arguments[0], 1);
        array.SetValue(Of(arguments[0], name), 0);
        return type.Name.Contains("Set", StringComparison.Ordinal)
            ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(arguments), array)!
            : array;
    }

    // What is personal is encrypted, differently each time; tests of its own hold its form.
    private static bool IsOptionalPerson(ParameterInfo member) =>
        member.Name == nameof(DocumentTakenIn.DataSubjectId) && member.ParameterType == typeof(Guid?);

    private static object ByConstructor(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => IsOptionalPerson(p) ? null : Of(p.ParameterType, p.Name!))]);
    }
}
