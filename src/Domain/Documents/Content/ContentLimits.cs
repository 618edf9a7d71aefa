namespace OnNara.Domain.Documents.Content;

/// <summary>How much one document may hold. What is longer belongs into an attachment.</summary>
public static class ContentLimits
{
    public const int Blocks = 2_000;

    /// <summary>UTF-16 code units over the whole body; escaped in JSON they still fit a request.</summary>
    public const int Characters = 200_000;

    /// <summary>Pieces of text in one item, paragraph or cell.</summary>
    public const int Runs = 500;

    public const int TableRows = 500;

    public const int TableColumns = 30;

    public const int Attachments = 100;

    public const int FileNameLength = 255;
}
