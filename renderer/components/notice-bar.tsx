import type { ReactNode } from "react";
import type { Notice } from "../../core/contract/cart-screen.ts";
import { useNoticeWords } from "../notice-words.ts";
import { Icon } from "./icon.tsx";
import "./notice-bar.css";

export const NoticeBar = ({ notice }: { readonly notice: Notice | null }) => {
  const words = useNoticeWords(notice);
  return (
    <div role="status">
      {words && <NoticePlate isGood={notice?.kind === "voucher-added"}>{words}</NoticePlate>}
    </div>
  );
};

interface NoticePlateProps {
  /** Good news in leaf with a tick; a problem in clay. */
  readonly isGood: boolean;
  readonly children: ReactNode;
}

export const NoticePlate = ({ isGood, children }: NoticePlateProps) => (
  <p className="notice" data-good={isGood}>
    <Icon name={isGood ? "check" : "notice"} />
    {children}
  </p>
);
