import type { ReactNode } from "react";
import type { Notice } from "../../core/contract/cart-screen.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./notice-bar.css";

export const NoticeBar = ({ notice }: { readonly notice: Notice | null }) => {
  const { text } = useShop();
  return (
    <div role="status">
      {notice && (
        <NoticePlate isGood={notice === "voucher-added"}>{text.notices[notice]}</NoticePlate>
      )}
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
