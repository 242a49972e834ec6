import type { Notice } from "../../core/contract/kiosk-view.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./notice-bar.css";

export const NoticeBar = ({ notice }: { readonly notice: Notice | null }) => {
  const { text } = useShop();
  return (
    <div role="status">
      {notice && (
        <p className="notice">
          <Icon name="notice" />
          {text.notices[notice]}
        </p>
      )}
    </div>
  );
};
