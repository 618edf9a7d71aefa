using System.Text.RegularExpressions;

namespace OnNara.Architecture.Tests;

/// <summary>
/// One habit of the house that the compiler does not know: what breaks it, where it holds, and an offence that shows it firing.
/// </summary>
public sealed record StyleRule(string Name, string Advice, Regex Offence, Func<string, bool> HoldsIn, string Example)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    public static IReadOnlyList<StyleRule> All { get; } =
    [
        new("pure_decisions", "Domain asks no clock and makes no ids: both come in with the command.",
            Matching(@"\b(DateTime(Offset)?\.(Utc)?(Now|Today)|TimeProvider|Stopwatch|Guid\.(NewGuid|CreateVersion7)|Random\.Shared|new Random|Environment\.\w)"),
            path => IsCode(path) && path.StartsWith("src/Domain/", StringComparison.Ordinal),
            "var now = DateTimeOffset.UtcNow;"),

        new("no_input_or_output_in_domain", "Domain reads and writes nothing: no files, no network, no database, no tasks.",
            Matching(@"\b(using System\.(IO|Net|Data)|File\.\w|HttpClient|async Task|Console\.\w)"),
            path => IsCode(path) && path.StartsWith("src/Domain/", StringComparison.Ordinal),
            "using System.IO;"),

        new("one_clock", "The time comes from TimeProvider, so that a test can say what time it is.",
            Matching(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b"),
            path => IsCode(path) && path.StartsWith("src/", StringComparison.Ordinal),
            "var today = DateTime.Today;"),

        new("names_that_say_something", "Name it after what it does: Manager, Helper and Util say nothing.",
            Matching(@"\b(class|record|struct|interface|enum) \w*(Manager|Helpers?|Utils?|Utility)\b"),
            IsCode,
            "public static class DateHelper"),

        new("nothing_left_to_do", "Do it, or write an issue: a note in the code is read by nobody.",
            Matching(@"\b(TODO|FIXME|HACK|XXX)\b"),
            path => IsCode(path) || path.StartsWith("ops/", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal),
            "// TODO: think"),

        new("no_test_is_skipped", "A test that does not run proves nothing: mend it or take it out.",
            Matching(@"\[(Fact|Theory)\([^)]*\bSkip\s*="),
            path => IsCode(path) && path.StartsWith("tests/", StringComparison.Ordinal),
            "[Fact(Skip = \"flaky\")]"),

        new("tests_are_sentences", "Name a test as a sentence in small letters: refuses_a_decider_above_the_delegated_level.",
            Matching(@"\[(Fact|Theory)(\([^)]*\))?\]\s*(\[[^\]]*\]\s*)*public (static )?(async )?(void|Task|ValueTask) (?![a-z0-9]+(_[a-z0-9]+)+\()\w+"),
            path => IsCode(path) && path.StartsWith("tests/", StringComparison.Ordinal),
            "[Fact]\n    public void ItWorks()"),

        new("no_secret_in_the_repository", "Secrets come from files or from the environment of the machine; change this one, for the history keeps it.",
            Matching(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|PRIVATE\+KEY\+\w|\b(Password|Pwd)=(?!made-up)[\w!@#%^&*-]{3,}|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\beyJ[\w-]{20,}\.[\w-]{20,}\.|\bCfDJ8[\w-]{40,}"),
            path => path != "tests/Architecture.Tests/StyleRule.cs",
            "Host=db;Username=onnara;Password=" + "hunter22"),

        new("no_path_of_one_machine", "Name places relative to the repository; a path of your machine is nobody else's.",
            Matching(@"(?<![\w.\])}~-])/(root|work|home/\w+|Users/\w+)/\w"),
            _ => true,
            "cd /" + "home/kim/onnara"),
    ];

    public IEnumerable<string> OffencesIn(SourceFile file) =>
        HoldsIn(file.Path)
            ? Offence.Matches(file.Text).Select(m => $"{file.Path}:{file.Text.AsSpan(0, m.Index).Count('\n') + 1}: {m.Value.ReplaceLineEndings(" ")}")
            : [];

    public override string ToString() => Name;

    private static Regex Matching(string pattern) => new(pattern, Options, TimeSpan.FromSeconds(5));

    // This file is left out: it holds an offence against each rule.
    private static bool IsCode(string path) =>
        path.EndsWith(".cs", StringComparison.Ordinal)
        && !path.Contains("/Internal/Generated/", StringComparison.Ordinal)
        && path != "tests/Architecture.Tests/StyleRule.cs";
}
