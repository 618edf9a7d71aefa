using System.Net;
using OnNara.Api.TaskCards;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

public sealed class OpeningTests(OnNaraHost host)
{
    private static readonly OpenTaskCardRequest Request = new(new(TaskKind.UnitTask, "HR-TASK"), "인사 관리", "정원과 현원을 관리한다.");

    [Fact]
    public async Task opens_one_card_for_a_unit_task_and_shows_it()
    {
        var agency = await host.OpenAgencyAsync();
        var drafter = await agency.AsAsync("drafter");
        var opened = await drafter.PostAsync("/api/task-cards", Request).ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);
        opened.Stage.ShouldBe(TaskCardStage.BetweenCycles);
        opened.Abilities.ShouldContain(TaskCardAction.OpenCycle);

        var read = await drafter.GetAsync($"/api/task-cards/{opened.TaskCardId}").ReadAsync<TaskCardView>();
        read.Card!.Owner.PersonId.ShouldBe(agency.PersonId("drafter"));
        read.Version.ShouldBe(opened.Version);

        await drafter.PostAsync("/api/task-cards", Request).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.has-card");
    }

    [Fact]
    public async Task shows_others_of_the_agency_its_entry_alone_and_other_agencies_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var opened = await (await agency.AsAsync("drafter")).PostAsync("/api/task-cards", Request).ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);

        var entry = await (await agency.AsAsync("accountant")).GetAsync($"/api/task-cards/{opened.TaskCardId}").ReadAsync<TaskCardView>();
        entry.Title.ShouldBe("인사 관리");
        entry.Card.ShouldBeNull();
        entry.Abilities.ShouldBe([TaskCardAction.ReadEntry]);

        var other = await host.OpenAgencyAsync();
        await (await other.AsAsync("minister")).GetAsync($"/api/task-cards/{opened.TaskCardId}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");
    }

    [Fact]
    public async Task refuses_who_does_not_belong_to_the_task()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("accountant")).PostAsync("/api/task-cards", Request)
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "task.opens-outside-department");
        await (await agency.AsAsync("manager")).PostAsync("/api/task-cards", Request with { OwnerId = agency.PersonId("accountant") })
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.owner-outside-department");
        await (await agency.AsAsync("manager")).PostAsync("/api/task-cards", Request with { Task = new(TaskKind.UnitTask, "NO-TASK") })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "task.unknown");
    }
}
