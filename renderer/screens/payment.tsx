import type { PaymentScreen as Payment } from "../../core/contract/payment-screens.ts";
import { formatRupiah, formatUnbroken } from "../../core/format-rupiah.ts";
import { wholeMinutes } from "../../core/text/whole-minutes.ts";
import { Button } from "../components/button.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Countdown } from "../components/countdown.tsx";
import { Frame } from "../components/frame.tsx";
import { Money } from "../components/money.tsx";
import { PayPicture, type PayStep } from "../components/pay-picture.tsx";
import { QrCode } from "../components/qr-code.tsx";
import { useShop } from "../shop-context.ts";
import "./payment.css";

const STEPS = ["open-app", "scan", "check-and-pay"] as const satisfies readonly PayStep[];

/** Nothing but the code, the amount, whom one pays, the order code, how, and two ways out. */
export const PaymentScreen = ({ screen }: { readonly screen: Payment }) => {
  const { view, text, touch, receivedAtMs } = useShop();
  const { payment } = text;
  const amount = formatRupiah(screen.amountRupiah);
  return (
    <Frame
      kind="payment"
      leading={
        <>
          <Countdown
            endsAtMs={receivedAtMs + screen.remainingMs}
            wholeMs={screen.windowMs}
            label={payment.timeLeft}
          />
          <CodeSlip code={screen.orderCode} />
        </>
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
              edgeRem={view.lowReach ? 60 : 66}
            />
            <p className="soft">{payment.merchant}</p>
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
            {STEPS.map((step, index) => (
              <li key={step}>
                <PayPicture step={step} />
                <p>
                  <b aria-hidden="true">{index + 1}</b> {payment.steps[step]}
                </p>
              </li>
            ))}
          </ol>
          <p className="payment-hold">
            {text.hold(wholeMinutes(screen.windowMs))}
            <br />
            {payment.changesItself}
          </p>
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
