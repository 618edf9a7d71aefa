using System.Globalization;

namespace OnNara.Evidence.BagIt;

/// <summary>Something is not as it should be, said in words for whoever checks.</summary>
/// <param name="Rule">A stable name of what was broken, such as <c>bag.file-missing</c>.</param>
/// <param name="Words">A whole sentence.</param>
public sealed record Flaw(string Rule, string Words);

/// <summary>A file of a bag, wherever the bag lies.</summary>
/// <param name="Path">Below the bag's base directory, with slashes.</param>
public sealed record BagFile(string Path, long Length, Func<Stream> Open);

/// <summary>The files of a bag before anybody has looked at what they say; the same for a directory and for a zip.</summary>
/// <param name="Flaws">What is wrong with the place where they lie; nothing more is believed where there is any.</param>
public sealed record BagFiles(IReadOnlyList<BagFile> Files, IReadOnlyList<Flaw> Flaws)
{
    private const int MostFiles = 65_535;

    /// <summary>The files below a directory. Links are not followed: what they lead to is no part of the bag.</summary>
    public static BagFiles In(string directory)
    {
        var files = new List<BagFile>();
        var flaws = new List<Flaw>();
        var waiting = new Stack<DirectoryInfo>([new(directory)]);
        while (waiting.TryPop(out var current) && files.Count <= MostFiles)
        {
            foreach (var entry in current.EnumerateFileSystemInfos())
            {
                var path = System.IO.Path.GetRelativePath(directory, entry.FullName).Replace(System.IO.Path.DirectorySeparatorChar, '/');
                if (entry.LinkTarget is not null)
                    flaws.Add(new("bag.link", $"{Printed.Of(path)} is a link; a bag holds its files itself."));
                else if (entry is DirectoryInfo below)
                    waiting.Push(below);
                else
                    files.Add(new(path, ((FileInfo)entry).Length, () => File.OpenRead(entry.FullName)));
            }
        }

        if (files.Count > MostFiles)
            flaws.Add(new("bag.too-many-files", $"There are more than {MostFiles} files in it; that is no bag of this kind."));
        return new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], flaws);
    }
}

/// <summary>Text of somebody else on its way to a terminal: nothing in it moves the cursor or breaks the line.</summary>
public static class Printed
{
    private const int Longest = 200;

    public static string Of(string text) => string.Concat((text.Length > Longest ? $"{text[..Longest]}…" : text).Select(Safe));

    private static string Safe(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
            : c.ToString();
}
