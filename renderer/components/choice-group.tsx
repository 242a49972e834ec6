import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";

interface ChoiceGroupProps<Value extends string> {
  /** What is chosen here: said by a screen reader, seen or not. */
  readonly label: string;
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly className: string;
  /** A `Choice` each. */
  readonly children: ReactNode;
}

/** One of several. Roles and arrow keys come from the library; the looks are the caller's. */
export const ChoiceGroup = <Value extends string>({
  label,
  chosen,
  onChoose,
  className,
  children,
}: ChoiceGroupProps<Value>) => (
  <RadioGroup
    aria-label={label}
    className={className}
    value={chosen}
    onValueChange={(value) => {
      if (value !== null) onChoose(value);
    }}
  >
    {children}
  </RadioGroup>
);

interface ChoiceProps {
  readonly value: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}

/** A real button, so that it looks pressed under a finger as every other. */
export const Choice = ({ value, className, children, disabled }: ChoiceProps) => (
  <Radio.Root
    value={value}
    nativeButton
    render={<button type="button" className={className} />}
    disabled={disabled === true}
  >
    {children}
  </Radio.Root>
);
