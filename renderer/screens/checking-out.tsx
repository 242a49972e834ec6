import type { CheckingOutScreen as CheckingOut } from "../../core/contract/payment-screens.ts";
import { wholeMinutes } from "../../core/text/whole-minutes.ts";
import { CalmPage } from "../components/calm-page.tsx";
import { Frame } from "../components/frame.tsx";
import { Money } from "../components/money.tsx";
import { Petals } from "../components/petals.tsx";
import { useShop } from "../shop-context.ts";
import "./checking-out.css";

export const CheckingOutScreen = ({ screen }: { readonly screen: CheckingOut }) => {
  const { text } = useShop();
  return (
    <Frame
      kind="checking-out"
      reading={
        <CalmPage
          mark={<Petals />}
          title={text.checkingOut.title}
          body={text.hold(wholeMinutes(screen.holdMs))}
        >
          <p className="checking-out-total">
            <Money rupiah={screen.totalRupiah} />
          </p>
        </CalmPage>
      }
    />
  );
};
