import type { PaymentScreen as Payment } from "../../core/contract/payment-screens.ts";
import { formatRupiah } from "../../core/format-rupiah.ts";
import { Button } from "../components/button.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Countdown } from "../components/countdown.tsx";
import { Frame } from "../components/frame.tsx";
import { Money } from "../components/money.tsx";
import { QrCode } from "../components/qr-code.tsx";
import { formatUnbroken } from "../format-unbroken.ts";
import { useShop } from "../shop-context.ts";
import "./payment.css";

/** Nothing but the code, the amount, whom one pays, the order code, how, and two ways out. */
export const PaymentScreen = ({ screen }: { readonly screen: Payment }) => {
  const { view, text, touch, receivedAtMs } = useShop();
  const { payment } = text;
  const amount = formatRupiah(screen.amountRupiah);
  return (
    <Frame
      kind="payment"
      leading={
        <Countdown
          endsAtMs={receivedAtMs + screen.remainingMs}
          wholeMs={screen.windowMs}
          label={payment.timeLeft}
        />
      }
      reading={
        <div className="payment">
          <h1>
            <span className="payment-title">{payment.title}</span>
            <Money rupiah={screen.amountRupiah} />
            {screen.voucherRupiah > 0 && (
              <span className="payment-parts">
                {text.codes.voucher.payParts(
                  formatUnbroken(screen.voucherRupiah),
                  formatUnbroken(screen.amountRupiah),
                )}
              </span>
            )}
          </h1>
          <div className="payment-code">
            <QrCode
              data={screen.qrString}
              label={payment.codeLabel(amount)}
              edgeRem={view.lowReach ? 66 : 76}
            />
            <p className="payment-merchant">{screen.merchantName}</p>
            <p className="soft">
              NMID {screen.nmid} · {screen.terminalLabel}
            </p>
          </div>
        </div>
      }
      controls={
        <div className="payment-how">
          <ol className="payment-steps">
            {payment.steps.map((step, index) => (
              <li key={step}>
                <span aria-hidden="true">{index + 1}</span>
                {step}
              </li>
            ))}
          </ol>
          <CodeSlip code={screen.orderCode} />
        </div>
      }
      sheet={
        <>
          {screen.notYetPaid && !screen.isAsking && (
            <p className="payment-not-yet" role="status">
              {payment.notYet}
            </p>
          )}
          <Button tone="quiet" icon="cross" onPress={() => touch({ kind: "cancel-payment" })}>
            {payment.cancel}
          </Button>
          <Button
            tone="plain"
            disabled={screen.isAsking}
            onPress={() => touch({ kind: "i-have-paid" })}
          >
            {screen.isAsking ? payment.asking : payment.iHavePaid}
          </Button>
        </>
      }
    />
  );
};
