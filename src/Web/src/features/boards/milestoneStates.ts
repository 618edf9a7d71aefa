/** What wants attention first. */
export const milestoneStates = [
  { key: "late", state: "milestoneState.Late" },
  { key: "atRisk", state: "milestoneState.AtRisk" },
  { key: "onSchedule", state: "milestoneState.OnSchedule" },
  { key: "notBegun", state: "milestoneState.NotBegun" },
  { key: "reachedOnTime", state: "milestoneState.ReachedOnTime" },
  { key: "reachedLate", state: "milestoneState.ReachedLate" },
  { key: "unreached", state: "milestoneState.Unreached" },
] as const;
