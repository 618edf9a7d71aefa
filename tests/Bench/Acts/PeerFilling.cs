using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OnNara.Bench.Nation;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using OnNara.Peer;

namespace OnNara.Bench.Acts;

/// <summary>Puts people and documents into the peer's tables as its own acts would have left them.</summary>
internal static class PeerFilling
{
    /// <summary>Drafted, submitted, reviewed.</summary>
    public const int VersionOfWaiting = 3;

    private const int Together = 250;

    public static async Task FillAsync(string connection, string password, int passwordIterations, IEnumerable<LoadedStream> streams, CancellationToken cancellation)
    {
        await using (var database = Open(connection))
        {
            await database.Database.EnsureCreatedAsync(cancellation);
            await database.AddIndexesAsync(cancellation);
            database.People.AddRange(People(password, passwordIterations));
            database.UnitTasks.AddRange(Enumerable.Range(0, Paperwork.Agencies).Select(agency => new Peer.UnitTask
            {
                AgencyCode = NationalRecord.AgencyOf(agency), Code = NationalRecord.UnitTask, Name = "출장 관리", Retention = "FiveYears",
            }));
            await database.SaveChangesAsync(cancellation);
        }

        foreach (var some in streams.Chunk(Together))
        {
            await using var database = Open(connection);
            database.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var stream in some)
            {
                var (document, audit) = Told(stream);
                database.Documents.Add(document);
                database.Audit.AddRange(audit);
            }

            await database.SaveChangesAsync(cancellation);
        }

        await using (var database = Open(connection))
        {
            await database.Database.ExecuteSqlRawAsync(
                """
                insert into "Counters" ("AgencyCode", "DepartmentCode", "Year", "Serial")
                select "AgencyCode", "DepartmentCode", "Year", max("Serial") from "Register" group by 1, 2, 3
                """,
                cancellation);
        }
    }

    private static PeerDatabase Open(string connection) => new(((DbContextOptionsBuilder<PeerDatabase>)PeerDatabase.Configure(new DbContextOptionsBuilder<PeerDatabase>(), connection)).Options);

    private static IEnumerable<Person> People(string password, int iterations)
    {
        // Of equal passwords one hash will do; it is checked at the sign-in all the same.
        var hash = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = iterations })).HashPassword(null!, password);
        return
            from agency in Enumerable.Range(0, Paperwork.Agencies)
            from department in NationalRecord.SectionOf(agency).Department.Departments!
            from person in department.People!
            select new Person
            {
                Id = OrganizationId.OfPerson(NationalRecord.AgencyOf(agency), person.SignInName), AgencyCode = NationalRecord.AgencyOf(agency), SignInName = person.SignInName,
                Name = person.Name, Post = person.Post, DepartmentCode = department.Code, DepartmentName = department.Name,
                IsDispatchClerk = person.Offices?.Contains(Office.DispatchClerk) == true, PasswordHash = hash, SecurityStamp = Guid.NewGuid(),
            };
    }

    private static (Peer.Document Document, IReadOnlyList<AuditEntry> Audit) Told(LoadedStream stream)
    {
        var (drafted, submitted) = ((DocumentDrafted)stream.Facts[0], (DocumentSubmitted)stream.Facts[1]);
        var draft = drafted.Draft;
        var document = new Peer.Document
        {
            Id = stream.Id, AgencyCode = stream.Agency, Title = draft.Title, Matter = draft.Matter, Body = JsonSerializer.Serialize(Texts(draft.Body)),
            Status = Peer.DocumentStatus.InProgress, Version = VersionOfWaiting, Drafter = Signed(drafted.By), UnitTaskCode = draft.UnitTaskCode!, Disclosure = $"{draft.Disclosure!.Class}",
            Access = $"{draft.Access}", IsInternal = draft.IsInternal, DraftedAt = drafted.At.UtcDateTime, SubmittedAt = submitted.At.UtcDateTime, LastActAt = submitted.At.UtcDateTime,
            SearchText = $"{draft.Title} {string.Join(' ', submitted.Path.Select(p => p.Assignee.Name).Prepend(drafted.By.Name))} {string.Join(' ', Texts(draft.Body))}",
        };
        document.Recipients.AddRange(draft.Recipients.Select(r => new Peer.Recipient { AgencyCode = r.AgencyCode!, Name = r.Name }));
        document.Steps.AddRange(submitted.Path.Select(p => new Step
        {
            Number = p.Number, Act = p.Act == Domain.Documents.StepAct.Decision ? Peer.StepAct.Decision : Peer.StepAct.Review, Assignee = Signed(p.Assignee),
        }));
        List<AuditEntry> audit = [Entry(document, 1, "Drafted", drafted.By, drafted.At), Entry(document, 2, "Submitted", submitted.By, submitted.At)];
        foreach (var fact in stream.Facts.Skip(2))
            Take(document, fact, audit);
        return (document, audit);
    }

    private static void Take(Peer.Document document, object fact, List<AuditEntry> audit)
    {
        switch (fact)
        {
            case StepReached reached:
                var opened = document.Steps.Single(s => s.Number == reached.Step);
                (opened.Status, opened.Since) = (Peer.StepStatus.Current, reached.At.UtcDateTime);
                break;
            case StepApproved approved:
                Close(document, approved.Step, approved.At);
                audit.Add(Entry(document, 3, "Reviewed", approved.By, approved.At));
                break;
            case DecisionMade decided:
                Close(document, decided.Step, decided.At);
                (document.Status, document.DecidedAt, document.Version) = (Peer.DocumentStatus.Decided, decided.At.UtcDateTime, 4);
                audit.Add(Entry(document, 4, "Decided", decided.By, decided.At));
                break;
            case DocumentRegistered registered:
                var (number, file) = (registered.Registration.Number, registered.Registration.RecordFile);
                document.Entry = new()
                {
                    AgencyCode = document.AgencyCode, DepartmentCode = number.DepartmentCode, DepartmentName = number.DepartmentName, Year = number.Year, Serial = number.Serial,
                    Title = document.Title, Retention = $"{registered.Registration.Retention}", UnitTaskCode = file.UnitTaskCode,
                    RegisteredOn = DateOnly.FromDateTime(registered.At.DateTime), RegisteredAt = registered.At.UtcDateTime,
                    Counterpart = string.Join(", ", document.Recipients.Select(r => r.Name)), DecidedBy = Signed(registered.By),
                };
                document.SearchText = $"{document.SearchText} {document.Entry.Number}";
                break;
        }
    }

    private static void Close(Peer.Document document, int step, DateTimeOffset at)
    {
        var closed = document.Steps.Single(s => s.Number == step);
        (closed.Status, closed.ClosedAt, document.LastActAt) = (Peer.StepStatus.Done, at.UtcDateTime, at.UtcDateTime);
    }

    private static AuditEntry Entry(Peer.Document document, int version, string act, Official by, DateTimeOffset at) => new()
    {
        AgencyCode = document.AgencyCode, DocumentId = document.Id, Version = version, Act = act, By = Signed(by), At = at.UtcDateTime,
        Changes = JsonSerializer.Serialize(new { act, title = document.Title }),
    };

    private static Signature Signed(Official official) => new()
    {
        PersonId = official.PersonId, Name = official.Name, Post = official.Post, DepartmentCode = official.DepartmentCode, DepartmentName = official.DepartmentName,
    };

    private static IEnumerable<string> Texts(Body body) => body.Blocks.OfType<NumberedItem>().Select(item => string.Concat(item.Runs.Select(run => run.Text)));
}
