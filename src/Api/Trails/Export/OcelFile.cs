using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnNara.Domain;
using OnNara.Projections.Trails.Export;

namespace OnNara.Api.Trails.Export;

/// <summary>
/// Writes trails as OCEL 2.0 in JSON: documents, incoming documents, task cards and people are objects; an event is related to what was
/// acted on, to whoever did it and to whom it was done for, each relation with its qualifier.
/// </summary>
internal static class OcelFile
{
    private const string Timestamp = "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz";
    private const string PersonType = "Person";
    private const int ItemsBetweenFlushes = 500;

    private static readonly (string Name, string Type)[] ThingAttributes = [("title", "string"), ("matter", "string"), ("department", "string")];
    private static readonly (string Name, string Type)[] PersonAttributes = [("name", "string"), ("post", "string"), ("department", "string")];

    private static readonly (string Name, string Type)[] EventAttributes =
    [
        ("act", "string"), ("case", "string"), ("post", "string"), ("department", "string"), ("delegated", "boolean"), ("round", "integer"), ("step", "integer"),
        ("agrees", "boolean"), ("secondsWaited", "integer"), ("cycle", "string"), ("about", "string"), ("recordedAt", "time"),
    ];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(Stream output, TrailExport trails, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("objectTypes");
        foreach (var subject in Enum.GetNames<ExportedSubject>())
            Type(json, subject, ThingAttributes);
        Type(json, PersonType, PersonAttributes);
        json.WriteEndArray();

        json.WriteStartArray("eventTypes");
        foreach (var activity in await trails.Activities(cancellation))
            Type(json, activity, EventAttributes);
        json.WriteEndArray();

        json.WriteStartArray("objects");
        await Each(json, trails.Things(cancellation), Thing, cancellation);
        await Each(json, trails.People(cancellation), Person, cancellation);
        json.WriteEndArray();

        json.WriteStartArray("events");
        await Each(json, trails.Events(cancellation), Event, cancellation);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static async Task Each<T>(Utf8JsonWriter json, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellation)
    {
        var written = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            write(json, item);
            if (++written % ItemsBetweenFlushes == 0)
                await json.FlushAsync(cancellation);
        }
    }

    private static void Type(Utf8JsonWriter json, string name, (string Name, string Type)[] attributes)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteStartArray("attributes");
        foreach (var attribute in attributes)
        {
            json.WriteStartObject();
            json.WriteString("name", attribute.Name);
            json.WriteString("type", attribute.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Thing(Utf8JsonWriter json, ExportedThing thing)
    {
        Begin(json, thing.SubjectId, thing.Subject.ToString());
        json.WriteStartArray("attributes");
        foreach (var (name, value) in new[] { ("title", thing.Title), ("matter", thing.Matter), ("department", thing.DepartmentCode) })
            Attribute(json, name, value, thing.Since);
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        if (thing.Replaces is { } replaced)
            Relation(json, replaced, "replaces");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, ExportedPerson person)
    {
        Begin(json, person.PersonId, PersonType);
        json.WriteStartArray("attributes");
        foreach (var (name, value) in new[] { ("name", person.Name), ("post", person.Post), ("department", person.DepartmentName) })
            Attribute(json, name, value, DateTimeOffset.UnixEpoch);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, ExportedEvent done)
    {
        var act = done.Main;
        Begin(json, act.FactId, act.Activity);
        json.WriteString("time", Text(act.OccurredAt));
        json.WriteStartArray("attributes");
        Attribute(json, "act", string.Join('+', done.Facts.Select(f => f.Act)));
        Attribute(json, "case", act.Case);
        Attribute(json, "post", act.By?.Post);
        Attribute(json, "department", act.By?.DepartmentName);
        Attribute(json, "delegated", act.IsDelegated);
        Attribute(json, "round", act.Round);
        Attribute(json, "step", act.Step);
        Attribute(json, "agrees", act.Agrees);
        Attribute(json, "secondsWaited", act.SecondsWaited);
        Attribute(json, "cycle", act.Cycle);
        Attribute(json, "about", act.About);
        Attribute(json, "recordedAt", Text(act.RecordedAt));
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        foreach (var subject in done.Facts.Select(f => f.SubjectId).Distinct())
            Relation(json, subject, "acted on");
        foreach (var related in done.Facts.Select(f => f.Related).OfType<RelatedThing>().DistinctBy(r => r.SubjectId))
            Relation(json, related.SubjectId, related.Qualifier);
        foreach (var person in done.Facts.Select(f => f.By).OfType<ExportedPerson>().DistinctBy(p => p.PersonId))
            Relation(json, person.PersonId, "done by");
        foreach (var absent in done.Facts.Select(f => f.ActsFor).OfType<ExportedPerson>().DistinctBy(p => p.PersonId))
            Relation(json, absent.PersonId, "done for");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, Guid id, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
    }

    private static void Attribute(Utf8JsonWriter json, string name, object? value, DateTimeOffset? since = null)
    {
        if (value is null)
            return;
        json.WriteStartObject();
        json.WriteString("name", name);
        if (since is { } time)
            json.WriteString("time", Text(time));
        json.WritePropertyName("value");
        JsonSerializer.Serialize(json, value, value.GetType());
        json.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter json, Guid objectId, string qualifier)
    {
        json.WriteStartObject();
        json.WriteString("objectId", objectId);
        json.WriteString("qualifier", qualifier);
        json.WriteEndObject();
    }

    private static string Text(DateTimeOffset moment) => OfficeDay.ToOfficeTime(moment).ToString(Timestamp, CultureInfo.InvariantCulture);
}
