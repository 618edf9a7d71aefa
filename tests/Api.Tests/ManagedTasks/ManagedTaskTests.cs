using System.Net;
using OnNara.Api.ManagedTasks;
using OnNara.Api.TaskCards;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.ManagedTasks;

public sealed class ManagedTaskTests(OnNaraHost host)
{
    private static readonly EstablishManagedTaskRequest Request = new("G-1", "일하기 좋은 부처", "빠진 휴가를 없앤다.", "HR", ["HR-TASK", "FIN-TASK"]);

    [Fact]
    public async Task a_managed_task_is_established_changed_found_and_retired()
    {
        var agency = await host.OpenAgencyAsync();
        var manager = await agency.AsAsync("manager");
        var version = (await manager.PostAsync("/api/managed-tasks", Request).ReadAsync<ManagedTaskAnswer>(HttpStatusCode.Created)).Version;
        await manager.PostAsync("/api/managed-tasks", Request).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "managed-task.code-taken");
        version = (await manager.PostAsync("/api/managed-tasks/G-1/rename", new { version, name = "쉬는 부처", goal = "모두 쉰다." }).ReadAsync<ManagedTaskAnswer>()).Version;
        await manager.PostAsync("/api/managed-tasks/G-1/rename", new { version = 1, name = "다른 이름", goal = "모두 쉰다." })
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "managed-task.stale");
        version = (await manager.PostAsync("/api/managed-tasks/G-1/unit-tasks", new { version, unitTaskCodes = new[] { "FIN-TASK" } }).ReadAsync<ManagedTaskAnswer>()).Version;
        version = (await manager.PostAsync("/api/managed-tasks/G-1/move", new { version, departmentCode = "FIN" }).ReadAsync<ManagedTaskAnswer>()).Version;
        await manager.PostAsync("/api/managed-tasks/G-1/move", new { version, departmentCode = "HR" }).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "managed-task.forbidden");

        var bystander = await agency.AsAsync("drafter");
        (await bystander.GetAsync("/api/managed-tasks?q=부처 모두&department=FIN").ReadAsync<ManagedTaskPage>()).Items.ShouldHaveSingleItem().MayChange.ShouldBeFalse();
        (await bystander.GetAsync("/api/managed-tasks?department=HR").ReadAsync<ManagedTaskPage>()).Items.ShouldBeEmpty();
        (await bystander.GetAsync("/api/managed-tasks/G-1").ReadAsync<ManagedTaskView>()).UnitTaskCodes.ShouldBe(["FIN-TASK"]);

        await (await agency.AsAsync("administrator")).PostAsync("/api/managed-tasks/G-1/retire", new { version, reason = "이루었다." }).ShouldBeAsync(HttpStatusCode.OK);
        (await bystander.GetAsync("/api/managed-tasks").ReadAsync<ManagedTaskPage>()).Items.ShouldBeEmpty();
        (await bystander.GetAsync("/api/managed-tasks?retired=true").ReadAsync<ManagedTaskPage>()).Items.ShouldHaveSingleItem().RetireReason.ShouldBe("이루었다.");
        await (await agency.AsAsync("treasurer")).PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.ManagedTask, "G-1"), "쉬는 부처", "모두 쉰다."))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.retired");
    }

    [Fact]
    public async Task a_card_is_opened_for_a_managed_task_beside_those_of_its_unit_tasks()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("manager")).PostAsync("/api/managed-tasks", Request).ShouldBeAsync(HttpStatusCode.Created);
        var drafter = await agency.AsAsync("drafter");
        var own = await drafter.PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.UnitTask, "HR-TASK"), "인사 관리", "관리한다."))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);
        var managed = await drafter.PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.ManagedTask, "G-1"), "일하기 좋은 부처", "휴가를 쓴다."))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);

        managed.TaskCardId.ShouldNotBe(own.TaskCardId);
        (await drafter.GetAsync("/api/managed-tasks/G-1").ReadAsync<ManagedTaskView>()).TaskCardId.ShouldBe(managed.TaskCardId);
        (await drafter.GetAsync($"/api/task-cards/{managed.TaskCardId}").ReadAsync<TaskCardView>()).Subject.UnitTaskCode.ShouldBe("HR-TASK");
        await (await agency.AsAsync("accountant")).PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.ManagedTask, "G-2"), "다른 과제", "모른다."))
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "task.unknown");
    }

    [Fact]
    public async Task a_retired_unit_task_opens_no_card()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("manager")).PostAsync("/api/managed-tasks", Request).ShouldBeAsync(HttpStatusCode.Created);
        await (await agency.AsAsync("administrator")).PostAsync("/api/unit-tasks/HR-TASK/retire", new { reason = "없어졌다.", from = "2021-01-01" }).ShouldBeAsync(HttpStatusCode.OK);

        foreach (var task in (TaskRequest[])[new(TaskKind.UnitTask, "HR-TASK"), new(TaskKind.ManagedTask, "G-1")])
        {
            await (await agency.AsAsync("drafter")).PostAsync("/api/task-cards", new OpenTaskCardRequest(task, "인사 관리", "관리한다."))
                .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.retired");
        }
    }

    [Fact]
    public async Task refuses_who_does_not_answer_for_it_and_what_the_agency_does_not_have()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("drafter")).PostAsync("/api/managed-tasks", Request).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "managed-task.forbidden");
        await (await agency.AsAsync("treasurer")).PostAsync("/api/managed-tasks", Request).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "managed-task.forbidden");
        await (await agency.AsAsync("manager")).PostAsync("/api/managed-tasks", Request with { UnitTaskCodes = ["NO-TASK"] })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "managed-task.unit-task-unknown");
        await (await agency.AsAsync("manager")).PostAsync("/api/managed-tasks", Request).ShouldBeAsync(HttpStatusCode.Created);
        await (await (await host.OpenAgencyAsync()).AsAsync("minister")).GetAsync("/api/managed-tasks/G-1").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "managed-task.not-found");
    }

    [Fact]
    public async Task of_managed_tasks_with_one_code_established_at_once_exactly_one_stands()
    {
        var agency = await host.OpenAgencyAsync();
        var manager = await agency.AsAsync("manager");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => manager.PostAsync("/api/managed-tasks", Request)));

        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }
}
