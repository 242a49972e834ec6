import type { ThanksScreen as Thanks } from "../../core/contract/delivery-screens.ts";
import { formatUnbroken } from "../../core/format-rupiah.ts";
import { Brand } from "../components/brand.tsx";
import { Button } from "../components/button.tsx";
import { ClaimCode } from "../components/claim-code.tsx";
import { CodeTickets } from "../components/code-tickets.tsx";
import { DeliveryLines } from "../components/delivery-lines.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { useShop } from "../shop-context.ts";
import { unbrokenNumber } from "../unbroken-number.ts";
import "./thanks.css";

/** Held before a phone for a minute: as large as the slip allows. */
const PHONE_CODE_REM = 42;

export const ThanksScreen = ({ screen }: { readonly screen: Thanks }) => {
  const { text, view, touch } = useShop();
  const owes = screen.refundOwedRupiah > 0;
  const codes = screen.lines.filter((line) => line.code !== null);
  const parcels = screen.lines.filter((line) => line.code === null);
  return (
    <Frame
      kind="thanks"
      ground="leaf"
      leading={<Brand />}
      reading={
        <div className="thanks" data-codes={codes.length > 0} data-receipt={screen.receipt}>
          <h1>{text.thanks.title}</h1>
          <p className="thanks-outcome">{useOutcome(screen)}</p>
          <div role="status">
            {screen.openDoors.length > 0 && (
              <p className="thanks-door">
                <Icon name="notice" />
                {text.thanks.closeDoor(screen.openDoors.join(", "))}
              </p>
            )}
          </div>
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
              edgeRem={screen.receipt === "phone" ? PHONE_CODE_REM : undefined}
              caption={owes ? text.thanks.scanClaim : text.thanks.scanReceipt}
            />
            {owes && (
              <p className="thanks-refund">
                <Icon name="notice" />
                <span>
                  {text.thanks.refundOwed(formatUnbroken(screen.refundOwedRupiah))}
                  <br />
                  {text.shop.help(view.contactWhatsapp)}
                </span>
              </p>
            )}
            <p className="thanks-paper soft">
              <Icon name="paper" />
              {text.thanks.receipt[screen.receipt]}
            </p>
            {!owes && (
              <p className="thanks-missing soft">
                <Icon name="phone" />
                {text.thanks.missing(unbrokenNumber(view.contactWhatsapp), screen.orderCode)}
              </p>
            )}
          </div>
        </div>
      }
      controls={
        <div className="thanks-goods">
          {codes.length > 0 && (
            <CodeTickets lines={codes} isOnPaper={screen.receipt === "printed"} />
          )}
          {owes || codes.length > 0 ? (
            <>
              <DeliveryLines lines={parcels} />
              <Makers makers={screen.makers} />
            </>
          ) : (
            <Goods screen={screen} />
          )}
        </div>
      }
      sheet={
        <>
          {screen.canPrintAgain && <PrintAgain screen={screen} />}
          <Button tone="primary" onPress={() => touch({ kind: "done" })}>
            {text.thanks.done}
          </Button>
        </>
      }
    />
  );
};

/** The original while it never came out, a copy marked SALINAN after that. */
const PrintAgain = ({ screen }: { readonly screen: Thanks }) => {
  const { text, touch } = useShop();
  const { printOriginal, printCopy, printing } = text.thanks;
  const isFirst = screen.receipt !== "printed" && screen.receipt !== "unknown";
  return (
    <Button
      tone="plain"
      icon="paper"
      disabled={screen.isPrinting}
      onPress={() => touch({ kind: "print-again" })}
    >
      {screen.isPrinting ? printing : isFirst ? printOriginal : printCopy}
    </Button>
  );
};

/** One line: what of the purchase goes to whose work group. */
const Makers = ({ makers }: Pick<Thanks, "makers">) => {
  const { text, say } = useShop();
  if (makers.premiRupiah === 0) return null;
  return (
    <p className="thanks-makers">
      {text.thanks.makersShare(
        formatUnbroken(makers.premiRupiah),
        makers.workshops.map(say).join(", "),
      )}
    </p>
  );
};

/** What the buyer takes home, and whose work it is. */
const Goods = ({ screen: { lines, makers } }: { readonly screen: Thanks }) => {
  const { text } = useShop();
  return (
    <>
      <h2>{text.thanks.maker}</h2>
      <Makers makers={makers} />
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
  const hasCodes = lines.some((line) => line.code !== null);
  if (refundOwedRupiah === 0) return hasCodes ? thanks.completeWithCodes : thanks.complete;
  if (deliveredUnits === 0) return thanks.none;
  const partial = hasCodes ? thanks.partialWithCodes : thanks.partial;
  return partial(deliveredUnits, lines.length);
};
