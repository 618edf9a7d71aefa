using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;

namespace OnNara.Projections.PersonalData;

/// <summary>
/// Writes what is somebody's personal data encrypted under that person's key (AES-256-GCM), and reads it while the key is there. Without it
/// the members read as empty. What no person outside wrote stands in the clear.
/// </summary>
/// <remarks>
/// The members leave their places, which hold empty values, and stand together in <c>personal</c>: base64 of nonce, ciphertext and tag over
/// a JSON array of their values. The person's id is bound to it as associated data.
/// </remarks>
public sealed class PersonalDataConverter(PersonalKeys keys) : JsonConverterFactory
{
    /// <summary>Which members of what are personal: paths from the object, <c>*</c> for each element of a list, and what stands in their place.</summary>
    private static readonly Dictionary<Type, PersonalMember[]> Members = new()
    {
        [typeof(DocumentTakenIn)] =
        [
            PersonalMember.Text(nameof(DocumentTakenIn.SenderName)),
            new([nameof(DocumentTakenIn.Body)], Body.Empty),
            PersonalMember.Text(nameof(DocumentTakenIn.Attachments), "*", nameof(Attachment.FileName)),
        ],
        [typeof(Letter)] =
        [
            PersonalMember.Text(nameof(Letter.Origin), nameof(Origin.Name)),
            new([nameof(Letter.Body)], Body.Empty),
            PersonalMember.Text(nameof(Letter.Attachments), "*", nameof(Attachment.FileName)),
        ],
    };

    // One set of options for each that it is used with, without this converter: the inside of an object is written as ever.
    private readonly ConcurrentDictionary<JsonSerializerOptions, JsonSerializerOptions> _inner = new();

    public override bool CanConvert(Type typeToConvert) => Members.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(Converter<>).MakeGenericType(typeToConvert), keys, Members[typeToConvert], _inner.GetOrAdd(options, Without))!;

    private static JsonSerializerOptions Without(JsonSerializerOptions options)
    {
        var inner = new JsonSerializerOptions(options);
        foreach (var converter in inner.Converters.OfType<PersonalDataConverter>().ToList())
            inner.Converters.Remove(converter);
        return inner;
    }

    private sealed record PersonalMember(string[] Path, object Empty)
    {
        public static PersonalMember Text(params string[] path) => new(path, "");
    }

    private sealed class Converter<T>(PersonalKeys keys, PersonalMember[] members, JsonSerializerOptions inner) : JsonConverter<T>
    {
        private const int NonceBytes = 12;
        private const int TagBytes = 16;

        private readonly string _subject = Named("DataSubjectId", inner);
        private readonly string _personal = Named("Personal", inner);

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var json = JsonNode.Parse(ref reader)!.AsObject();
            if (json.TryGetPropertyValue(_personal, out var hidden) && hidden is not null)
            {
                json.Remove(_personal);
                Show(json, Convert.FromBase64String(hidden.GetValue<string>()), json[_subject]!.GetValue<Guid>());
            }

            return json.Deserialize<T>(inner);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var json = JsonSerializer.SerializeToNode(value, inner)!.AsObject();
            if (json[_subject] is { } subject && Hide(json, subject.GetValue<Guid>()) is { } hidden)
                json[_personal] = Convert.ToBase64String(hidden);
            json.WriteTo(writer, inner);
        }

        // A letter that was still on its way when its person's data was erased arrives without it.
        private byte[]? Hide(JsonObject json, Guid subject)
        {
            var values = new JsonArray();
            foreach (var member in members)
            {
                foreach (var (parent, name) in PlacesOf(json, member))
                {
                    values.Add(parent[name]?.DeepClone());
                    parent[name] = JsonSerializer.SerializeToNode(member.Empty, inner);
                }
            }

            if (keys.FindOrMake(subject) is not { } key)
                return null;
            var plain = Encoding.UTF8.GetBytes(values.ToJsonString(inner));
            var hidden = new byte[NonceBytes + plain.Length + TagBytes];
            RandomNumberGenerator.Fill(hidden.AsSpan(0, NonceBytes));
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Encrypt(hidden.AsSpan(0, NonceBytes), plain, hidden.AsSpan(NonceBytes, plain.Length), hidden.AsSpan(NonceBytes + plain.Length), subject.ToByteArray());
            return hidden;
        }

        private void Show(JsonObject json, ReadOnlySpan<byte> hidden, Guid subject)
        {
            if (keys.Find(subject) is not { } key)
                return;
            var plain = new byte[hidden.Length - NonceBytes - TagBytes];
            using (var cipher = new AesGcm(key, TagBytes))
                cipher.Decrypt(hidden[..NonceBytes], hidden[NonceBytes..^TagBytes], hidden[^TagBytes..], plain, subject.ToByteArray());
            var values = JsonNode.Parse(plain)!.AsArray();
            var next = 0;
            foreach (var (parent, name) in members.SelectMany(member => PlacesOf(json, member)))
                parent[name] = values[next++]?.DeepClone();
        }

        // Walked in the order of the members and of the lists, the same when hiding and when showing.
        private List<(JsonObject Parent, string Name)> PlacesOf(JsonObject json, PersonalMember member)
        {
            IEnumerable<JsonNode> at = [json];
            foreach (var segment in member.Path[..^1])
                at = segment == "*" ? at.SelectMany(list => list.AsArray()).OfType<JsonNode>() : at.Select(parent => parent[Named(segment, inner)]).OfType<JsonNode>();
            return [.. at.Select(parent => (parent.AsObject(), Named(member.Path[^1], inner)))];
        }

        private static string Named(string member, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;
    }
}
