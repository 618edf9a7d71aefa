using OnNara.Replay.Planning;

namespace OnNara.Replay.Tests;

public sealed class DeclarationPlanTests
{
    private const string Submitted = "Claim SUBMITTED by EMPLOYEE";
    private const string Checked = "Claim APPROVED by ADMINISTRATION";
    private const string Decided = "Claim FINAL_APPROVED by SUPERVISOR";
    private const string TakenBack = "Claim REJECTED by EMPLOYEE";
    private const string RejectedByNobody = "Claim REJECTED by MISSING";

    [Fact]
    public void asks_those_who_will_be_asked_in_this_round()
    {
        var plan = Logs.Plan(Logs.OneCase(Submitted, Checked, "Claim APPROVED by BUDGET OWNER", Decided, "Request Payment", "Payment Handled"));

        plan.Commands().ShouldBe(["Draft 1", "Submit 1", "Approve 1", "Approve 1", "Decide 1", "Seal 1", "Dispatch 1"]);
        plan.PathOf(0).ShouldBe(["ADMINISTRATION", "BUDGET OWNER", "SUPERVISOR decides"]);
        plan.DecidingPosts.ShouldBe(new Dictionary<string, string> { ["Claim decided by SUPERVISOR"] = "SUPERVISOR" });
    }

    [Fact]
    public void returns_takes_back_and_submits_anew_on_a_path_of_its_own()
    {
        var plan = Logs.Plan(Logs.OneCase(Submitted, "Claim REJECTED by ADMINISTRATION", TakenBack, Submitted, Decided));

        plan.Commands().ShouldBe(["Draft 1", "Submit 1", "Return 1", "TakeBack 1", "Revise 1", "Submit 1", "Decide 1"]);
        plan.PathOf(0).ShouldBe(["ADMINISTRATION", "SUPERVISOR decides"]);
        plan.PathOf(1).ShouldBe(["SUPERVISOR decides"]);
    }

    [Fact]
    public void lets_the_decider_return_at_the_deciding_step() =>
        Logs.Plan(Logs.OneCase(Submitted, Checked, "Claim REJECTED by SUPERVISOR")).PathOf(0).ShouldBe(["ADMINISTRATION", "SUPERVISOR decides"]);

    [Fact]
    public void recalls_what_is_still_on_its_way() =>
        Logs.Plan(Logs.OneCase(Submitted, "Claim REJECTED by ADMINISTRATION", Submitted, TakenBack, Submitted, Decided)).Commands()
            .ShouldBe(["Draft 1", "Submit 1", "Return 1", "Revise 1", "Submit 1", "Recall 1", "Revise 1", "Submit 1", "Decide 1"]);

    [Fact]
    public void gives_a_rejection_of_nobody_on_the_way_to_the_document_office()
    {
        var plan = Logs.Plan(Logs.OneCase(Submitted, "Claim FOR_APPROVAL by SUPERVISOR", RejectedByNobody));

        plan.Commands().ShouldBe(["Draft 1", "Submit 1", "Hold 1", "Return 1"]);
        plan.Cases[0].Acts[^1].Commands[0].By.Post.ShouldBe(Cast.DocumentOfficePost);
        plan.PathOf(0).ShouldBe(["SUPERVISOR decides"]);
    }

    [Fact]
    public void refuses_dispatch_after_the_decision_and_replaces_the_document()
    {
        var plan = Logs.Plan(Logs.OneCase(Submitted, Decided, RejectedByNobody, Submitted, Decided, "Request Payment", "Payment Handled"));

        plan.Commands().ShouldBe(["Draft 1", "Submit 1", "Decide 1", "RefuseDispatch 1", "Draft 2", "Submit 2", "Decide 2", "Seal 2", "Dispatch 2"]);
        plan.Cases[0].Acts[2].Commands[0].By.Post.ShouldBe(Cast.DispatchClerkPost);
        plan.Cases[0].Acts[3].Commands.OfType<PlannedDraft>().Single().Replaces.ShouldBe(1);
    }

    [Fact]
    public void invents_nothing_after_an_early_end()
    {
        Logs.Plan(Logs.OneCase("Claim SAVED by EMPLOYEE")).Commands().ShouldBe(["Draft 1"]);
        Logs.Plan(Logs.OneCase(Submitted)).Commands().ShouldBe(["Draft 1", "Submit 1"]);
    }

    [Fact]
    public void asks_for_the_payment_of_a_draft_as_the_log_does_and_leaves_the_refusal_to_the_office() =>
        Logs.Plan(Logs.OneCase("Claim SAVED by EMPLOYEE", "Request Payment", "Payment Handled")).Commands().ShouldBe(["Draft 1", "Seal 1", "Dispatch 1"]);

    [Fact]
    public void goes_on_with_the_round_where_the_log_submits_again_what_nobody_gave_back()
    {
        var plan = Logs.Plan(Logs.OneCase(Submitted, "Claim FOR_APPROVAL by ADMINISTRATION", Submitted, Checked, Decided));

        plan.Commands().ShouldBe(["Draft 1", "Submit 1", "Hold 1", "Submit 1", "Approve 1", "Decide 1"]);
        plan.PathOf(0).ShouldBe(["ADMINISTRATION", "SUPERVISOR decides"]);
    }

    [Fact]
    public void keeps_several_things_of_one_case_apart()
    {
        var plan = Logs.Plan(Logs.OneCase(
            "Permit SUBMITTED by EMPLOYEE", "Permit FINAL_APPROVED by DIRECTOR", "Start trip", Submitted, Submitted, Decided, Decided, "Request Payment", "Payment Handled", "Request Payment", "Payment Handled"));

        plan.Commands().ShouldBe(
        [
            "Draft 1", "Submit 1", "Decide 1", "Draft 2", "Submit 2", "Decide 2", "Draft 3", "Submit 3", "Draft 4", "Submit 4",
            "Decide 3", "Decide 4", "Seal 3", "Dispatch 3", "Seal 4", "Dispatch 4",
        ]);
        plan.PathOf(0).ShouldBe(["DIRECTOR decides"]);
    }

    [Fact]
    public void says_of_an_act_without_a_document_that_there_is_nothing_to_act_on() =>
        Logs.Plan(Logs.OneCase(Checked, Submitted)).Commands().ShouldBe([PlannedAct.NothingToActOn, "Draft 1", "Submit 1"]);

    [Fact]
    public void says_of_an_activity_outside_the_family_that_it_is_unknown() =>
        Logs.Plan(Logs.OneCase(Submitted, "Coffee break")).Commands().ShouldBe(["Draft 1", "Submit 1", PlannedAct.UnknownActivity]);

    [Fact]
    public void makes_the_same_people_up_each_time()
    {
        var log = Logs.OneCase(Submitted, Checked, Decided);

        Logs.Plan(log).Commands.Select(c => c.By).ShouldBe(Logs.Plan(log).Commands.Select(c => c.By));
    }
}
