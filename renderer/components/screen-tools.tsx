import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./screen-tools.css";

/** The two small buttons of every screen: the other language, and lower buttons. */
export const ScreenTools = () => {
  const { view, text, touch } = useShop();
  const other = view.language === "id" ? "en" : "id";
  return (
    <div className="tools">
      <button
        type="button"
        className="tools-language"
        onClick={() => touch({ kind: "set-language", language: other })}
      >
        <span data-current={view.language === "id"}>ID</span>{" "}
        <span data-current={view.language === "en"}>EN</span>
        <b className="visually-hidden">{text.shop.switchLanguage}</b>
      </button>
      <button
        type="button"
        className="tools-reach"
        aria-label={text.shop.lowReach}
        aria-pressed={view.lowReach}
        onClick={() => touch({ kind: "set-low-reach", on: !view.lowReach })}
      >
        <Icon name="reach" />
      </button>
    </div>
  );
};
