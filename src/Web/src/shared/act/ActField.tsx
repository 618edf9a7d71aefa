import { Checkbox, MultiSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import type { Official } from "../api/schema";
import { day } from "../format/time";
import { useLanguage, useWords } from "../i18n";
import { PeoplePicker } from "../pick/PeoplePicker";
import type { Choice } from "../pick/Picker";
import { PersonPicker } from "../pick/pickers";
import { SearchSelect } from "../pick/SearchSelect";
import { DayField } from "../ui/DayField";
import { MomentField } from "../ui/MomentField";
import { type Field, faultOf } from "./fields";
import "./words";

/** One field of a form, with what is wrong with it said beside it. */
export default function ActField({
  field,
  value,
  change,
  isShown,
}: {
  field: Field;
  value: unknown;
  change: (value: unknown) => void;
  isShown: boolean;
}) {
  const t = useWords("act");
  const { language } = useLanguage();
  const fault = isShown ? faultOf(field, value) : undefined;
  const bound = field.kind === "day" ? (fault === "tooEarly" ? field.min : field.max) : undefined;
  const error = fault && t(fault, { label: field.label, day: bound ? day(bound, language) : "" });
  const shared = {
    label: field.isOptional ? `${field.label} ${t("optional")}` : field.label,
    description: field.hint,
    error,
  };
  switch (field.kind) {
    case "text":
      return field.isLong ? (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={field.longest}
          value={value as string}
          onChange={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...shared}
          maxLength={field.longest}
          value={value as string}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <NumberInput
          {...shared}
          min={field.min}
          max={field.max}
          value={(value as number | null) ?? ""}
          onChange={(next) => change(typeof next === "number" ? next : null)}
        />
      );
    case "day":
      return <DayField {...shared} min={field.min} max={field.max} value={value as string} onChange={change} />;
    case "time":
      return <MomentField {...shared} value={value as string} onChange={change} />;
    case "choice":
      return (
        <SearchSelect
          {...shared}
          data={[...field.choices]}
          clearable={field.isOptional}
          searchable={field.choices.length > 8}
          value={(value as string) || null}
          onChange={(next) => change(next ?? "")}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...shared}
          searchable
          data={[...field.choices]}
          value={[...(value as readonly string[])]}
          onChange={change}
        />
      );
    case "yes":
      return (
        <Checkbox
          label={field.label}
          description={field.hint}
          checked={value as boolean}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      );
    case "person":
      return (
        <PersonPicker
          {...shared}
          department={field.department}
          chosen={value as Choice<Official> | null}
          onChoose={change}
        />
      );
    case "people":
      return <PeoplePicker {...shared} chosen={value as readonly Official[]} onChange={change} />;
    case "own":
      return field.draw({ label: shared.label, value, change, error });
  }
}
