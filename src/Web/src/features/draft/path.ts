import type {
  DepartmentView,
  Official,
  PathSuggestionView,
  PlannedStep,
  StepAct,
  SuggestedStep,
} from "../../shared/api/schema";

/** Somebody on the planned path. Consultations that are `withPrevious` are asked at the same time as the one before. */
export type PathEntry = {
  readonly key: string;
  readonly act: StepAct;
  readonly person: Official;
  readonly withPrevious: boolean;
};

/** Where the decision lies, and why (Decree, art. 10). */
export type Decider = {
  readonly ground: "Delegated" | "NotDelegated" | "PostNotInLine";
  readonly post: string;
  readonly departmentName: string;
  readonly person: Official | null;
  readonly isAway: boolean;
  /** Who signs meanwhile. */
  readonly standIn: Official | null;
};

/** Department codes from this one up to the root. */
export function lineOfCommand(departments: readonly DepartmentView[], code: string): readonly DepartmentView[] {
  const line: DepartmentView[] = [];
  let at = departments.find((one) => one.code === code);
  while (at && !line.includes(at)) {
    line.push(at);
    const parent = at.parentCode;
    at = departments.find((one) => one.code === parent);
  }
  return line;
}

/** What the office's order gives for a matter: where the decision lies, and the path there through the superiors. */
export type Suggestion = {
  readonly decider: Decider;
  readonly path: readonly PathEntry[];
  /** The paths on which this person's drafts went last, as far as they are lawful for this matter today. */
  readonly used: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly path: readonly PathEntry[];
  }[];
};

/** The server's suggestion as this page shows it. */
export function suggestionOf(view: PathSuggestionView, departments: readonly DepartmentView[]): Suggestion {
  const { decision } = view;
  return {
    decider: {
      ground: decision.ground,
      post: decision.post,
      departmentName: departments.find((one) => one.code === decision.departmentCode)?.name ?? "",
      person: decision.decider?.official ?? null,
      isAway: Boolean(decision.decider?.absence),
      standIn: decision.decider?.standIn ?? null,
    },
    path: fromSteps(view.path),
    used: view.used
      .filter((one) => one.refusal === null)
      .map((one) => ({ documentId: one.documentId, title: one.title, path: fromSteps(one.path) })),
  };
}

export function fromSteps(steps: readonly SuggestedStep[]): readonly PathEntry[] {
  const people = new Map(steps.map(({ person }) => [person.official.personId, person.official]));
  return fromPlanned(
    steps.map(({ stage, act, person }) => ({ stage, act, personId: person.official.personId })),
    people,
  );
}

export function entry(act: StepAct, person: Official, withPrevious = false): PathEntry {
  return { key: `${act}/${person.personId}`, act, person, withPrevious };
}

/** As the API writes it: every step in a stage of its own, but for consultations that are asked together. */
export function toPlanned(path: readonly PathEntry[]): PlannedStep[] {
  let stage = 0;
  return path.map((step, place) => {
    if (!isTogether(path, place)) stage++;
    return { stage, act: step.act, personId: step.person.personId };
  });
}

/** Whether the step is asked together with the one before it. */
export function isTogether(path: readonly PathEntry[], place: number): boolean {
  const [step, before] = [path[place], path[place - 1]];
  return Boolean(step?.withPrevious && step.act === "Consultation" && before?.act === "Consultation");
}

export function fromPlanned(planned: readonly PlannedStep[], people: ReadonlyMap<string, Official>): PathEntry[] {
  const ordered = [...planned].sort((a, b) => a.stage - b.stage);
  return ordered.flatMap((step, place) => {
    const person = people.get(step.personId);
    return person ? [entry(step.act, person, ordered[place - 1]?.stage === step.stage)] : [];
  });
}

/** Adds somebody before the decision: a superior reviews, anybody else is consulted. */
export function withPerson(
  path: readonly PathEntry[],
  person: Official,
  line: ReadonlySet<string>,
): readonly PathEntry[] {
  if (path.some((step) => step.person.personId === person.personId)) return path;
  const act: StepAct = line.has(person.departmentCode) ? "Review" : "Consultation";
  const end = path.at(-1)?.act === "Decision" ? path.length - 1 : path.length;
  return [...path.slice(0, end), entry(act, person), ...path.slice(end)];
}

/** One person decides, and it is the last one; who decided before reviews. */
export function withAct(path: readonly PathEntry[], key: string, act: StepAct): readonly PathEntry[] {
  const changed = path.map((step) =>
    step.key === key
      ? { ...step, act }
      : act === "Decision" && step.act === "Decision"
        ? { ...step, act: "Review" as const }
        : step,
  );
  return act === "Decision"
    ? [...changed].sort((a, b) => Number(a.act === "Decision") - Number(b.act === "Decision"))
    : changed;
}

/** Replaces whoever decides, and leaves everybody else where they stand. */
export function withDecider(path: readonly PathEntry[], person: Official | null): readonly PathEntry[] {
  const others = path.filter((step) => step.act !== "Decision" && step.person.personId !== person?.personId);
  return person ? [...others, entry("Decision", person)] : others;
}

/** What the rules of the office will refuse about the path; the same that the server checks when it is submitted. */
export type PathFault =
  | { readonly kind: "empty" }
  | { readonly kind: "decision" }
  | { readonly kind: "decider"; readonly decider: Decider }
  | { readonly kind: "vacant"; readonly decider: Decider }
  | { readonly kind: "outside"; readonly name: string };

export function faultOf(path: readonly PathEntry[], decider: Decider, line: ReadonlySet<string>): PathFault | null {
  if (!decider.person) return { kind: "vacant", decider };
  if (path.length === 0) return { kind: "empty" };
  const deciding = path.filter((step) => step.act === "Decision");
  if (deciding.length !== 1 || path.at(-1)?.act !== "Decision") return { kind: "decision" };
  const last = path.at(-1);
  // Where several hold the post each of them may; the name of the post tells.
  if (last?.person.personId !== decider.person.personId && last?.person.post !== decider.post)
    return { kind: "decider", decider };
  const outside = path.find((step) => step.act === "Review" && !line.has(step.person.departmentCode));
  return outside ? { kind: "outside", name: outside.person.name } : null;
}

/** Moves somebody to where another one stands; the decision stays last, and whoever was moved is asked alone. */
export function moved(path: readonly PathEntry[], key: string, to: string): readonly PathEntry[] {
  const [from, target] = [path.findIndex((step) => step.key === key), path.findIndex((step) => step.key === to)];
  const step = path[from];
  if (!step || target < 0) return path;
  const others = path.filter((one) => one.key !== key);
  const placed = [...others.slice(0, target), { ...step, withPrevious: false }, ...others.slice(target)];
  return [...placed.filter((one) => one.act !== "Decision"), ...placed.filter((one) => one.act === "Decision")];
}
