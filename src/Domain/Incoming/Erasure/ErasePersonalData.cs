namespace OnNara.Domain.Incoming;

/// <summary>Why personal data may go.</summary>
public enum ErasureBasis
{
    /// <summary>Nothing obliges the agency to keep the record any longer (Personal Information Protection Act, art. 21).</summary>
    RetentionEnded,

    /// <summary>A court or the protection commission ordered it while the record is kept (Personal Information Protection Act, art. 36 and 64).</summary>
    LawfulOrder,
}

/// <summary>A letter of one person, as far as its erasure depends on it; perhaps of another agency to which it went on.</summary>
/// <param name="FinishedOn">The day of the last act on it.</param>
/// <param name="Retentions">How long the registers that have it keep it; none where it stands in no register.</param>
public sealed record LetterOfPerson(Guid IncomingId, string AgencyCode, bool IsFinished, DateOnly FinishedOn, IReadOnlyList<RetentionPeriod> Retentions)
{
    /// <summary>Whether a register still keeps it on that day.</summary>
    public bool IsKeptOn(DateOnly day) => Retentions.Any(r => r.LastDayAfter(FinishedOn) is not { } last || day <= last);
}

/// <summary>
/// The records officer has a person's data erased, in every letter of that person at once: the key that makes them readable is one.
/// </summary>
/// <param name="Letters">All letters of the person, in whichever agency.</param>
public sealed record ErasePersonalData(IncomingStanding By, IReadOnlyList<LetterOfPerson> Letters, ErasureBasis Basis, string Reason)
{
    public static Decision Decide(IncomingDocument document, ErasePersonalData command)
    {
        var refusal = Refusal.FirstOf(
            IncomingPermissions.Check(document, command.By, IncomingAction.ErasePersonalData),
            IncomingTexts.Needed("reason", command.Reason, IncomingTexts.TextLimit),
            document.DataSubjectId is null ? new NoPersonalData() : null,
            document.PersonalDataErasedAt is { } at ? new PersonalDataGone(OfficeDay.Of(at)) : null,
            command.Letters.Any(l => !l.IsFinished) ? new PersonStillWaits(command.Letters.Count(l => !l.IsFinished)) : null,
            command.Basis == ErasureBasis.RetentionEnded && command.Letters.Any(l => l.IsKeptOn(command.By.Day))
                ? new RecordStillKept(command.Letters.Count(l => l.IsKeptOn(command.By.Day)))
                : null);
        return refusal is not null
            ? refusal
            : Decision.Accept(new PersonalDataErased(command.By.By, command.By.At, document.DataSubjectId!.Value, command.Basis, command.Reason));
    }

    /// <summary>The same erasure told in another letter of the person; nothing where it is told there.</summary>
    public static Decision Follow(IncomingDocument letter, PersonalDataErased erased) =>
        letter.DataSubjectId != erased.DataSubjectId || letter.PersonalDataErasedAt is not null ? Decision.Accept() : Decision.Accept(erased);
}

public sealed record NoPersonalData() : Refusal(
    "incoming.no-personal-data", "No person outside wrote this document; choose one that holds personal data.");

/// <param name="Day">The day of the erasure.</param>
public sealed record PersonalDataGone(DateOnly Day) : Refusal(
    "incoming.personal-data-gone", $"The personal data was erased on {Day:yyyy-MM-dd}; there is nothing left to do.");

/// <param name="Letters">How many letters are unfinished.</param>
public sealed record PersonStillWaits(int Letters) : Refusal(
    "incoming.person-still-waits", $"{Letters} of this person's letters are not finished; finish them first.");

/// <param name="Letters">How many letters a register still keeps.</param>
public sealed record RecordStillKept(int Letters) : Refusal(
    "incoming.record-still-kept", $"The registers still have to keep {Letters} of this person's letters; wait until their retention ends, or name the lawful order.");

/// <summary>The person named as sender is none whose letters this agency has.</summary>
public sealed record DataSubjectUnknown() : InvalidIncomingRequest(
    "data-subject-unknown", "No letter of this agency came from that person; leave the person out and a new one is entered.");

/// <summary>An organization's letter names no person.</summary>
public sealed record OrganizationIsNoPerson() : InvalidIncomingRequest(
    "organization-is-no-person", "An organization sent it; leave the person out, or say that a person sent it.");
