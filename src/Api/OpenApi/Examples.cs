using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OnNara.Api.OpenApi;

/// <summary>
/// An example of every body: the type's own, where it has a public static <c>Example</c>, or else one made from its members.
/// </summary>
internal static class Examples
{
    private const int DeepestExample = 8;

    /// <summary>What people would find there; a member of another name gets a value of its type.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["agencyCode"] = "1741000",
        ["agencyName"] = "행정안전부",
        ["departmentCode"] = "1741010",
        ["departmentName"] = "정보공개과",
        ["signInName"] = "hong.gildong",
        ["password"] = "correct horse battery staple",
        ["name"] = "홍길동",
        ["rank"] = "행정사무관",
        ["post"] = "과장",
        ["title"] = "2026년 정보공개 사업계획 보고",
        ["text"] = "2026년 정보공개 사업계획을 붙임과 같이 보고합니다.",
        ["fileName"] = "사업계획서.pdf",
        ["mediaType"] = "application/pdf",
        ["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["reason"] = "예산 근거를 보완하여 다시 올려 주시기 바랍니다.",
        ["opinion"] = "이견 없음",
        ["unitTask"] = "1741000-0001",
        ["unitTaskCode"] = "1741000-0001",
    };

    public static JsonNode? Of(Type type) => Of(type, name: "", depth: 0);

    private static JsonNode? Of(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetProperty("Example", BindingFlags.Public | BindingFlags.Static) is { } own && own.PropertyType == type)
            return JsonSerializer.SerializeToNode(own.GetValue(null), type, Options);
        if (Simple(type, name) is { } simple)
            return simple;
        if (depth > DeepestExample)
            return null;
        if (ElementOf(type) is { } element)
            return type.IsAssignableTo(typeof(IDictionary)) ? [] : new JsonArray([.. Alternatives(element).Select(e => Of(e, name, depth + 1)).Where(e => e is not null)]);
        return ObjectOf(type, depth);
    }

    private static readonly JsonSerializerOptions Options = MakeOptions();

    private static JsonValue? Simple(Type type, string name) => type switch
    {
        _ when type == typeof(string) => JsonValue.Create(Words.GetValueOrDefault(name, "문서")),
        _ when type == typeof(Guid) => JsonValue.Create("0198c6f2-7a00-7000-8000-000000000001"),
        _ when type == typeof(bool) => JsonValue.Create(false),
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => JsonValue.Create("2026-10-02T14:30:00+09:00"),
        _ when type == typeof(DateOnly) => JsonValue.Create("2026-10-02"),
        _ when type == typeof(TimeOnly) => JsonValue.Create("14:30:00"),
        _ when type == typeof(TimeSpan) => JsonValue.Create("00:30:00"),
        _ when type.IsEnum => JsonValue.Create(Enum.GetNames(type)[0]),
        _ when type.IsPrimitive || type == typeof(decimal) => JsonValue.Create(1),
        _ => null,
    };

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>Of a closed family every kind, so that the example shows them all.</summary>
    private static IEnumerable<Type> Alternatives(Type type) =>
        type.IsAbstract && type.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList() is { Count: > 0 } kinds ? kinds.Select(kind => kind.DerivedType) : [type];

    private static JsonObject ObjectOf(Type type, int depth)
    {
        type = Alternatives(type).First();
        var example = new JsonObject();
        if (DiscriminatorOf(type) is { } discriminator)
            example[discriminator.Member] = discriminator.Value;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsWritten))
        {
            if (Of(property.PropertyType, property.Name, depth + 1) is { } value)
                example[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = value;
        }

        return example;
    }

    private static (string Member, string Value)? DiscriminatorOf(Type type) =>
        type.BaseType is { IsAbstract: true } family
        && family.GetCustomAttribute<JsonPolymorphicAttribute>() is { TypeDiscriminatorPropertyName: { } member }
        && family.GetCustomAttributes<JsonDerivedTypeAttribute>().FirstOrDefault(kind => kind.DerivedType == type)?.TypeDiscriminator is string value
            ? (member, value)
            : null;

    /// <summary>What is only computed cannot be sent, and a request type has nothing else to show.</summary>
    private static bool IsWritten(PropertyInfo property) =>
        property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<JsonIgnoreAttribute>() is null;

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Shared.StrictJson.Configure(options);
        return options;
    }
}
