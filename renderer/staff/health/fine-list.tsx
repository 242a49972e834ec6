import type { StaffScreen } from "../../../core/contract/staff-screens.ts";
import { fineWordsOf, healthMessagesFor } from "../../../core/text/health/say-health.ts";
import { Icon } from "../../components/icon.tsx";
import { useShop } from "../../shop-context.ts";
import "./fine-list.css";

/** What is well, quietly: looked at by whoever wants to be sure. */
export const FineList = ({ fine }: { readonly fine: StaffScreen["fine"] }) => {
  const { view } = useShop();
  const words = fine.map((one) => fineWordsOf(one, view.language));
  return (
    <section className="fine-list">
      <h2>{healthMessagesFor(view.language).well}</h2>
      <ul>
        {words.map(({ name, state }) => (
          <li key={name}>
            <Icon name="check" />
            <span>{name}</span>
            <span className="soft">{state}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
