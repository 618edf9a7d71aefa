import type { ReactNode } from "react";
import type { Official } from "../api/schema";
import type { Choice } from "../pick/Picker";

type Named = {
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
};

export type Choices = readonly { readonly value: string; readonly label: string }[];

/** What a form asks for, one entry a field. */
export type Field =
  | (Named & { readonly kind: "text"; readonly isLong?: boolean; readonly start?: string; readonly longest?: number })
  | (Named & { readonly kind: "number"; readonly start?: number | null; readonly min?: number; readonly max?: number })
  | (Named & { readonly kind: "day"; readonly start?: string; readonly min?: string; readonly max?: string })
  | (Named & { readonly kind: "time"; readonly start?: string })
  | (Named & { readonly kind: "choice"; readonly choices: Choices; readonly start?: string })
  | (Named & { readonly kind: "choices"; readonly choices: Choices; readonly start?: readonly string[] })
  | (Named & { readonly kind: "yes"; readonly start?: boolean })
  | (Named & { readonly kind: "person"; readonly department?: string; readonly start?: Choice<Official> | null })
  | (Named & { readonly kind: "people"; readonly start?: readonly Official[] })
  | (Named & { readonly kind: "own"; readonly start: unknown; readonly draw: (field: OwnField) => ReactNode });

/** What a field of a page's own making is drawn with. */
export type OwnField = {
  readonly label: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly error: string | undefined;
};

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F extends Field> = F extends { kind: "number" }
  ? number | null
  : F extends { kind: "yes" }
    ? boolean
    : F extends { kind: "person" }
      ? Choice<Official> | null
      : F extends { kind: "people" }
        ? readonly Official[]
        : F extends { kind: "choices" }
          ? readonly string[]
          : F extends { kind: "own" }
            ? unknown
            : string;

export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** What stands in a field before anybody writes in it. */
export function startOf(field: Field): unknown {
  switch (field.kind) {
    case "number":
      return field.start ?? null;
    case "yes":
      return field.start ?? false;
    case "person":
      return field.start ?? null;
    case "people":
    case "choices":
      return field.start ?? [];
    case "own":
      return field.start;
    default:
      return field.start ?? "";
  }
}

/** Why a field cannot be sent as it is: the name of the words that say so. */
export function faultOf(field: Field, value: unknown): "missing" | "tooEarly" | "tooLate" | undefined {
  const isEmpty =
    value === null ||
    value === undefined ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0);
  if (isEmpty) return field.isOptional || field.kind === "yes" ? undefined : "missing";
  if (field.kind === "day" && typeof value === "string") {
    if (field.min && value < field.min) return "tooEarly";
    if (field.max && value > field.max) return "tooLate";
  }
  return undefined;
}
