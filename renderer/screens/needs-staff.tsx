import type { NeedsStaffScreen as NeedsStaff } from "../../core/contract/kiosk-view.ts";
import { CalmPage } from "../components/calm-page.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Frame } from "../components/frame.tsx";
import { Money } from "../components/money.tsx";
import { StateDrawing } from "../components/states/state-drawing.tsx";
import { useShop } from "../shop-context.ts";

export const NeedsStaffScreen = ({ screen }: { readonly screen: NeedsStaff }) => {
  const { text, view } = useShop();
  const words = text.needsStaff;
  const titled = screen.reason === "disk" ? words.disk : words.notRecorded;
  return (
    <Frame
      kind="needs-staff"
      reading={
        <CalmPage mark={<StateDrawing state="needs-staff" />} {...titled}>
          {screen.orderCode && (
            <div className="calm-card">
              <CodeSlip code={screen.orderCode} />
              {screen.amountRupiah !== null && (
                <div>
                  <p className="calm-card-label">{words.amount}</p>
                  <Money rupiah={screen.amountRupiah} />
                </div>
              )}
            </div>
          )}
          {screen.orderCode && <p className="soft">{words.keepCode}</p>}
          <p>{text.shop.help(view.contactWhatsapp)}</p>
        </CalmPage>
      }
    />
  );
};
