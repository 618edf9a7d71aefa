using System.Globalization;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>Writes the requests of a case once its rounds are known: drafts with their reporting path, and the rest.</summary>
internal sealed class PathWriter(LogCase logCase, Deciders deciders)
{
    private const int LongestTitle = 200;
    private const int LongestField = 300;
    private const int MostFields = 12;

    public PlannedCommand CommandOf(Move move, DateTimeOffset at) => move.Kind switch
    {
        CommandKind.Draft or CommandKind.Revise =>
            new PlannedDraft(move.Kind, move.Paper.Number, move.By, at, ContentOf(move.Paper, move.Round), move.Kind == CommandKind.Draft ? move.Paper.Replaces?.Number : null),
        CommandKind.Edit => new PlannedEdit(move.Paper.Number, move.By, at, ContentOf(move.Paper, move.Round), move.Edit),
        _ => new PlannedStep(move.Kind, move.Paper.Number, move.By, at, WordsOf(move)),
    };

    private static string? WordsOf(Move move) => move.Kind switch
    {
        CommandKind.Return => move.By.Post == Cast.DocumentOfficePost ? "Returned; the log names nobody." : $"Returned by {move.By.Post}.",
        CommandKind.RefuseDispatch => "Not sent; the log names nobody.",
        CommandKind.Hold => "Kept for approval.",
        CommandKind.TakeBack or CommandKind.Recall => "Taken back by its drafter.",
        CommandKind.Seal => "Seal of the agency",
        _ => null,
    };

    private DraftedContent ContentOf(Paper paper, Round? round)
    {
        var decider = DeciderOf(paper, round);
        string? Known(string name) => name switch
        {
            "document" => paper.Name,
            "decider" => decider.Post,
            _ => Reading.Lookup(logCase, null, name),
        };

        var mapping = paper.Mapping;
        var matter = paper.IsCorrected && mapping.CorrectedMatter is { } corrected ? corrected : mapping.Matter;
        return new(
            mapping,
            paper.Name,
            paper.IsCorrected,
            Expressions.Fill(matter, Known),
            Expressions.Fill(mapping.DecidingPost, Known),
            Sentence(Clipped(Expressions.Fill(mapping.Title, Known), LongestTitle)),
            mapping.Recipient is { } recipient ? Clipped(Expressions.Fill(recipient, Known), LongestTitle) : null,
            FieldsOf(),
            round is null ? [] : PathOf(round, decider));
    }

    /// <summary>Who decides in this round; where it came back before, who decided the next one, or usually does.</summary>
    private CastMember DeciderOf(Paper paper, Round? round)
    {
        var from = round is null ? 0 : paper.Rounds.IndexOf(round);
        return paper.Rounds.Skip(from).Select(r => r.Decider).FirstOrDefault(d => d is not null)
            ?? deciders.UsualFor(logCase, paper.Name, paper.Mapping, paper.Drafter);
    }

    private static List<PathStop> PathOf(Round round, CastMember decider)
    {
        // The decider who returned or kept it did so at the deciding step.
        var reviews = round.Stops is [.. var before, { Approved: false } last] && last.Person == decider ? before : round.Stops;
        return [.. reviews.Select(s => new PathStop(s.Person, Decides: false)), new(decider, Decides: true)];
    }

    private List<KeyValuePair<string, string>> FieldsOf() =>
    [
        .. logCase.Attributes.All
            .Where(a => a.Key != "id" && !a.Key.Contains('/', StringComparison.Ordinal) && a.Value.Text.Length > 0)
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .Take(MostFields)
            .Select(a => KeyValuePair.Create(Clipped(a.Key, LongestField), Clipped(a.Value.Text, LongestField))),
    ];

    private static string Sentence(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text[1..]);

    /// <summary>A log may hold anything; a document keeps no control characters and has its limits.</summary>
    internal static string Clipped(string text, int longest)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (clean.Length <= longest)
        {
            return clean;
        }

        return clean[..(char.IsHighSurrogate(clean[longest - 1]) ? longest - 1 : longest)];
    }
}
