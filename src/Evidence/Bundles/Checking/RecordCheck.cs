using System.Text;
using OnNara.Evidence.BagIt;

namespace OnNara.Evidence.Bundles.Checking;

/// <summary>That the events are the record that the bundle claims to be: one subject's, of one agency, from the beginning and without a gap.</summary>
internal sealed class RecordCheck(Findings findings, BundleHead head, IReadOnlyList<BundledEvent> events)
{
    public void CheckStreams()
    {
        var faults = new List<string>();
        faults.AddRange(events.Where(e => e.Tenant != head.Agency).Select(e => $"{Story.Named(e)} is of the agency {Printed.Of(e.Tenant)}, not of {Printed.Of(head.Agency)}."));
        faults.AddRange(events.Where(e => !head.Streams.Contains(e.Stream)).Select(e => $"{Story.Named(e)} belongs to nothing that the bundle is of."));
        if (head.Streams.Count == 0 || head.Streams[0] != head.Subject || head.Streams.Distinct().Count() != head.Streams.Count)
            faults.Add("What the bundle is of and the streams in it do not fit each other.");
        foreach (var stream in head.Streams)
            CheckStream(stream, [.. events.Where(e => e.Stream == stream)], faults);
        findings.Breaks(CheckedPart.Record, faults);
        if (faults.Count == 0 && events.Count > 0)
            findings.Holds(CheckedPart.Record, $"The {Name(head.Kind)} {head.Subject} of the agency {Printed.Of(head.Agency)} is told from its beginning and without a gap.");
    }

    private void CheckStream(Guid stream, IReadOnlyList<BundledEvent> facts, List<string> faults)
    {
        if (facts.Count == 0)
        {
            faults.Add($"The bundle names the stream {stream} and holds nothing of it.");
            return;
        }

        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i].Version != i + 1)
            {
                faults.Add($"The stream {stream} has a gap: after {i} events comes the one with version {facts[i].Version}.");
                break;
            }
        }

        if (stream == head.Subject && facts[0].Type != BeginningOf(head.Kind))
            faults.Add($"A {Name(head.Kind)} does not begin with {Printed.Of(facts[0].Type)}.");
        if (stream != head.Subject && !facts.Any(f => Mentions(f, head.Subject)) && !events.Any(e => e.Stream == head.Subject && Mentions(e, stream)))
            faults.Add($"The stream {stream} has nothing to do with the {Name(head.Kind)}.");
    }

    private static bool Mentions(BundledEvent fact, Guid id) => fact.Json.Span.IndexOf(Encoding.ASCII.GetBytes($"\"{id:D}\"")) >= 0;

    private static string BeginningOf(BundledKind kind) => kind == BundledKind.Document ? "document_drafted" : "task_card_opened";

    private static string Name(BundledKind kind) => kind == BundledKind.Document ? "document" : "task card";
}
