import type { PaymentEndedScreen as Ended } from "../../core/contract/payment-screens.ts";
import { Button } from "../components/button.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { ClaimCode } from "../components/claim-code.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { useShop } from "../shop-context.ts";

const MARKS = {
  cancelled: { icon: "check", tone: "leaf" },
  expired: { icon: "clock", tone: "turmeric" },
  unsettled: { icon: "phone", tone: "clay" },
} as const satisfies Record<Ended["outcome"], { icon: IconName; tone: string }>;

export const PaymentEndedScreen = ({ screen }: { readonly screen: Ended }) => {
  const { text, view, touch } = useShop();
  const { outcome, canRetry } = screen;
  const isOpen = outcome === "unsettled";
  const mark = (
    <span className="calm-mark" data-tone={MARKS[outcome].tone}>
      <Icon name={MARKS[outcome].icon} />
    </span>
  );
  return (
    <Frame
      kind="payment-ended"
      reading={
        <CalmPage mark={mark} {...text.ended[outcome]}>
          <div className="calm-card">
            <CodeSlip code={screen.orderCode} />
            <div>
              <p className="calm-card-label">{text.ended.amount}</p>
              <Money rupiah={screen.amountRupiah} />
            </div>
            {isOpen && <ClaimCode url={screen.claimUrl} caption={text.ended.proof} />}
          </div>
          <p className={isOpen ? "calm-call" : "soft"}>{text.shop.help(view.contactWhatsapp)}</p>
        </CalmPage>
      }
      sheet={
        <>
          <Button tone={canRetry ? "quiet" : "primary"} onPress={() => touch({ kind: "done" })}>
            {text.ended.done}
          </Button>
          {canRetry && (
            <Button tone="primary" onPress={() => touch({ kind: "retry" })}>
              {text.ended.retry}
            </Button>
          )}
        </>
      }
    />
  );
};
