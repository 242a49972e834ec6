import type { ThanksScreen as Thanks } from "../../core/contract/kiosk-view.ts";
import { formatRupiah } from "../../core/format-rupiah.ts";
import { Brand } from "../components/brand.tsx";
import { Button } from "../components/button.tsx";
import { ClaimCode } from "../components/claim-code.tsx";
import { DeliveryLines } from "../components/delivery-lines.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { useShop } from "../shop-context.ts";
import "./thanks.css";

export const ThanksScreen = ({ screen }: { readonly screen: Thanks }) => {
  const { text, view, touch } = useShop();
  const owes = screen.refundOwedRupiah > 0;
  return (
    <Frame
      kind="thanks"
      ground="leaf"
      leading={<Brand />}
      reading={
        <div className="thanks">
          <h1>{text.thanks.title}</h1>
          <p className="thanks-outcome">{useOutcome(screen)}</p>
          <div className="thanks-slip">
            <dl>
              <Fact label={text.thanks.receiptNumber} value={screen.receiptNumber} />
              <Fact label={text.shop.orderCode} value={screen.orderCode} />
              <div>
                <dt>{text.thanks.paid}</dt>
                <dd>
                  <Money rupiah={screen.totalRupiah} />
                </dd>
              </div>
            </dl>
            <ClaimCode
              url={screen.claimUrl}
              caption={owes ? text.thanks.scanClaim : text.thanks.scanReceipt}
            />
            {owes && (
              <p className="thanks-refund">
                <Icon name="notice" />
                <span>
                  {text.thanks.refundOwed(formatRupiah(screen.refundOwedRupiah))}{" "}
                  {text.shop.help(view.contactWhatsapp)}
                </span>
              </p>
            )}
            <p className="thanks-paper soft">
              <Icon name="paper" />
              {text.thanks.receipt[screen.receipt]}
            </p>
          </div>
        </div>
      }
      controls={
        <div className="thanks-goods">
          {owes ? <DeliveryLines lines={screen.lines} /> : <Goods lines={screen.lines} />}
          {!owes && <p>{text.shop.help(view.contactWhatsapp)}</p>}
        </div>
      }
      sheet={
        <Button tone="primary" onPress={() => touch({ kind: "done" })}>
          {text.thanks.done}
        </Button>
      }
    />
  );
};

/** What the buyer takes home, and whose work it is. */
const Goods = ({ lines }: Pick<Thanks, "lines">) => {
  const { text } = useShop();
  return (
    <>
      <h2>{text.thanks.maker}</h2>
      <ul className="thanks-shelf">
        {lines.slice(0, 3).map(({ lineId, sku, workshopId }) => (
          <li key={lineId} data-workshop={workshopId}>
            <Drawing sku={sku} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

const useOutcome = ({ lines, deliveredUnits, refundOwedRupiah }: Thanks): string => {
  const { thanks } = useShop().text;
  if (refundOwedRupiah === 0) return thanks.complete;
  return deliveredUnits === 0 ? thanks.none : thanks.partial(deliveredUnits, lines.length);
};
