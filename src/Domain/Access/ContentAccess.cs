using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

// Who opened a document's content and who was refused it (Public Records Act Decree, art. 28). One stream for each document, apart
// from the deciding one and appended without looking at its version: readers never wait for each other or for a decider.

/// <param name="ContentVersion">The version of the content that was shown.</param>
/// <param name="Part">What was opened: the content itself, or one attachment by its hash.</param>
public sealed record ContentOpened(Guid DocumentId, Official By, DateTimeOffset At, int ContentVersion, string? Part = null);

/// <param name="Code">The code of the refusal that the person got.</param>
public sealed record ContentRefused(Guid DocumentId, Official By, DateTimeOffset At, string Code, string? Part = null);

/// <summary>Marks the streams of accesses; they have no state, for nothing is decided on them.</summary>
public sealed record ContentAccess
{
    /// <summary>The stream in which the accesses to a document are told.</summary>
    public static Guid StreamOf(Guid documentId) => NameBasedId.Of("access", documentId.ToString("N"));
}
