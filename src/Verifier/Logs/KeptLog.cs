using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Verifier.Logs;

/// <summary>
/// What an outsider has kept of a log: the signed checkpoint, and where it was kept by this program also the leaves, which lead to the
/// signed root and so need no trust of their own. With them the very place of a change is found, however well the rest was made to fit.
/// </summary>
/// <param name="Leaves">As many as the checkpoint says, or none.</param>
public sealed record KeptLog(SignedNote Note, Checkpoint Checkpoint, IReadOnlyList<Digest>? Leaves)
{
    private const string CheckpointFile = "checkpoint";
    private const string LeavesFile = "leaves";

    /// <summary>Reads what is kept; says what is wrong with it. Nobody has been asked yet whether the signature is right.</summary>
    /// <param name="path">A note's file, or a directory that <see cref="WriteAsync"/> wrote.</param>
    public static async Task<(KeptLog? Kept, string? Fault)> ReadAsync(string path, CancellationToken cancellation)
    {
        var isDirectory = Directory.Exists(path);
        var (note, fault) = SignedNote.Read(await File.ReadAllBytesAsync(isDirectory ? Path.Combine(path, CheckpointFile) : path, cancellation));
        if (note is null)
            return (null, fault);
        if (Checkpoint.Read(note.Text) is not { } checkpoint)
            return (null, "It is a signed note, and no checkpoint.");
        var file = Path.Combine(path, LeavesFile);
        if (!isDirectory || !File.Exists(file))
            return (new(note, checkpoint, null), null);
        var bytes = await File.ReadAllBytesAsync(file, cancellation);
        var tree = new Frontier();
        var leaves = bytes.Length % Digest.Size == 0 ? bytes.Chunk(Digest.Size).Select(b => new Digest(b)).ToList() : [];
        leaves.ForEach(leaf => tree.Append(leaf));
        return tree.Size == checkpoint.Size && tree.Root == checkpoint.Root
            ? (new(note, checkpoint, leaves), null)
            : (null, $"The leaves in {file} are not those of the checkpoint beside them.");
    }

    /// <summary>Keeps them for the next time, each file whole or not at all, the checkpoint last.</summary>
    public static async Task WriteAsync(string directory, SignedNote note, IReadOnlyList<Digest> leaves, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var bytes = new byte[leaves.Count * Digest.Size];
        for (var i = 0; i < leaves.Count; i++)
            leaves[i].CopyTo(bytes.AsSpan(i * Digest.Size));
        foreach (var (name, content) in new[] { (LeavesFile, bytes), (CheckpointFile, System.Text.Encoding.UTF8.GetBytes(note.ToString())) })
        {
            var whole = Path.Combine(directory, $"{name}.new");
            await File.WriteAllBytesAsync(whole, content, cancellation);
            File.Move(whole, Path.Combine(directory, name), overwrite: true);
        }
    }
}
