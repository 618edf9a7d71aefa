using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace OnNara.Replay.Logs;

/// <summary>
/// Reads XES (IEEE 1849), plain or gzipped, with or without its namespace. The whole file is read before anything is done with it, so
/// that a file that breaks off leaves nothing behind.
/// </summary>
public sealed class XesReader
{
    private const int DeepestNesting = 32;
    private const int LongestFileInCharacters = 1_000_000_000;

    // Several writers name the namespace differently; the older files have none.
    private static readonly string[] Namespaces = ["", "http://www.xes-standard.org", "http://www.xes-standard.org/", "http://code.deckfour.org/xes", "http://code.fluxicon.com/xes"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = LongestFileInCharacters,
    };

    private readonly XmlReader _xml;
    private readonly List<LogCase> _cases = [];
    private readonly int _most;
    private int _unfinished;

    private XesReader(XmlReader xml, int most)
    {
        _xml = xml;
        _most = most;
    }

    /// <param name="mostCases">Only the first so many are kept; the whole file is read all the same.</param>
    public static EventLog ReadFile(string path, int mostCases = int.MaxValue)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, mostCases);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableLogException($"There is no file {path}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableLogException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <param name="stream">A stream that can be rewound; whether it is gzipped is told by its first bytes.</param>
    /// <param name="mostCases">Only the first so many are kept; the whole file is read all the same.</param>
    public static EventLog Read(Stream stream, int mostCases = int.MaxValue)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1f, 0x8b];
        stream.Position = 0;
        using var content = isGzip ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
        try
        {
            using var xml = XmlReader.Create(content, Settings);
            return new XesReader(xml, mostCases).ReadLog();
        }
        catch (XmlException fault)
        {
            throw new UnreadableLogException(MessageOf(fault), fault);
        }
        catch (InvalidDataException fault)
        {
            throw new UnreadableLogException("The file is gzipped and damaged, or it breaks off.", fault);
        }
    }

    private static string MessageOf(XmlException fault) =>
        fault.Message.Contains("DTD", StringComparison.Ordinal) ? "The file holds a document type declaration; a log has none, and it is not read for safety."
        : fault.LineNumber <= 1 && fault.LinePosition <= 1 ? "The file is not XML."
        : $"The file breaks off or is not well formed at line {fault.LineNumber}, column {fault.LinePosition}: {fault.Message}";

    private EventLog ReadLog()
    {
        _xml.MoveToContent();
        if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "log" || !Namespaces.Contains(_xml.NamespaceURI))
        {
            throw new UnreadableLogException($"The file is XML but no XES: its root is <{_xml.Name}>, not <log>.");
        }

        ReadChildren(name =>
        {
            switch (name)
            {
                case "trace":
                    ReadTrace();
                    break;
                case "event":
                    throw Fault("an event stands outside of any trace, so its case is unknown");
                default:
                    _xml.Skip();
                    break;
            }
        });

        // Whatever follows the root has to be well formed too; a file that ends in the middle must not pass for a short one.
        while (_xml.Read())
        {
        }

        return _cases.Count > 0 ? new(_cases, _unfinished) : throw new UnreadableLogException("The log holds no case.");
    }

    private void ReadTrace()
    {
        var attributes = new Dictionary<string, LogValue>();
        var events = new List<Dictionary<string, LogValue>>();
        ReadChildren(name =>
        {
            if (name == "event")
            {
                var values = new Dictionary<string, LogValue>();
                ReadChildren(_ => ReadAttribute(values, "", 0));
                events.Add(values);
            }
            else
            {
                ReadAttribute(attributes, "", 0);
            }
        });

        if (_cases.Count >= _most)
        {
            return;
        }

        var number = _cases.Count + 1;
        var known = new LogAttributes(attributes);
        _cases.Add(new(number, known.Text("concept:name") ?? $"case {number}", known, EventsOf(events)));
    }

    private List<LogEvent> EventsOf(List<Dictionary<string, LogValue>> raw)
    {
        var events = new List<LogEvent>(raw.Count);
        var stamps = raw.Select(e => e.GetValueOrDefault("time:timestamp")?.Moment).ToList();
        var last = stamps.Find(s => s is not null);
        for (var i = 0; i < raw.Count; i++)
        {
            var values = new LogAttributes(raw[i]);
            last = stamps[i] ?? last;
            if (last is not { } at)
            {
                throw Fault("a trace has no time at all (time:timestamp)");
            }

            // Logs that also tell when work began tell the same act twice.
            if (values.Text("lifecycle:transition") is { } transition && !string.Equals(transition, "complete", StringComparison.OrdinalIgnoreCase))
            {
                _unfinished++;
                continue;
            }

            events.Add(new(values.Text("concept:name") ?? "", at, values.Text("org:resource"), values));
        }

        return events;
    }

    private void ReadAttribute(Dictionary<string, LogValue> into, string prefix, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw Fault($"attributes are nested more than {DeepestNesting} deep");
        }

        var type = _xml.LocalName;
        if (type is "values")
        {
            // A list tells its order in an element of its own; its members count as the list's.
            ReadChildren(_ => ReadAttribute(into, prefix, depth + 1));
            return;
        }

        if (type is not ("string" or "date" or "int" or "float" or "boolean" or "id" or "list" or "container"))
        {
            _xml.Skip();
            return;
        }

        var key = prefix + (_xml.GetAttribute("key") ?? throw Fault($"a <{type}> has no key"));
        if (_xml.GetAttribute("value") is { } value)
        {
            into.TryAdd(key, new(value, type == "date" ? MomentOf(key, value) : null));
        }
        else if (type is not ("list" or "container"))
        {
            throw Fault($"the {type} {key} has no value");
        }

        ReadChildren(_ => ReadAttribute(into, key + "/", depth + 1));
    }

    private DateTimeOffset MomentOf(string key, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw Fault($"{key} is no date: {value}");

    /// <summary>Visits each child element; the visitor leaves the reader behind the child.</summary>
    private void ReadChildren(Action<string> visit)
    {
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }

        _xml.ReadStartElement();
        while (_xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                visit(_xml.LocalName);
            }
            else if (!_xml.Read())
            {
                throw Fault("it breaks off");
            }
        }

        _xml.ReadEndElement();
    }

    private UnreadableLogException Fault(string what)
    {
        var line = _xml is IXmlLineInfo info && info.HasLineInfo() ? $" (line {info.LineNumber})" : "";
        return new($"The log cannot be read{line}: {what}.");
    }
}
