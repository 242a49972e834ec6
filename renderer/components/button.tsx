import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./button.css";

interface ButtonProps {
  /** One `primary` a screen: the action in its sheet. */
  readonly tone: "primary" | "plain" | "quiet";
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly trailingIcon?: IconName;
  readonly disabled?: boolean;
}

export const Button = ({ tone, onPress, children, icon, trailingIcon, disabled }: ButtonProps) => (
  <button
    type="button"
    className="button"
    data-tone={tone}
    disabled={disabled === true}
    onClick={onPress}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {trailingIcon && <Icon name={trailingIcon} />}
  </button>
);
