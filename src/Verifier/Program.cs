using OnNara.Verifier.Bundles;
using OnNara.Verifier.Logs;
using OnNara.Verifier.Vectors;

const int Holds = 0;
const int DoesNotHold = 1;
const int CannotBegin = 2;
const string Usage = $"{BundleCommand.Usage}\nverify --vectors DIR\n{LogCheckOptions.Usage}";

try
{
    return args switch
    {
        ["--vectors", var directory] => VectorFolder.Run(directory, Console.Out) ? Holds : DoesNotHold,
        [var first, _, ..] when !first.StartsWith("--", StringComparison.Ordinal) || first == "--bag" => BundleCommand.Run(args, Console.Out) switch
        {
            (_, { } fault) => Fail(fault),
            var (holds, _) => holds ? Holds : DoesNotHold,
        },
        ["--log", ..] => LogCheckOptions.Parse(args, File.ReadAllText) switch
        {
            ({ } options, _) => await LogCheck.RunAsync(options, Console.Out, Console.Error),
            var (_, fault) => Fail(fault ?? Usage),
        },
        _ => Fail(Usage),
    };
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    return Fail(fault.Message);
}

static int Fail(string message)
{
    Console.Error.WriteLine($"✗ {message}");
    return CannotBegin;
}
