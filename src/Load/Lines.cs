using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OnNara.Load;

/// <summary>A file that cannot be read any further, and in which line.</summary>
public sealed class UnreadableFileException(int line, string fault) : Exception($"Line {line}: {fault}");

/// <summary>Reads CSV (RFC 4180, with a first line of names) or JSON lines, one record at a time: a file of any size takes no more memory.</summary>
public static class Lines
{
    /// <summary>Each record as the product takes it, with the line that it begins in.</summary>
    public static IEnumerable<JsonObject> Read(TextReader file) => (char)Math.Max(file.Peek(), 0) == '{' ? ReadJson(file) : ReadCsv(file);

    private static IEnumerable<JsonObject> ReadJson(TextReader file)
    {
        for (var line = 1; file.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var record = Parse(line, text);
            record["line"] = line;
            yield return record;
        }
    }

    private static JsonObject Parse(int line, string text)
    {
        try
        {
            return JsonNode.Parse(text)?.AsObject() ?? throw new UnreadableFileException(line, "holds no record.");
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new UnreadableFileException(line, $"is no JSON object: {fault.Message}");
        }
    }

    private static IEnumerable<JsonObject> ReadCsv(TextReader file)
    {
        var line = 1;
        if (ReadFields(file, ref line) is not { } names)
            yield break;
        names[0] = names[0].TrimStart('\uFEFF');
        for (var begins = line; ReadFields(file, ref line) is { } fields; begins = line)
        {
            if (fields is [""])
                continue;
            if (fields.Count != names.Count)
                throw new UnreadableFileException(begins, $"has {fields.Count} fields where the first line names {names.Count}.");
            var record = new JsonObject { ["line"] = begins };
            foreach (var (name, value) in names.Zip(fields).Where(f => f.Second.Length > 0))
                record[name] = name == "clauses" ? Numbers(begins, value) : JsonValue.Create(value);
            yield return record;
        }
    }

    private static JsonArray Numbers(int line, string value) =>
        [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n =>
            JsonValue.Create(int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new UnreadableFileException(line, $"\"{n}\" is no clause.")))];

    private static List<string>? ReadFields(TextReader file, ref int line)
    {
        if (file.Peek() < 0)
            return null;
        var (fields, field, quoted, begins) = (new List<string>(), new StringBuilder(), false, line);
        while (file.Read() is var read)
        {
            var c = (char)Math.Max(read, 0);
            if (read < 0 && quoted)
                throw new UnreadableFileException(begins, "opens a quotation that never ends.");
            if (c == '\n')
                line++;
            if (quoted && c == '"' && file.Peek() == '"')
                field.Append((char)file.Read());
            else if (c == '"' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (!quoted && c == ',')
                fields.Add(Taken(field));
            else if (read < 0 || (!quoted && c == '\n'))
                break;
            else if (quoted || c != '\r')
                field.Append(c);
        }

        fields.Add(Taken(field));
        return fields;
    }

    private static string Taken(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
