namespace OnNara.Domain.Documents.Content;

/// <summary>A file that cannot be taken in, whoever sends it.</summary>
public abstract record AttachmentRefusal(string Code, string Message) : Refusal(Code, Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

/// <summary>A name or a media type promises what the bytes are not.</summary>
/// <param name="Claimed">The promise, as it was made.</param>
/// <param name="Found">The media type of the bytes.</param>
public sealed record AttachmentIsNotWhatItSays(string Claimed, string Found)
    : AttachmentRefusal("attachment.not-what-it-says", $"The file says that it is '{Claimed}', but its content is {Found}. Give it its right name.");

public sealed record AttachmentIsEmpty()
    : AttachmentRefusal("attachment.empty", "The file has no content.");

public sealed record AttachmentNameIsUnfit()
    : AttachmentRefusal("attachment.bad-name", "A file name has 1 to 255 characters, no folder and no control character.");

/// <summary>What arrived is not what the sender measured (Content-Digest, RFC 9530).</summary>
public sealed record AttachmentWasAltered(string Sha256)
    : AttachmentRefusal("attachment.digest-mismatch", "The file that arrived has another SHA-256 than its Content-Digest says. Send it again.");

/// <summary>The file was not uploaded by this person, or never; the two are not told apart.</summary>
public sealed record AttachmentIsUnknown(string Sha256)
    : AttachmentRefusal("attachment.unknown", "You have uploaded no such file. Upload it first.");

/// <summary>As <see cref="AttachmentIsUnknown"/>, for one who asks for the file itself.</summary>
public sealed record AttachmentNotFound(string Sha256)
    : AttachmentRefusal("attachment.not-found", "There is no such file, or none that you may read.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}
