import { Select, type SelectProps } from "@mantine/core";

/**
 * One of many choices, sought by words. Whoever chooses what is chosen already keeps it, whoever begins to write in the field replaces what
 * stands there, and whoever empties it has chosen nothing: by keyboard alone there is no other way to take a choice back.
 */
export function SearchSelect({ onFocus, onClick, onBlur, ...props }: SelectProps) {
  const isAtRest = (field: HTMLInputElement) => props.value != null && field.selectionStart === field.selectionEnd;
  return (
    <Select
      searchable
      allowDeselect={false}
      {...props}
      // What arrives above the field may push it out of sight; the list goes with it and is not taken away from who is choosing.
      comboboxProps={{ hideDetached: false, ...props.comboboxProps }}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onClick={(event) => {
        if (isAtRest(event.currentTarget)) event.currentTarget.select();
        onClick?.(event);
      }}
      onBlur={(event) => {
        if (props.clearable && props.value != null && event.currentTarget.value === "") props.onChange?.(null, null);
        onBlur?.(event);
      }}
    />
  );
}
