using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>Where a letter comes from.</summary>
/// <param name="AgencyCode">The sending agency; none for a sender outside the installation.</param>
/// <param name="Name">What the sender is called: the agency's name, or the outside sender's own.</param>
/// <param name="DocumentId">The document in the sending agency; what becomes of the letter is told to it.</param>
/// <param name="Drafter">Whom to ask, with department and post as they were.</param>
/// <param name="DecidedBy">Whose signature established the document.</param>
public sealed record Origin(string? AgencyCode, string Name, Guid? DocumentId, Official? Drafter, Official? DecidedBy)
{
    public static Origin Outside(string name) => new(null, name, null, null, null);
}

/// <summary>An intermediate agency sent the letter on under its own head's name (Enforcement Rule, art. 15).</summary>
/// <param name="Opinion">What that agency has to say to it; none where it only sends it on.</param>
public sealed record Forwarding(string AgencyCode, string AgencyName, Official InNameOf, string? Opinion, DateTimeOffset At);

/// <summary>A document as it went out: what the recipient gets, and nothing of what its making left behind.</summary>
/// <param name="DispatchId">Names the sending; with the recipient it names the one arrival that follows from it.</param>
/// <param name="Recipient">The agency that it is meant for, and by which other one it goes.</param>
/// <param name="SenderNumber">The number as it stands on the letter; none where it bears none.</param>
/// <param name="SealName">The seal that it bears; none where it does not go out in the head's name.</param>
/// <param name="DueAt">When an answer is expected; none where nobody waits for a day.</param>
/// <param name="PassedThrough">Codes of the agencies that transferred it because it was not their business, in order.</param>
/// <param name="Forwardings">What the intermediate agencies added on the way, in order.</param>
/// <param name="DataSubjectId">Whose personal data it holds; none where no person outside wrote it.</param>
public sealed record Letter(
    Guid DispatchId,
    Origin Origin,
    Recipient Recipient,
    string? SenderNumber,
    DocumentKind Kind,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    Disclosure? Disclosure,
    string? SealName,
    DateTimeOffset DispatchedAt,
    DateTimeOffset? DueAt,
    IReadOnlyList<string> PassedThrough,
    IReadOnlyList<Forwarding> Forwardings,
    Guid? DataSubjectId = null)
{
    /// <summary>The agency to which it goes next: the intermediate one first, then the recipient itself.</summary>
    public string NextAgencyCode =>
        Recipient.Via is { } via && Forwardings.All(f => f.AgencyCode != via) ? via : Recipient.AgencyCode!;

    /// <summary>The stream in which the agency keeps this letter: the same for each delivery of it, so that it arrives once.</summary>
    public Guid IncomingIdAt(string agencyCode) =>
        NameBasedId.Of("incoming", DispatchId.ToString("N"), agencyCode, Recipient.AgencyCode!);

    /// <summary>The agency that handed it over to its present recipient; none where it comes straight from its sender.</summary>
    public string? TransferredBy => PassedThrough.Count == 0 ? null : PassedThrough[^1];
}
