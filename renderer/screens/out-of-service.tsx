import type { OutOfServiceScreen as OutOfService } from "../../core/contract/idle-screens.ts";
import { Brand } from "../components/brand.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { Drifting } from "../components/drifting.tsx";
import { Frame } from "../components/frame.tsx";
import { StaffDoor } from "../components/staff-door.tsx";
import { type DrawnState, StateDrawing } from "../components/states/state-drawing.tsx";
import { useShop } from "../shop-context.ts";
import "./out-of-service.css";

const DRAWN: Readonly<Record<OutOfService["reason"], DrawnState>> = {
  starting: "preparing",
  "no-catalogue": "preparing",
  "books-unsound": "out-of-service",
  disk: "out-of-service",
  "nothing-to-sell": "sold-out",
};

export const OutOfServiceScreen = ({ reason }: { readonly reason: OutOfService["reason"] }) => {
  const { text, view } = useShop();
  return (
    <Drifting>
      <Frame
        kind="out-of-service"
        ground={view.isQuiet ? "night" : "leaf"}
        leading={<Brand mark={<StaffDoor />} />}
        reading={
          <CalmPage mark={<StateDrawing state={DRAWN[reason]} />} {...text.outOfService[reason]}>
            {view.contactWhatsapp && (
              <p className="out-of-service-help">{text.shop.help(view.contactWhatsapp)}</p>
            )}
          </CalmPage>
        }
      />
    </Drifting>
  );
};
