import type { RestockScreen as Restock } from "../../../core/contract/restock-screens.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useShop } from "../../shop-context.ts";
import { AllFine } from "../all-fine.tsx";
import { RestockCard } from "./restock-card.tsx";
import { RestockMap } from "./restock-map.tsx";
import { RestockNoticePlate } from "./restock-notice.tsx";
import { SlipList } from "./slip-list.tsx";
import { useRestockWords } from "./use-restock-words.ts";
import "../staff.css";
import "./restock.css";

/** All slots, drawn as the machine and listed, what needs hands first; the end of the visit below. */
export const RestockScreen = ({ screen }: { readonly screen: Restock }) => {
  const { text, touch } = useShop();
  const words = useRestockWords();
  const { slots, doneSlots, isWorking } = screen;
  const needy = slots.filter(({ need }) => need !== null);
  const others = slots.filter(({ need }) => need === null);
  const take = (slotId: string) => touch({ kind: "restock", wish: { kind: "take", slotId } });
  const cards = (some: typeof slots) => (
    <ul className="restock-cards">
      {some.map((slot) => (
        <RestockCard key={slot.slotId} slot={slot} disabled={isWorking} onTake={take} />
      ))}
    </ul>
  );
  return (
    <Frame
      kind="staff-restock"
      leading={<BackButton says={{ kind: "staff-back" }} />}
      notice={<RestockNoticePlate notice={screen.notice} isWorking={isWorking} />}
      reading={
        <div className="staff-part restock-head">
          <h1>{words.title}</h1>
          <p className="soft">
            {needy.length > 0 ? words.needsHands(needy.length) : words.allFull}
            {doneSlots !== null && ` · ${words.progress(doneSlots)}`}
          </p>
        </div>
      }
      controls={
        <>
          <RestockMap slots={slots} disabled={isWorking} onTake={take} />
          <div className="staff-part">
            {needy.length === 0 ? <AllFine>{words.allFull}</AllFine> : cards(needy)}
          </div>
          <section className="staff-part">
            <h2>{words.others}</h2>
            {cards(others)}
          </section>
          <SlipList slips={screen.slips} disabled={isWorking} />
          {screen.differenceUnits !== 0 && (
            <p className="staff-part soft">{words.difference(screen.differenceUnits)}</p>
          )}
        </>
      }
      sheet={
        <>
          <Button
            tone="plain"
            icon="paper"
            disabled={isWorking}
            onPress={() => touch({ kind: "restock", wish: { kind: "print-list" } })}
          >
            {words.list.print}
          </Button>
          <Button
            tone="primary"
            disabled={isWorking}
            onPress={() =>
              touch(
                doneSlots === null
                  ? { kind: "staff-leave" }
                  : { kind: "restock", wish: { kind: "end" } },
              )
            }
          >
            {doneSlots === null ? text.staff.leave : words.end}
          </Button>
        </>
      }
    />
  );
};
