import { KEY_ROWS, typeKey } from "../browsing/key-rows.ts";
import { pressKey } from "../press-key.ts";
import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { ClearSearch } from "./shelf-tools.tsx";
import "./keys.css";
import "./search-keys.css";

const LAST_ROW = KEY_ROWS.length - 1;

/** Field and keyboard of the search, low in the sheet; what is found stays in sight above them. */
export const SearchKeys = ({ found }: { readonly found: number }) => {
  const { text, browsing } = useShop();
  const { typed, look } = browsing;
  const press = (key: string) => pressKey(() => look({ typed: typeKey(typed, key) }));
  return (
    <div className="search-keys">
      <div className="search-field">
        <Icon name="search" />
        <output className="search-typed" aria-label={text.search.field(typed)}>
          {typed === "" ? <span className="soft">{text.search.placeholder}</span> : typed}
          <i className="search-caret" />
        </output>
        {typed !== "" && <ClearSearch />}
      </div>
      <div className="keys">
        {KEY_ROWS.map((row, index) => (
          <div className="keys-row" key={row}>
            {[...row].map((letter) => (
              <button
                key={letter}
                type="button"
                className="key"
                data-key={letter}
                {...press(letter)}
              >
                {letter.toUpperCase()}
              </button>
            ))}
            {index === LAST_ROW && (
              <button
                type="button"
                className="key"
                data-key="erase"
                aria-label={text.search.erase}
                disabled={typed === ""}
                {...pressKey(() => look({ typed: typed.slice(0, -1) }))}
              >
                <Icon name="erase" />
              </button>
            )}
          </div>
        ))}
        <div className="keys-row">
          <button type="button" className="key" data-key="space" {...press(" ")}>
            {text.search.space}
          </button>
          <Button tone="primary" onPress={() => look({ isTyping: false })}>
            {typed !== "" && found > 0 ? text.search.show(found) : text.search.close}
          </Button>
        </div>
      </div>
    </div>
  );
};
