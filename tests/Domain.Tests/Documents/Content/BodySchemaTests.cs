using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

/// <summary>docs/body.schema.json is for whoever writes bodies outside this repository; the types are what it is held against.</summary>
public sealed class BodySchemaTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
    };

    [Fact]
    public async Task the_committed_schema_is_that_of_the_types()
    {
        var file = CommittedFile();
        var current = SchemaOfBody().ToJsonString(Options) + "\n";
        if (Environment.GetEnvironmentVariable("ONNARA_ACCEPT") == "1")
            await File.WriteAllTextAsync(file, current);

        (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n")
            .ShouldBe(current.ReplaceLineEndings("\n"), "Run this test with ONNARA_ACCEPT=1, read the difference and commit it.");
    }

    [Fact]
    public void the_schema_names_every_kind_of_block() =>
        SchemaOfBody()["properties"]!["blocks"]!["items"]!["anyOf"]!.AsArray()
            .Select(kind => kind!["properties"]!["type"]!["const"]!.GetValue<string>())
            .ShouldBe(["item", "paragraph", "table"]);

    private static JsonObject SchemaOfBody()
    {
        var schema = Options.GetJsonSchemaAsNode(typeof(Body), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = AddLimits,
        }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "The body of a document");
        schema.Insert(2, "description", $"At most {ContentLimits.Characters} characters in all. Labels and the end mark are not written: they follow from the levels.");
        return schema;
    }

    /// <summary>What the types cannot say stands in <see cref="ContentLimits"/>, for the rules and for the schema alike.</summary>
    private static JsonNode AddLimits(JsonSchemaExporterContext context, JsonNode node)
    {
        var name = (context.PropertyInfo?.DeclaringType.Name, context.PropertyInfo?.Name);
        if (node is not JsonObject schema || context.PropertyInfo is null || context.TypeInfo.Type != context.PropertyInfo.PropertyType)
            return node;

        switch (name)
        {
            case (nameof(Body), "blocks"):
                schema["maxItems"] = ContentLimits.Blocks;
                break;
            case (nameof(NumberedItem), "level"):
                (schema["minimum"], schema["maximum"]) = (1, Numbering.Levels);
                break;
            case (_, "runs"):
                schema["maxItems"] = ContentLimits.Runs;
                break;
            case (nameof(Table), "rows"):
                (schema["minItems"], schema["maxItems"]) = (1, ContentLimits.TableRows);
                break;
            case (nameof(TableRow), "cells"):
                (schema["minItems"], schema["maxItems"]) = (1, ContentLimits.TableColumns);
                break;
        }

        return schema;
    }

    private static string CommittedFile([CallerFilePath] string here = "")
    {
        var start = File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory;
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "OnNara.sln")))
                return Path.Combine(directory.FullName, "docs", "body.schema.json");
        }

        throw new InvalidOperationException($"OnNara.sln was found nowhere above {start}.");
    }
}
