using System.Globalization;

namespace OnNara.Verifier.Logs;

/// <summary>Says in words what holds and what does not, a line each, and counts the latter.</summary>
/// <param name="output">For the outcome.</param>
/// <param name="progress">For how far it has come; nothing of the outcome stands there.</param>
public sealed class Report(TextWriter output, TextWriter progress)
{
    private const int MostFaults = 200;
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(5);

    private long _lastWord = TimeProvider.System.GetTimestamp();

    public int Faults { get; private set; }

    public void Holds(FormattableString text) => output.WriteLine($"✓ {Plain(text)}");

    public void Fails(FormattableString text)
    {
        if (++Faults <= MostFaults)
            output.WriteLine($"✗ {Plain(text)}");
        else if (Faults == MostFaults + 1)
            output.WriteLine($"✗ More than {MostFaults} things do not hold; the rest is counted and not written down.");
    }

    /// <summary>What is neither: what could not be looked at, or what a reader should know.</summary>
    public void Notes(FormattableString text) => output.WriteLine($"  {Plain(text)}");

    public void Progress(FormattableString text)
    {
        if (TimeProvider.System.GetElapsedTime(_lastWord) < BetweenWords)
            return;
        _lastWord = TimeProvider.System.GetTimestamp();
        progress.WriteLine($"… {Plain(text)}");
    }

    // What a server sends may hold whatever moves a terminal's cursor.
    private static string Plain(FormattableString text) =>
        string.Concat(text.ToString(CultureInfo.InvariantCulture).Select(c => char.IsControl(c) ? '?' : c));
}
