using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnNara.Api.Shared;
using OnNara.Domain;

namespace OnNara.Architecture.Tests;

/// <summary>Whoever works in Korean is told in Korean why something was refused, and nobody is shown an id or a name that is for programs.</summary>
public sealed partial class RefusalWordsTests
{
    private const string Folder = "src/Web/src/shared/i18n/refusals";
    private static readonly string[] Kept = ["type", "title", "status", "detail", "instance", "code"];
    private static readonly Guid Id = new("0198f0aa-1111-7222-8333-444455556666");

    private static readonly Lazy<IReadOnlyList<Refusal>> Refusals = new(() => [.. new[] { typeof(Refusal).Assembly, typeof(Problems).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        // A refusal that wraps another one has the other one's code.
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract && !Constructor(type).GetParameters().Any(p => p.ParameterType == typeof(Refusal)))
        .SelectMany(Instances)]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Korean = new(() => SentencesIn(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".ko.ts", StringComparison.Ordinal)));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> English = new(() => SentencesIn(path => path == $"{Folder}.en.ts"));

    [Fact]
    public void every_refusal_has_words_in_korean()
    {
        Codes().Count.ShouldBeGreaterThan(300);
        Codes().Where(code => !Korean.Value.ContainsKey(code)).Order(StringComparer.Ordinal)
            .ShouldBeEmpty($"Say it in {Folder}: what happened, and what to do next.");
    }

    [Fact]
    public void every_member_in_a_sentence_is_one_that_its_refusals_have_and_people_can_read() =>
        Refusals.Value
            .SelectMany(refusal => new[] { Korean.Value, English.Value }.SelectMany(words => OffencesIn(words.GetValueOrDefault(refusal.Code, ""), refusal)))
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void a_refusal_whose_own_sentence_is_for_programs_has_another_one_in_english() =>
        Refusals.Value.Where(IsForPrograms).Select(refusal => refusal.Code).Distinct().Where(code => !English.Value.ContainsKey(code))
            .ShouldBeEmpty($"It holds an id or the name of a value; say it in {Folder}.en.ts.");

    [Fact]
    public void a_sentence_is_held_against_the_members_of_its_refusal()
    {
        OffencesIn("{{documentStatus:documentStatus}} {{action:documentAction}}", Sample("document.wrong-state")).ShouldBeEmpty();
        OffencesIn("{{status}}", Sample("document.wrong-state")).ShouldHaveSingleItem();
        OffencesIn("{{action}}", Sample("document.wrong-state")).ShouldHaveSingleItem();
        OffencesIn("{{personId}}", Sample("task.person-unknown")).ShouldHaveSingleItem();
        OffencesIn("{{dueOn}}", Sample("task.point-due-in-past")).ShouldHaveSingleItem();
    }

    private static Refusal Sample(string code) => Refusals.Value.First(refusal => refusal.Code == code);

    private static HashSet<string> Codes() =>
    [
        .. Refusals.Value.Select(refusal => refusal.Code),
        // What no rule of the office is stands in the code of the API as it is told.
        .. Repository.Files.Where(file => file.Path.StartsWith("src/Api/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => ProblemCode().Matches(file.Text)).Select(match => match.Groups["code"].Value),
    ];

    private static Dictionary<string, string> SentencesIn(Func<string, bool> isOne) =>
        Repository.Files.Where(file => isOne(file.Path)).SelectMany(file => Sentence().Matches(file.Text))
            .ToDictionary(match => match.Groups["code"].Value, match => match.Groups["words"].Value);

    private static IEnumerable<string> OffencesIn(string sentence, Refusal refusal)
    {
        var members = MembersOf(refusal);
        foreach (Match match in Member().Matches(sentence))
        {
            var (name, form) = (match.Groups["name"].Value, match.Groups["form"].Value);
            if (!members.TryGetValue(name, out var type))
                yield return $"{refusal.Code} has no member {name}";
            else if (type == typeof(Guid))
                yield return $"{refusal.Code}: {name} is an id";
            else if (type.IsEnum && !string.Equals(form, type.Name, StringComparison.OrdinalIgnoreCase))
                yield return $"{refusal.Code}: {name} is told as {{{{{name}:{JsonNamingPolicy.CamelCase.ConvertName(type.Name)}}}}}";
            else if ((type == typeof(DateOnly) && form != "day") || (type == typeof(DateTimeOffset) && form != "moment"))
                yield return $"{refusal.Code}: {name} is told as a day or a moment";
        }
    }

    /// <summary>Its members as they stand in the answer, each with the type of one value.</summary>
    private static Dictionary<string, Type> MembersOf(Refusal refusal) =>
        refusal.GetType().GetProperties().Where(property => property.Name is not (nameof(Refusal.Code) or nameof(Refusal.Message) or nameof(Refusal.Kind)))
            .ToDictionary(
                property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) is var name && Kept.Contains(name)
                    ? string.Concat(refusal.Code[..refusal.Code.IndexOf('.', StringComparison.Ordinal)], property.Name)
                    : name,
                property => OneOf(property.PropertyType));

    private static bool IsForPrograms(Refusal refusal) =>
        refusal.Message.Contains($"{Id}", StringComparison.Ordinal)
        || MembersOf(refusal).Values.Where(type => type.IsEnum).Any(type => Regex.IsMatch(refusal.Message, $@"\b{Enum.GetNames(type)[0]}\b"));

    /// <summary>One with every list empty and none, one with something everywhere: their sentences may differ.</summary>
    private static IEnumerable<Refusal> Instances(Type type) =>
        new[] { true, false }.Select(isFull => (Refusal)Constructor(type).Invoke([.. Constructor(type).GetParameters().Select(p => Value(p.ParameterType, isFull))]));

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    private static object? Value(Type type, bool isFull)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return isFull ? Value(inner, isFull) : null;
        if (type == typeof(string))
            return "words";
        if (type == typeof(Guid))
            return Id;
        if (type == typeof(bool))
            return isFull;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 10, 2);
        if (!type.IsGenericType)
            return RuntimeHelpers.GetUninitializedObject(type);

        var list = Array.CreateInstance(OneOf(type), isFull ? 1 : 0);
        if (isFull)
            list.SetValue(Value(OneOf(type), isFull), 0);
        return list;
    }

    private static Type OneOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? inner
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0]
        : type;

    [GeneratedRegex("""^\s+"(?<code>[a-z-]+\.[a-z0-9-]+)":\s*(?:["`](?<words>[^"`]*)["`]|\w+),?$""", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\{(?<name>\w+)(?::(?<form>\w+))?\}\}")]
    private static partial Regex Member();

    [GeneratedRegex("""
        "(?<code>(?:request|server|search|attachment)\.[a-z-]+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProblemCode();
}
