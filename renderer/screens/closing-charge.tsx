import type { ClosingChargeScreen as Closing } from "../../core/contract/payment-screens.ts";
import { CalmPage } from "../components/calm-page.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { useShop } from "../shop-context.ts";

/** Money is pending: nothing moves here, and there is nothing to touch. */
export const ClosingChargeScreen = ({ screen }: { readonly screen: Closing }) => {
  const { text } = useShop();
  const mark = (
    <span className="calm-mark">
      <Icon name="clock" />
    </span>
  );
  return (
    <Frame
      kind="closing-charge"
      reading={
        <CalmPage mark={mark} {...text.closing[screen.because]}>
          <div className="calm-card">
            <CodeSlip code={screen.orderCode} />
          </div>
          <p className="soft">{text.closing.keepCode}</p>
        </CalmPage>
      }
    />
  );
};
