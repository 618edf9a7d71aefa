using System.Runtime.CompilerServices;

namespace OnNara.Architecture.Tests;

/// <summary>The repository's files as they lie there; what tools make beside them is left out.</summary>
public static class Repository
{
    private static readonly HashSet<string> Made = ["bin", "obj", "node_modules", "artifacts", "dist", ".git", ".data", ".vs", ".idea"];
    private static readonly HashSet<string> Binary = [".png", ".jpg", ".ico", ".woff2", ".gz", ".pdf", ".zip", ".ttf"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Under(new DirectoryInfo(Root))
        .Where(f => !Binary.Contains(f.Extension))
        .Select(f => new SourceFile(Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'), File.ReadAllText(f.FullName)))
        .OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Under(DirectoryInfo directory) =>
        directory.EnumerateFiles().Where(f => f.Name != ".git")
            .Concat(directory.EnumerateDirectories().Where(d => !Made.Contains(d.Name) && d.LinkTarget is null).SelectMany(Under));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        // The build may have mapped its paths away; the tests' own place serves then.
        var start = File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory;
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "OnNara.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"OnNara.sln was found nowhere above {start}.");
    }
}

public sealed record SourceFile(string Path, string Text);
