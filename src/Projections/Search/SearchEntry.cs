using System.Text.Json.Serialization;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;

namespace OnNara.Projections.Search;

/// <summary>What a search result is.</summary>
public enum FoundKind
{
    Document,
    IncomingDocument,
}

/// <summary>
/// The words by which a document is found. It says nothing about who may read it: that is asked of the document as it stands when
/// somebody searches.
/// </summary>
/// <param name="People">Names of everybody who had to do with it.</param>
/// <param name="Text">The body as plain text, and the names of the files.</param>
public sealed record SearchEntry(Guid Id, string AgencyCode, FoundKind Kind, string Title, string? Number, string Text, IReadOnlyList<string> People, DateTimeOffset LastActAt)
{
    /// <summary>What the register's entry tells: found by whoever may know the entry.</summary>
    public string EntryText => SearchText.Normal($"{Title} {Number} {(People.Count > 0 ? People[0] : "")}");

    /// <summary>Everything: found by whoever may read the content.</summary>
    public string FullText => SearchText.Normal($"{Title} {Number} {string.Join(' ', People)} {Text}");

    /// <summary>
    /// What it is looked up by, kept in a column of its own alone: the characters and pairs of its words, and whose it is, so that a search
    /// takes up nothing of other agencies. The key of an agency holds a gap, and no pair of characters does.
    /// </summary>
    [JsonIgnore]
    public string[] Keys => [AgencyKey(AgencyCode), .. SearchText.Grams(FullText)];

    /// <summary>What was touched last comes first.</summary>
    public string SortOrder => $"{Projections.SortOrder.Latest(LastActAt)}{Id:N}";

    public static string AgencyKey(string agencyCode) => $"agency {agencyCode}";

    internal static SearchEntry? Evolve(SearchEntry? state, string agency, object fact) => (state, fact) switch
    {
        (null, DocumentDrafted e) => new(
            e.DocumentId, agency, FoundKind.Document, e.Draft.Title, null, TextOf(e.Draft.Body, e.Draft.Attachments), [e.By.Name], e.At),
        (null, DocumentArrived e) => new(
            e.IncomingId, agency, FoundKind.IncomingDocument, e.Letter.Title, e.Letter.SenderNumber, TextOf(e.Letter.Body, e.Letter.Attachments), [e.Letter.Origin.Name], e.At),
        (null, DocumentTakenIn e) => new(
            e.IncomingId, agency, FoundKind.IncomingDocument, e.Title, e.ExternalReference, TextOf(e.Body, e.Attachments), [e.SenderName, e.By.Name], e.At),
        (null, _) => null,
        ({ } s, DocumentRevised e) => s with { Title = e.Draft.Title, Text = TextOf(e.Draft.Body, e.Draft.Attachments), LastActAt = e.At },
        ({ } s, ContentEdited e) => s.With(e.By.Name) with { Title = e.Title, Text = TextOf(e.Body, e.Attachments), LastActAt = e.At },
        ({ } s, DocumentSubmitted e) => s.With([.. e.Path.Select(p => p.Assignee.Name)]) with { LastActAt = e.At },
        ({ } s, PathChanged e) => s.With([.. e.Remaining.Select(p => p.Assignee.Name)]) with { LastActAt = e.At },
        ({ } s, DrafterChanged e) => s.With(e.To.Name) with { LastActAt = e.At },
        ({ } s, StepHandedOver e) => s.With(e.To.Name) with { LastActAt = e.At },
        ({ } s, IncomingHandedOver e) => s.With(e.To.Name) with { LastActAt = e.At },
        ({ } s, StepApproved e) => s.With(e.By.Name) with { LastActAt = e.At },
        ({ } s, ConsultationGiven e) => s.With(e.By.Name) with { LastActAt = e.At },
        ({ } s, DecisionMade e) => s.With(e.By.Name) with { LastActAt = e.At },
        ({ } s, DocumentRegistered e) => s with { Number = e.Registration.Number.ToString(), LastActAt = e.At },
        ({ } s, RegisterEntryCorrected { Field: RegisterField.Title } e) => s with { Title = e.To, LastActAt = e.At },
        ({ } s, ReceivedByDepartment e) => s.With(e.By.Name) with { Number = $"{s.Number} {e.Registration.Number}".Trim(), LastActAt = e.At },
        ({ } s, HandlerNamed e) => s.With(e.Handler.Name) with { LastActAt = e.At },
        ({ } s, IncomingEntryCorrected { Field: RegisterField.Title } e) => s with { Title = e.To, LastActAt = e.At },
        ({ } s, PersonalDataErased e) => s with { Text = "", People = ["", .. s.People.Skip(1)], LastActAt = e.At },
        _ => state,
    };

    private static string TextOf(Body body, IReadOnlyList<Attachment> attachments) =>
        string.Join('\n', [PlainText.Of(body), .. attachments.Select(a => a.FileName)]);

    private SearchEntry With(params IReadOnlyList<string> names) => this with { People = [.. People.Union(names)] };
}
