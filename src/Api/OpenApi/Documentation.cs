using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Wolverine.Http;

namespace OnNara.Api.OpenApi;

/// <summary>What the endpoints' own documentation comments say, from the XML file that the compiler writes beside the assembly.</summary>
internal static partial class Documentation
{
    private static readonly Lazy<FrozenDictionary<string, string>> Summaries = new(Read);

    /// <summary>
    /// The first sentence as summary, the whole as description: of the method, or else of its class. Where the name says it
    /// all and nothing is written, the name in words.
    /// </summary>
    public static (string Summary, string? Description) Of(HttpChain chain, string operationId)
    {
        var type = chain.Method.HandlerType.FullName!;
        var text = Summaries.Value.GetValueOrDefault($"{type}.{chain.Method.Method.Name}") ?? Summaries.Value.GetValueOrDefault(type);
        if (text is null)
            return (InWords(operationId), null);
        var end = FirstSentence().Match(text).Length;
        return end > 0 && end < text.Length ? (text[..end].TrimEnd('.'), text) : (text.TrimEnd('.'), null);
    }

    /// <summary><c>establishDepartment</c> → <c>Establish department</c>.</summary>
    private static string InWords(string operationId)
    {
        var words = Capital().Replace(operationId, match => $" {match.Value.ToLowerInvariant()}");
        return string.Concat(words[..1].ToUpperInvariant(), words[1..]);
    }

    private static FrozenDictionary<string, string> Read()
    {
        var path = Path.ChangeExtension(typeof(Documentation).Assembly.Location, ".xml");
        if (!File.Exists(path))
            return FrozenDictionary<string, string>.Empty;
        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .GroupBy(member => NameIn((string)member.Attribute("name")!))
            .ToFrozenDictionary(members => members.Key, members => TextOf(members.First().Element("summary")!));
    }

    /// <summary><c>M:Area.SomethingEndpoint.Post(System.Guid)</c> → <c>Area.SomethingEndpoint.Post</c>.</summary>
    private static string NameIn(string member) => member[2..].Split('(')[0].Split('`')[0];

    private static string TextOf(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement element => ((string?)element.Attribute("cref"))?.Split('.')[^1] ?? ((string?)element.Attribute("name")) ?? element.Value,
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^.*?\.(?=\s|$)")]
    private static partial Regex FirstSentence();
}
