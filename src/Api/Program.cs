using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.MultiTenancy;
using Marten;
using OnNara.Api;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

var builder = WebApplication.CreateBuilder(args);

builder.AddOnNara();

var app = builder.Build();

app.UseOnNara();

return await app.RunJasperFxCommands(args);

/// <summary>The API's process; public so that tests can host it.</summary>
public partial class Program;
