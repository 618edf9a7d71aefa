import { api } from "../../shared/api/client";
import type { Figure, Grade, MeanFigure } from "../../shared/api/schema";

export type GradeFigure = { readonly grade: Grade; readonly cycles: Figure };

export type CycleFigures = {
  readonly total: Figure;
  readonly selfGrades: readonly GradeFigure[];
  readonly grades: readonly GradeFigure[];
  readonly finalGrades: readonly GradeFigure[];
  readonly attainmentPercent: MeanFigure;
};

export type IndicatorFigures = {
  readonly total: Figure;
  readonly attained: Figure;
  readonly missed: Figure;
  readonly underway: Figure;
  readonly withoutValue: Figure;
  readonly attainmentPercent: MeanFigure;
};

export type Evaluation = {
  readonly cycle: string | null;
  readonly department: string | null;
  readonly indicators: IndicatorFigures;
  readonly cycles: CycleFigures;
  readonly trend: readonly { readonly cycle: string; readonly figures: CycleFigures }[];
  readonly departments: readonly {
    readonly departmentCode: string;
    readonly cycles: CycleFigures;
    readonly indicators: IndicatorFigures | null;
  }[];
};

/** The contract names this answer like another one, of a single card, so that its shape has to be said here. */
export async function readEvaluation(asked: { department?: string; cycle?: string }): Promise<Evaluation> {
  const { data } = await api.GET("/api/evaluation", {
    params: { query: { department: asked.department, cycle: asked.cycle } },
  });
  return data as unknown as Evaluation;
}
