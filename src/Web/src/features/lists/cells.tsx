import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Official } from "../../shared/api/schema";
import { day, moment } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import { useDepartmentNames } from "../../shared/pick/pickers";
import { StateMark } from "../boards/FigureStrip";

export function Opens({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} inherit>
      {children}
    </Anchor>
  );
}

export function Day({ on }: { on: string | null | undefined }) {
  const { language } = useLanguage();
  return on ? <time dateTime={on}>{day(on, language)}</time> : "–";
}

export function At({ at }: { at: string | null | undefined }) {
  const { language } = useLanguage();
  return at ? <time dateTime={at}>{moment(at, language)}</time> : "–";
}

export function Person({ of }: { of: Official | null | undefined }) {
  return of ? `${of.name} ${of.post}` : "–";
}

export function Department({ code }: { code: string | null | undefined }) {
  return useDepartmentNames()(code);
}

/** A state of a family of states, such as milestoneState.Late. */
export function State({ of }: { of: string }) {
  const t = useWords("boards");
  return <StateMark state={of} label={t(of)} />;
}

export const percent = (value: number | null) => (value === null ? "–" : `${Math.round(value * 10) / 10}%`);
