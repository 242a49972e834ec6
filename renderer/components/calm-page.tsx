import type { ReactNode } from "react";
import "./calm-page.css";

interface CalmPageProps {
  readonly title: string;
  readonly body: string;
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** A page with one message in the middle: waiting, closed, or what to do next. */
export const CalmPage = ({ title, body, mark, children }: CalmPageProps) => (
  <div className="calm">
    {mark}
    <h1>{title}</h1>
    <p className="calm-body">{body}</p>
    {children}
  </div>
);
