using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Tests;

public sealed class PermitReceiptPlanTests
{
    private const int Taken = 1_000_000;

    [Fact]
    public void takes_the_application_in_and_sends_the_confirmation_on_its_way()
    {
        var plan = Plan("Confirmation of receipt:Kim", "T02 Check:Lee", "T04 Determine:Park", "T05 Print and send:Kim");

        plan.Commands().ShouldBe(
            [$"TakeIn {Taken}", $"Distribute {Taken}", $"Receive {Taken}", $"NameHandler {Taken}", "Draft 1", "Submit 1", "Approve 1", "Decide 1", "Dispatch 1"]);
        plan.PathOf(0).ShouldBe(["Lee", "Park decides"]);
    }

    [Fact]
    public void gives_who_adjusts_a_step_in_which_to_edit_and_to_let_it_go_on()
    {
        var plan = Plan("Confirmation of receipt:Kim", "T02 Check:Lee", "T03 Adjust:Kim", "T02 Check:Lee", "T04 Determine:Lee");

        plan.Commands().Skip(4).ShouldBe(["Draft 1", "Submit 1", "Approve 1", "Edit 1", "Approve 1", "Approve 1", "Decide 1"]);
        plan.PathOf(0).ShouldBe(["Lee", "Kim", "Lee", "Lee decides"]);
    }

    [Fact]
    public void writes_a_new_document_in_the_place_of_a_decided_one_that_is_adjusted()
    {
        var plan = Plan("Confirmation of receipt:Kim", "T02 Check:Lee", "T04 Determine:Lee", "T03 Adjust:Kim", "T02 Check:Lee", "T04 Determine:Lee", "T05 Print and send:Kim");

        plan.Commands().Skip(4).ShouldBe(["Draft 1", "Submit 1", "Approve 1", "Decide 1", "Draft 2", "Submit 2", "Approve 2", "Decide 2", "Dispatch 2"]);
        plan.Commands.OfType<PlannedDraft>().Select(d => d.Content.Matter).ShouldBe(["confirmation of receipt", "corrected confirmation of receipt"]);
    }

    [Fact]
    public void only_drafts_the_correction_where_the_log_ends_with_it() =>
        Plan("Confirmation of receipt:Kim", "T02 Check:Lee", "T04 Determine:Lee", "T03 Adjust:Kim").Commands().Last().ShouldBe("Draft 2");

    [Fact]
    public void asks_to_send_what_was_never_determined_and_leaves_the_refusal_to_the_office() =>
        Plan("Confirmation of receipt:Kim", "T02 Check:Lee", "T05 Print and send:Kim").Commands().Skip(4).ShouldBe(["Draft 1", "Submit 1", "Approve 1", "Dispatch 1"]);

    [Fact]
    public void makes_small_documents_of_determinations_and_advice()
    {
        var plan = Plan("Confirmation of receipt:Kim", "T06 Determine necessity:Lee", "T07-1 Draft advice:Kim", "T06 Determine necessity:Lee", "T08 Request advice:Kim", "T09-3 Receive advice:Kim");

        plan.Commands().Skip(6).ShouldBe(
        [
            "Draft 2", "Submit 2", "Decide 2", "Draft 3", "Submit 3", "Decide 3", "Draft 4", "Submit 4", "Decide 4",
            "Draft 5", "Submit 5", "Decide 5", "Dispatch 5",
            $"TakeIn {Taken + 1}", $"Distribute {Taken + 1}", $"Receive {Taken + 1}", $"NameHandler {Taken + 1}",
        ]);
    }

    [Fact]
    public void handles_the_application_when_the_case_ended_by_whom_the_log_names()
    {
        var day = new DateTimeOffset(2011, 3, 1, 8, 0, 0, TimeSpan.Zero);
        Dictionary<string, LogValue> attributes = new()
        {
            ["startdate"] = new("", day),
            ["enddate"] = new("", day.AddDays(60)),
            ["deadline"] = new("", day.AddDays(50)),
            ["responsible"] = new("Lee"),
            ["department"] = new("Experts"),
        };
        var log = new EventLog(
            [new(1, "c", new(attributes), [new("Confirmation of receipt", day.AddDays(1), "Kim", LogAttributes.None), new("T02 Check", day.AddDays(2), "Lee", LogAttributes.None)])], 0);

        var plan = Logs.Plan(log);

        var intake = plan.Commands.OfType<PlannedIntake>().Single();
        (intake.At, intake.DueAt).ShouldBe((day, day.AddDays(50)));
        var ending = plan.Cases[0].Endings.Single().Commands.Single();
        (ending.Kind, ending.At, ending.By.Name).ShouldBe((CommandKind.Handle, day.AddDays(60), "Lee"));
    }

    [Fact]
    public void tells_apart_people_whose_names_differ_in_capitals_only() =>
        Plan("Confirmation of receipt:test", "T02 Check:TEST").Cast.Members.Select(m => m.Key).ShouldBe(["test", "TEST"]);

    [Fact]
    public void knows_the_family_by_its_activities_and_says_when_it_knows_none()
    {
        Plan("Confirmation of receipt:Kim").Mapping.Family.ShouldBe("permit-receipts");
        Should.Throw<NoMappingException>(() => Plan("Bake bread:Kim", "Eat it:Kim")).Message.ShouldContain("Bake bread");
    }

    private static ReplayPlan Plan(params string[] events) =>
        Logs.Plan(Logs.OfCases([.. events.Select(e => (e.Split(':')[0], e.Split(':')[1]))]));
}
