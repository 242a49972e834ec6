import type { ClosedScreen as Closed } from "../../core/contract/idle-screens.ts";
import { formatDay, formatTimeOfDay } from "../../core/text/format-date.ts";
import { Brand } from "../components/brand.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { Drifting } from "../components/drifting.tsx";
import { Frame } from "../components/frame.tsx";
import { StaffDoor } from "../components/staff-door.tsx";
import { StateDrawing } from "../components/states/state-drawing.tsx";
import { useShop } from "../shop-context.ts";
import "./closed.css";

export const ClosedScreen = ({ opens }: { readonly opens: Closed["opens"] }) => {
  const { text, view } = useShop();
  const opening = useOpening(opens);
  return (
    <Drifting>
      <Frame
        kind="closed"
        ground={view.isQuiet ? "night" : "leaf"}
        leading={<Brand mark={<StaffDoor />} />}
        reading={
          <CalmPage mark={<StateDrawing state="closed" />} title={text.closed.title} body={opening}>
            <p>{text.closed.promise}</p>
          </CalmPage>
        }
      />
    </Drifting>
  );
};

const useOpening = (opens: Closed["opens"]): string => {
  const { text, view } = useShop();
  if (!opens) return text.closed.noOpening;
  const time = formatTimeOfDay(opens.at, view.language);
  if (opens.inDays === 0) return text.closed.opensToday(time);
  if (opens.inDays === 1) return text.closed.opensTomorrow(time);
  return text.closed.opensOn(formatDay(opens.on, view.language), time);
};
