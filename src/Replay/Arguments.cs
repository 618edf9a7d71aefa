using System.Globalization;

namespace OnNara.Replay;

/// <summary>How the program was called.</summary>
/// <param name="EvidenceDirectory">Where a record of the run is put with its proof; none where none is wanted.</param>
public sealed record Arguments(string File, int MostCases, int Concurrency, string DataDirectory, string MappingDirectory, string? EvidenceDirectory = null)
{
    /// <summary>Measured on two cores, product and database beside it: 4 at once leave them idle at times, 12 and 24 only wait for each other.</summary>
    public const int UsualConcurrency = 8;

    public const string Usage = "ops/replay FILE.xes[.gz] [--cases N] [--concurrency N] [--data DIR] [--evidence DIR]";

    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (Arguments? Arguments, string? Fault) Read(IReadOnlyList<string> given, string dataDirectory, string mappingDirectory)
    {
        var arguments = new Arguments("", int.MaxValue, UsualConcurrency, dataDirectory, mappingDirectory);
        for (var i = 0; i < given.Count; i++)
        {
            if (!given[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (arguments.File.Length > 0)
                {
                    return (null, $"There are two files: {arguments.File} and {given[i]}.");
                }

                arguments = arguments with { File = given[i] };
                continue;
            }

            var (name, value) = given[i].IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (given[i][..at], given[i][(at + 1)..]) : (given[i], i + 1 < given.Count ? given[++i] : null);
            var (next, fault) = With(arguments, name, value);
            if (fault is not null)
            {
                return (null, fault);
            }

            arguments = next;
        }

        return arguments.File.Length > 0 ? (arguments, null) : (null, "Name the log to replay.");
    }

    private static (Arguments Arguments, string? Fault) With(Arguments arguments, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return (arguments, $"{name} wants a value.");
        }

        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        return name switch
        {
            "--cases" => isNumber ? (arguments with { MostCases = number }, null) : (arguments, $"--cases wants a number from 1 on, not \"{value}\"."),
            "--concurrency" => isNumber && number <= 500 ? (arguments with { Concurrency = number }, null) : (arguments, $"--concurrency wants a number from 1 to 500, not \"{value}\"."),
            "--data" => (arguments with { DataDirectory = value }, null),
            "--evidence" => (arguments with { EvidenceDirectory = value }, null),
            "--mappings" => (arguments with { MappingDirectory = value }, null),
            _ => (arguments, $"There is no option {name}."),
        };
    }
}
