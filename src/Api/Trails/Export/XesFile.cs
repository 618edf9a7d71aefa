using System.Globalization;
using System.Text;
using System.Xml;
using OnNara.Domain;
using OnNara.Projections.Trails.Export;

namespace OnNara.Api.Trails.Export;

/// <summary>
/// Writes trails as XES (IEEE 1849-2016) with its extensions concept, identity, lifecycle, organizational and time: a trace for each
/// case, an event for each act, names that process-mining tools look for.
/// </summary>
internal static class XesFile
{
    private const string Timestamp = "yyyy-MM-dd'T'HH:mm:ss.ffffffzzz";
    private const int EventsBetweenFlushes = 500;

    private static readonly (string Name, string Prefix)[] Extensions =
        [("Concept", "concept"), ("Identity", "identity"), ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time")];

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " " };

    public static async Task Write(Stream output, TrailExport trails, ExportHeading heading, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        using var xml = XmlWriter.Create(buffer, Settings);
        xml.WriteStartDocument();
        Head(xml, heading);
        var (open, events) = ((string?)null, 0);
        await foreach (var done in trails.Events(cancellation))
        {
            if (open != done.Main.Case)
            {
                if (open is not null)
                    xml.WriteEndElement();
                Trace(xml, done.Main);
                open = done.Main.Case;
            }

            Event(xml, done);
            if (++events % EventsBetweenFlushes == 0)
                await Pass(xml, buffer, output, cancellation);
        }

        if (open is not null)
            xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        await Pass(xml, buffer, output, cancellation);
    }

    // The writer writes when it likes, and the answer waits for nobody: what is written is passed on in between.
    private static async Task Pass(XmlWriter xml, MemoryStream buffer, Stream output, CancellationToken cancellation)
    {
        xml.Flush();
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        buffer.SetLength(0);
    }

    private static void Head(XmlWriter xml, ExportHeading heading)
    {
        xml.WriteStartElement("log");
        xml.WriteAttributeString("xes.version", "1849.2016");
        xml.WriteAttributeString("xes.features", "");
        foreach (var (name, prefix) in Extensions)
        {
            xml.WriteStartElement("extension");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("prefix", prefix);
            xml.WriteAttributeString("uri", $"http://www.xes-standard.org/{prefix}.xesext");
            xml.WriteEndElement();
        }

        Global(xml, "trace", () => Text(xml, "concept:name", "UNKNOWN"));
        Global(xml, "event", () =>
        {
            Text(xml, "concept:name", "UNKNOWN");
            Text(xml, "lifecycle:transition", "complete");
            Moment(xml, "time:timestamp", DateTimeOffset.UnixEpoch);
        });
        Classifier(xml, "Activity", "concept:name");
        Classifier(xml, "OfficeAct", "act");
        Classifier(xml, "Resource", "org:resource");
        Classifier(xml, "ActivityAndRole", "concept:name org:role");
        Text(xml, "concept:name", heading.Agency);
        Text(xml, "lifecycle:model", "standard");
        Text(xml, "names", heading.Names.ToString());
        Moment(xml, "asOf", heading.AsOf);
    }

    private static void Global(XmlWriter xml, string scope, Action write)
    {
        xml.WriteStartElement("global");
        xml.WriteAttributeString("scope", scope);
        write();
        xml.WriteEndElement();
    }

    private static void Classifier(XmlWriter xml, string name, string keys)
    {
        xml.WriteStartElement("classifier");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("scope", "event");
        xml.WriteAttributeString("keys", keys);
        xml.WriteEndElement();
    }

    private static void Trace(XmlWriter xml, ExportedAct first)
    {
        xml.WriteStartElement("trace");
        Text(xml, "concept:name", first.Case);
        Text(xml, "subject", first.Subject.ToString());
        Text(xml, "title", first.Title);
        Text(xml, "matter", first.Matter);
        Text(xml, "department", first.DepartmentCode);
    }

    private static void Event(XmlWriter xml, ExportedEvent done)
    {
        var act = done.Main;
        xml.WriteStartElement("event");
        Text(xml, "concept:name", act.Activity);
        Text(xml, "concept:instance", act.Instance);
        Text(xml, "lifecycle:transition", "complete");
        Moment(xml, "time:timestamp", act.OccurredAt);
        Text(xml, "org:resource", act.By?.Name);
        Text(xml, "org:role", act.By?.Post);
        Text(xml, "org:group", act.By?.DepartmentName);
        Value(xml, "id", "identity:id", act.FactId.ToString());
        Text(xml, "act", string.Join('+', done.Facts.Select(f => f.Act)));
        Value(xml, "id", "subjectId", act.SubjectId.ToString());
        if (act.By is { } by)
            Value(xml, "id", "personId", by.PersonId.ToString());
        Text(xml, "actsFor", act.ActsFor?.Name);
        if (act.IsDelegated)
            Value(xml, "boolean", "delegated", "true");
        Number(xml, "round", act.Round);
        Number(xml, "step", act.Step);
        if (act.Agrees is { } agrees)
            Value(xml, "boolean", "agrees", agrees ? "true" : "false");
        Number(xml, "secondsWaited", act.SecondsWaited);
        Text(xml, "cycle", act.Cycle);
        Text(xml, "about", act.About);
        Moment(xml, "recordedAt", act.RecordedAt);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
            Value(xml, "string", key, Writable(value));
    }

    private static void Number(XmlWriter xml, string key, long? value)
    {
        if (value is { } number)
            Value(xml, "int", key, number.ToString(CultureInfo.InvariantCulture));
    }

    // In the office's own time, so that days and hours in the tools are the office's.
    private static void Moment(XmlWriter xml, string key, DateTimeOffset value) =>
        Value(xml, "date", key, OfficeDay.ToOfficeTime(value).ToString(Timestamp, CultureInfo.InvariantCulture));

    private static void Value(XmlWriter xml, string type, string key, string value)
    {
        xml.WriteStartElement(type);
        xml.WriteAttributeString("key", key);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    // XML holds no control characters, not even escaped ones; a title may.
    private static string Writable(string value)
    {
        if (IsWritable(value))
            return value;
        var writable = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            writable.Append(rune.Value is < 0x20 and not ('\t' or '\n' or '\r') or 0xfffe or 0xffff ? Rune.ReplacementChar.ToString() : rune.ToString());
        return writable.ToString();
    }

    private static bool IsWritable(string value)
    {
        foreach (var character in value)
        {
            if (!XmlConvert.IsXmlChar(character))
                return false;
        }

        return true;
    }
}
