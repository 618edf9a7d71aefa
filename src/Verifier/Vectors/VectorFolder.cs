namespace OnNara.Verifier.Vectors;

/// <summary>Runs a folder of proof vectors: every good one has to be accepted, every bad one refused.</summary>
public static class VectorFolder
{
    /// <returns>Whether all came out as they ought to; at least one has to be there.</returns>
    public static bool Run(string directory, TextWriter output)
    {
        var (accepted, refused, wrong) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var vector = ProofVector.Read(File.ReadAllBytes(file));
            if (vector is null || vector.IsGood != vector.IsAccepted)
            {
                wrong++;
                output.WriteLine($"{Path.GetRelativePath(directory, file)}: {Describe(vector)}");
            }
            else if (vector.IsGood)
            {
                accepted++;
            }
            else
            {
                refused++;
            }
        }

        output.WriteLine($"{accepted} accepted, {refused} refused, {wrong} wrong");
        return wrong == 0 && accepted + refused > 0;
    }

    private static string Describe(ProofVector? vector) => vector switch
    {
        null => "neither an inclusion nor a consistency proof",
        { IsGood: true } => "good, and yet refused",
        _ => "bad, and yet accepted",
    };
}
