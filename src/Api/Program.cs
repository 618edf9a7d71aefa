using JasperFx;
using OnNara.Api;

var builder = WebApplication.CreateBuilder(args);

builder.AddOnNara();

var app = builder.Build();

app.UseOnNara();

// Settings alone (--urls=…) are no command; looking for one would write into the log, which is JSON in production.
if (args.All(argument => argument.StartsWith("--", StringComparison.Ordinal)))
{
    await app.RunAsync();
    return 0;
}

return await app.RunJasperFxCommands(args);

/// <summary>The API's process; public so that tests can host it.</summary>
public partial class Program;
