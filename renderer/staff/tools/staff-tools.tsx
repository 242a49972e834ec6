import { useState } from "react";
import type { StaffToolsScreen as StaffTools } from "../../../core/contract/tools-screen.ts";
import { BackButton } from "../../components/back-button.tsx";
import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { NoticePlate } from "../../components/notice-bar.tsx";
import { useShop } from "../../shop-context.ts";
import { SlotPicker } from "./slot-picker.tsx";
import { StaffToolsList } from "./staff-tools-list.tsx";
import { StaffToolsLog } from "./staff-tools-log.tsx";
import { StaffToolsSlot } from "./staff-tools-slot.tsx";
import { StaffToolsTouch } from "./staff-tools-touch.tsx";
import { toolWords } from "./tool-words.ts";
import "../staff.css";
import "./staff-tools.css";

/** Which page of the tools is open; a slot's page names it. */
type Page = "list" | "touch" | "log" | { readonly slotId: string };

/** The technician's tools: pick a device, use it, read what was seen. */
export const StaffToolsScreen = ({ screen }: { readonly screen: StaffTools }) => {
  const { text, touch } = useShop();
  const [page, open] = useState<Page>("list");
  const { machine, slots, working, result } = screen;
  const words = text.staff.tools;
  const close = () => open("list");
  if (page === "touch") {
    return (
      <StaffToolsTouch
        onJudged={(isGood) => {
          touch({ kind: "staff-tool", wish: { tool: "judge", device: "touch", isGood } });
          close();
        }}
      />
    );
  }
  if (page === "log") return <StaffToolsLog lines={screen.logLines} onClose={close} />;
  const told = result && toolWords(words, result, slots);
  const notice = (
    <div role="status">
      {working && <NoticePlate isGood={true}>{words.working}</NoticePlate>}
      {!working && told && <NoticePlate isGood={told.isGood}>{told.words}</NoticePlate>}
    </div>
  );
  const slot = page === "list" ? null : slots.find(({ slotId }) => slotId === page.slotId);
  if (slot) {
    return (
      <StaffToolsSlot
        slot={slot}
        machine={machine}
        isWorking={working !== null}
        notice={notice}
        onClose={close}
      />
    );
  }
  return (
    <Frame
      kind="staff-tools"
      leading={<BackButton says={{ kind: "staff-back" }} />}
      notice={notice}
      reading={
        <div className="staff-head">
          <h1>{words.title}</h1>
        </div>
      }
      controls={
        <>
          <section className="staff-part">
            <h2>{words.slots.title}</h2>
            <p className="soft">{words.slots.how}</p>
            <SlotPicker
              machine={machine}
              slots={slots}
              disabled={working !== null}
              onPick={(slotId) => open({ slotId })}
            />
          </section>
          <StaffToolsList screen={screen} onOpen={open} />
        </>
      }
      sheet={
        <Button
          tone="primary"
          disabled={working !== null}
          onPress={() => touch({ kind: "staff-leave" })}
        >
          {text.staff.leave}
        </Button>
      }
    />
  );
};
