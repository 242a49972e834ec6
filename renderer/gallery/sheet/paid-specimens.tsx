import { ClaimCode } from "../../components/claim-code.tsx";
import { CodeSlip } from "../../components/code-slip.tsx";
import { CodeTickets } from "../../components/code-tickets.tsx";
import { Countdown } from "../../components/countdown.tsx";
import { DeliveryHelp } from "../../components/delivery-help.tsx";
import { DeliveryLines } from "../../components/delivery-lines.tsx";
import { MachineMap } from "../../components/machine-map.tsx";
import { PayPicture } from "../../components/pay-picture.tsx";
import { Petals } from "../../components/petals.tsx";
import { QrCode } from "../../components/qr-code.tsx";
import { sampleMixedDelivery, sampleThanksWithCodes } from "../sample-codes.ts";
import {
  deliveryLine,
  sampleDelivery,
  samplePayment,
  sampleStuckDelivery,
  sampleThanks,
} from "../sample-sale.ts";
import { Specimen } from "./specimen.tsx";

const { qrString, orderCode, windowMs } = samplePayment({ isAsking: false, notYetPaid: false });
const { claimUrl } = sampleThanks("complete");
const LAST_SECONDS_MS = 24_000;
const QR_EDGE_REM = 44;

const locker = sampleDelivery("locker");
const spiral = sampleDelivery("spiral");
const lineOf = ({ lines, currentLineId }: typeof locker) =>
  lines.find(({ lineId }) => lineId === currentLineId) ?? null;
const everyState = [
  ...sampleMixedDelivery().lines,
  deliveryLine("KLT-01", "32", "moving"),
  deliveryLine("BAK-04", "12", "not-delivered"),
];

export const Paying = () => (
  <>
    <Specimen
      name="countdown"
      cells={[
        {
          state: "rest",
          draw: ({ payment }) => (
            <Countdown endsAtMs={windowMs * 0.75} wholeMs={windowMs} label={payment.timeLeft} />
          ),
        },
        {
          state: "last thirty seconds",
          draw: ({ payment }) => (
            <Countdown endsAtMs={LAST_SECONDS_MS} wholeMs={windowMs} label={payment.timeLeft} />
          ),
        },
      ]}
    />
    <Specimen
      name="qr-code"
      cells={[
        {
          state: "rest",
          draw: ({ payment }) => (
            <QrCode data={qrString} label={payment.title} edgeRem={QR_EDGE_REM} />
          ),
        },
      ]}
    />
    <Specimen
      name="pay-picture"
      cells={(["open-app", "scan", "check-and-pay"] as const).map((step) => ({
        state: step,
        draw: () => (
          <div className="specimen-drawing">
            <PayPicture step={step} />
          </div>
        ),
      }))}
    />
    <Specimen
      name="code-slip"
      cells={[{ state: "rest", draw: () => <CodeSlip code={orderCode} /> }]}
    />
    <Specimen
      name="claim-code"
      cells={[
        {
          state: "rest",
          draw: ({ thanks }) => <ClaimCode url={claimUrl} caption={thanks.scanReceipt} />,
        },
      ]}
    />
    <Specimen name="petals" cells={[{ state: "loading", draw: () => <Petals /> }]} />
  </>
);

export const Delivering = () => (
  <>
    <Specimen
      name="machine-map"
      isWide
      cells={[
        {
          state: "spiral turns",
          draw: () => <MachineMap machine={spiral.machine} line={lineOf(spiral)} />,
        },
        {
          state: "locker is open",
          draw: () => <MachineMap machine={locker.machine} line={lineOf(locker)} />,
        },
      ]}
    />
    <Specimen
      name="delivery-lines"
      isWide
      cells={[{ state: "every state", draw: () => <DeliveryLines lines={everyState} /> }]}
    />
    <Specimen
      name="delivery-help"
      isWide
      cells={[
        { state: "moving", draw: () => <DeliveryHelp screen={spiral} current={lineOf(spiral)} /> },
        {
          state: "door open",
          draw: () => <DeliveryHelp screen={locker} current={lineOf(locker)} />,
        },
        {
          state: "error: stuck",
          draw: () => <DeliveryHelp screen={sampleStuckDelivery()} current={null} />,
        },
      ]}
    />
    <Specimen
      name="code-tickets"
      isWide
      cells={[
        {
          state: "on paper too",
          draw: () => <CodeTickets lines={sampleThanksWithCodes("complete").lines} isOnPaper />,
        },
      ]}
    />
  </>
);
