using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>Who sent something from outside the installation.</summary>
public enum SenderKind
{
    /// <summary>Somebody whose data may have to go one day: the sender's name, the text and the files are kept so that they can.</summary>
    Person,
    Organization,
}

/// <summary>The document office takes in what came from outside the installation (art. 18).</summary>
/// <param name="DataSubjectId">The person who sent it, the same one for each of that person's letters; none for an organization.</param>
public sealed record TakeInDocument(
    Guid IncomingId,
    string AgencyCode,
    Actor By,
    DateTimeOffset At,
    Channel Channel,
    string SenderName,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    string? ExternalReference,
    DateTimeOffset? DueAt,
    Guid? DataSubjectId = null)
{
    /// <summary>Why this person may not take anything in; nothing for the document office.</summary>
    public static Refusal? Check(Actor actor) => actor.Holds(Office.DocumentOffice) ? null : new NotDocumentOffice();

    public static Decision Decide(TakeInDocument command) =>
        Refusal.FirstOf(
            Check(command.By),
            command.Channel == Channel.Exchange || !Enum.IsDefined(command.Channel) ? new ChannelNotOutside() : null,
            IncomingTexts.Needed("senderName", command.SenderName, IncomingTexts.TitleLimit),
            IncomingTexts.Needed("title", command.Title, IncomingTexts.TitleLimit),
            IncomingTexts.Optional("externalReference", command.ExternalReference, IncomingTexts.TitleLimit),
            ContentRules.Check(command.Body),
            ContentRules.Check(command.Attachments)) is { } refusal
            ? refusal
            : Decision.Accept(new DocumentTakenIn(
                command.IncomingId,
                command.AgencyCode,
                command.By.Official,
                command.At,
                command.Channel,
                command.SenderName,
                command.Title,
                command.Body,
                command.Attachments,
                command.ExternalReference,
                command.DueAt,
                command.DataSubjectId));
}

/// <summary>A letter stands in the agency's system; nobody has to do anything for that, and the agency cannot say no.</summary>
public static class ArriveLetter
{
    /// <param name="known">The same letter, where it came before; then nothing happens.</param>
    public static Decision Decide(IncomingDocument? known, string agencyCode, Letter letter, DateTimeOffset at) =>
        known is not null
            ? Decision.Accept()
            : Decision.Accept(new DocumentArrived(letter.IncomingIdAt(agencyCode), agencyCode, letter, at));
}
