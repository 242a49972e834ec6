import type { ReactNode } from "react";
import { Icon } from "../components/icon.tsx";

/** Nothing to do here, said so that nobody looks twice. */
export const AllFine = ({ children }: { readonly children: ReactNode }) => (
  <p className="staff-fine">
    <Icon name="check" />
    {children}
  </p>
);
