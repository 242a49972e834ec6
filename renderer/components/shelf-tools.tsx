import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./shelf-tools.css";

interface ShelfToolsProps {
  /** The choices of the order are open. */
  readonly isSorting: boolean;
  readonly onSort: (isSorting: boolean) => void;
}

/** What leads through a long shelf: the field that opens the keyboard, and the order. */
export const ShelfTools = ({ isSorting, onSort }: ShelfToolsProps) => {
  const { text, view, browsing } = useShop();
  const { typed, sort, look } = browsing;
  const invitation = view.lowReach ? text.search.open : text.search.placeholder;
  return (
    <div className="shelf-tools">
      <div className="search-bar">
        <button type="button" className="search-open" onClick={() => look({ isTyping: true })}>
          <Icon name="search" />
          <span className={typed === "" ? "search-text soft" : "search-text"}>
            {typed !== "" && <b className="visually-hidden">{text.search.open}: </b>}
            {typed === "" ? invitation : typed}
          </span>
        </button>
        {typed !== "" && <ClearSearch />}
      </div>
      <button
        type="button"
        className="sort-open"
        aria-expanded={isSorting}
        onClick={() => onSort(!isSorting)}
      >
        <Icon name={isSorting ? "check" : "sort"} />
        {sort === "recommended" || isSorting ? text.sort.title : text.sort.choices[sort]}
      </button>
    </div>
  );
};

/** Back to the whole shelf, or to an empty field while typing. */
export const ClearSearch = () => {
  const { text, browsing } = useShop();
  return (
    <button
      type="button"
      className="search-clear"
      aria-label={text.search.clear}
      onClick={() => browsing.look({ typed: "" })}
    >
      <Icon name="cross" />
    </button>
  );
};
