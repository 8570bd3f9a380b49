import { Select } from "@mantine/core";
import { formatEnum } from "./format.ts";

/** One of some values, or any. */
export function Choice<Value extends string>({
  label,
  values,
  value,
  onChoose,
  names,
}: {
  label: string;
  values: readonly Value[];
  value: Value | undefined;
  onChoose: (value: Value | undefined) => void;
  /** What to call them; else their own words. */
  names?: Partial<Record<Value, string>>;
}) {
  return (
    <Select
      size="xs"
      label={label}
      placeholder="Any"
      clearable
      clearButtonProps={{ "aria-label": `Any ${label.toLowerCase()}` }}
      w={150}
      data={values.map((each) => ({ value: each, label: names?.[each] ?? formatEnum(each) }))}
      value={value ?? null}
      onChange={(chosen) => onChoose(values.find((each) => each === chosen))}
    />
  );
}
