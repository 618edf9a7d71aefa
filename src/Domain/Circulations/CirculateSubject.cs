using OnNara.Domain.Organizations;

namespace OnNara.Domain.Circulations;

/// <summary>Sends it round. Whether this person may circulate it is the subject's own rule, asked before.</summary>
/// <param name="ReaderIds">Whom it is for; nobody twice.</param>
public sealed record StartCirculation(
    Guid CirculationId, CirculatedSubject Subject, Actor By, DateTimeOffset At, IReadOnlyList<Guid> ReaderIds, string? Note, Organization Organization)
{
    public const int ReaderLimit = 1_000;

    public static Decision Decide(StartCirculation command)
    {
        if (command.ReaderIds.Count == 0) return new NoReaders();
        if (command.ReaderIds.Count > ReaderLimit) return new TooManyReaders(ReaderLimit);
        if (command.ReaderIds.GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice) return new ReaderTwice(twice.Key);
        if (command.Note is not null && Wording.FaultOf(command.Note, CirculationRefusals.TextLimit) is { } fault)
            return new CirculationTextNotAcceptable("note", fault);

        var readers = new List<Official>();
        foreach (var id in command.ReaderIds)
        {
            if (command.Organization.OfficialOn(id, OfficeDay.Of(command.At)) is not { } reader) return new ReaderUnknown(id);
            readers.Add(reader);
        }

        return Decision.Accept(new CirculationStarted(
            command.CirculationId, command.Subject, command.By.Official, command.At, readers, command.Note));
    }
}

/// <summary>A reader has the content open. The first time counts; whoever is no reader leaves no mark here.</summary>
public sealed record ViewCirculation(Actor By, DateTimeOffset At)
{
    public static Decision Decide(Circulation circulation, ViewCirculation command) =>
        circulation.IsReader(command.By.PersonId) && !circulation.ViewedBy.ContainsKey(command.By.PersonId)
            ? Decision.Accept(new CirculationViewed(command.By.Official, command.At))
            : Decision.Accept();
}
