import type { NeedsStaffScreen as NeedsStaff } from "../../core/contract/kiosk-view.ts";
import { CalmPage } from "../components/calm-page.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { useShop } from "../shop-context.ts";

export const NeedsStaffScreen = ({ screen }: { readonly screen: NeedsStaff }) => {
  const { text, view } = useShop();
  const words = text.needsStaff;
  const titled = screen.reason === "disk" ? words.disk : words.notRecorded;
  const mark = (
    <span className="calm-mark" data-tone="clay">
      <Icon name="phone" />
    </span>
  );
  return (
    <Frame
      kind="needs-staff"
      reading={
        <CalmPage mark={mark} {...titled}>
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
