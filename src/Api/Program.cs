using JasperFx;
using OnNara.Api;

var builder = WebApplication.CreateBuilder(args);

builder.AddOnNara();

var app = builder.Build();

app.UseOnNara();

return await app.RunJasperFxCommands(args);

/// <summary>The API's process; public so that tests can host it.</summary>
public partial class Program;
