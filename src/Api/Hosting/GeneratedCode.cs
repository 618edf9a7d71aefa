using JasperFx;
using JasperFx.CodeGeneration;

namespace OnNara.Api.Hosting;

/// <summary>
/// Where Wolverine's adapters between HTTP, messages and our functions come from. A Release build carries them as source
/// (<c>ops/generate</c> writes it) and compiles nothing at run time; a Debug build makes them as it starts.
/// </summary>
public static class GeneratedCode
{
#if PREGENERATED
    private const TypeLoadMode Mode = TypeLoadMode.Static;
#else
    private const TypeLoadMode Mode = TypeLoadMode.Dynamic;
#endif

    public static void AddGeneratedCode(this WebApplicationBuilder builder) =>
        builder.Services.CritterStackDefaults(defaults =>
        {
            // Another folder for the test that compares what stands in the repository with what would be written now.
            var folder = builder.Configuration["OnNara:GeneratedCodeDirectory"];

            foreach (var profile in (Profile[])[defaults.Development, defaults.Production])
            {
                profile.GeneratedCodeMode = Mode;
                profile.AssertAllPreGeneratedTypesExist = Mode == TypeLoadMode.Static;
                profile.SourceCodeWritingEnabled = false;
                profile.ResourceAutoCreate = AutoCreate.CreateOrUpdate;
            }

            if (folder is not null)
            {
                defaults.GeneratedCodeOutputPath = folder;
            }
        });
}
