/** One colour a state, the same in figures, charts and lists; its words stand beside it everywhere. */
const good = "var(--mantine-color-success-6)";
const bad = "var(--mantine-color-danger-6)";
const careful = "var(--mantine-color-warning-6)";
const going = "var(--mantine-color-primary-5)";
const written = "var(--mantine-color-information-7)";
const still = "var(--mantine-color-gray-5)";
const ended = "var(--mantine-color-gray-7)";

export const colors: Readonly<Record<string, string>> = {
  "planningState.Approved": good,
  "planningState.InFlight": going,
  "planningState.Drafted": written,
  "planningState.WithoutPlan": careful,
  "planningState.WithoutCycle": ended,
  "planningState.WithoutCard": still,
  "milestoneState.ReachedOnTime": good,
  "milestoneState.ReachedLate": written,
  "milestoneState.Late": bad,
  "milestoneState.AtRisk": careful,
  "milestoneState.OnSchedule": going,
  "milestoneState.NotBegun": still,
  "milestoneState.Unreached": ended,
  "indicatorState.Attained": good,
  "indicatorState.Missed": bad,
  "indicatorState.Underway": going,
  "indicatorState.WithoutValue": still,
  "grade.Excellent": "var(--mantine-color-success-8)",
  "grade.Good": "var(--mantine-color-success-5)",
  "grade.Adequate": careful,
  "grade.Inadequate": bad,
  "pointState.Raised": careful,
  "pointState.Accepted": going,
  "pointState.Declined": ended,
  "pointState.Closed": good,
  "plan.Approved": good,
  "plan.InFlight": going,
  "plan.Draft": written,
  "plan.None": still,
  "deadlineState.DecidedInTime": good,
  "deadlineState.DecidedLate": careful,
  "deadlineState.OpenLate": bad,
  "deadlineState.Open": going,
  "incomingState.HandledInTime": good,
  "incomingState.HandledLate": careful,
  "incomingState.OpenLate": bad,
  "incomingState.Open": going,
  "instructionState.Given": careful,
  "instructionState.Accepted": going,
  "instructionState.AnsweredBack": written,
  "instructionState.Reported": written,
  "instructionState.Closed": good,
  "instructionState.Withdrawn": ended,
  "instructionState.overdue": bad,
};
