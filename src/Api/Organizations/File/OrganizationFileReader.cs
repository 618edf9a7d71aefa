using System.Text.Json;
using OnNara.Api.Shared;

namespace OnNara.Api.Organizations.File;

/// <summary>Reads the file as strictly as the API reads its requests, but with comments and trailing commas, for people write it.</summary>
public static class OrganizationFileReader
{
    private static readonly JsonSerializerOptions Options = Lenient();

    /// <exception cref="InvalidDataException">Says what is wrong and in which line.</exception>
    public static OrganizationFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<OrganizationFile>(System.IO.File.ReadAllText(path), Options)
                ?? throw new InvalidDataException($"{path} holds no organization.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}, line {fault.LineNumber + 1}, at {fault.Path ?? "$"}: {fault.Message}", fault);
        }
    }

    private static JsonSerializerOptions Lenient()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Configure(options);
        options.ReadCommentHandling = JsonCommentHandling.Skip;
        options.AllowTrailingCommas = true;
        return options;
    }
}
