import { lazy, Suspense, useEffect, useState } from "react";
import type { Touch } from "../core/contract/intent.ts";
import type { KioskView, Screen } from "../core/contract/kiosk-view.ts";
import { assertNever } from "../core/result.ts";
import { messagesFor } from "../core/text/messages-for.ts";
import { useBrowsing } from "./browsing/use-browsing.ts";
import { usePresence } from "./browsing/use-presence.ts";
import type { Connection, Line } from "./connection.ts";
import { type ScreenClock, ScreenClockContext } from "./screen-clock.ts";
import { AttractScreen } from "./screens/attract.tsx";
import { AwayScreen } from "./screens/away.tsx";
import { CartScreen } from "./screens/cart.tsx";
import { CatalogueScreen } from "./screens/catalogue.tsx";
import { CheckingOutScreen } from "./screens/checking-out.tsx";
import { ClosedScreen } from "./screens/closed.tsx";
import { ClosingChargeScreen } from "./screens/closing-charge.tsx";
import { CodeEntryScreen } from "./screens/code-entry.tsx";
import { DeliveryScreen } from "./screens/delivery.tsx";
import { IdleWarning } from "./screens/idle-warning.tsx";
import { InServiceScreen } from "./screens/in-service.tsx";
import { NeedsStaffScreen } from "./screens/needs-staff.tsx";
import { OutOfServiceScreen } from "./screens/out-of-service.tsx";
import { PaymentScreen } from "./screens/payment.tsx";
import { PaymentEndedScreen } from "./screens/payment-ended.tsx";
import { PrintingScreen } from "./screens/printing.tsx";
import { ProductScreen } from "./screens/product.tsx";
import { ReceiptChoiceScreen } from "./screens/receipt-choice.tsx";
import { ThanksScreen } from "./screens/thanks.tsx";
import { type Shop, ShopContext } from "./shop-context.ts";
import type { SoundPlayer } from "./sound/sound-player.ts";
import { useSounds } from "./sound/use-sounds.ts";

/** Staff wait a moment for theirs; a buyer's page stays light. */
const StaffScreens = lazy(async () => ({
  default: (await import("./staff/staff-screens.tsx")).StaffScreens,
}));

interface AppProps {
  readonly connection: Connection;
  readonly clock: ScreenClock;
  readonly sounds: SoundPlayer;
  /** A new id for every touch. */
  readonly newId: () => string;
}

/** The whole page: a pure function of the view the service pushes. */
export const App = ({ connection, clock, sounds, newId }: AppProps) => {
  const [shown, setShown] = useState<{ readonly line: Line; readonly atMs: number }>({
    line: "away",
    atMs: 0,
  });
  useEffect(
    () => connection.onLine((line) => setShown({ line, atMs: clock.nowMs() })),
    [connection, clock],
  );
  const { line, atMs } = shown;
  useSounds(sounds, typeof line === "string" ? null : line);
  return (
    <ScreenClockContext value={clock}>
      {typeof line === "string" ? (
        <AwayScreen because={line} />
      ) : (
        <OpenShop
          // The next buyer sees nothing of what the last one looked at (law 12).
          key={line.screen.kind === "attract" ? "nobody" : "buyer"}
          view={line}
          receivedAtMs={atMs}
          connection={connection}
          playSound={sounds.playSound}
          newId={newId}
        />
      )}
    </ScreenClockContext>
  );
};

interface OpenShopProps {
  readonly view: KioskView;
  readonly receivedAtMs: number;
  readonly connection: Connection;
  readonly playSound: SoundPlayer["playSound"];
  readonly newId: () => string;
}

const OpenShop = ({ view, receivedAtMs, connection, playSound, newId }: OpenShopProps) => {
  const { language, screen, screenId } = view;
  const browsing = useBrowsing();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const touch = (touched: Touch): void =>
    connection.intend({ intentId: newId(), screenId, touch: touched });
  usePresence(screen.kind, touch);

  const shop: Shop = {
    view,
    receivedAtMs,
    text: messagesFor(language),
    say: (text) => text[language],
    touch,
    playSound,
    browsing,
  };
  return (
    <ShopContext value={shop}>
      <div className="screen" key={`${screen.kind} ${screenId}`}>
        {drawScreen(screen)}
      </div>
      {view.idleWarning && <IdleWarning remainingMs={view.idleWarning.remainingMs} />}
    </ShopContext>
  );
};

const drawScreen = (screen: Screen) => {
  switch (screen.kind) {
    case "attract":
      return <AttractScreen screen={screen} />;
    case "catalogue":
      return <CatalogueScreen screen={screen} />;
    case "product":
      return <ProductScreen screen={screen} />;
    case "cart":
      return <CartScreen screen={screen} />;
    case "code-entry":
      return <CodeEntryScreen screen={screen} />;
    case "checking-out":
      return <CheckingOutScreen screen={screen} />;
    case "payment":
      return <PaymentScreen screen={screen} />;
    case "closing-charge":
      return <ClosingChargeScreen screen={screen} />;
    case "payment-ended":
      return <PaymentEndedScreen screen={screen} />;
    case "delivery":
      return <DeliveryScreen screen={screen} />;
    case "printing":
      return <PrintingScreen orderCode={screen.orderCode} />;
    case "receipt-choice":
      return <ReceiptChoiceScreen screen={screen} />;
    case "thanks":
      return <ThanksScreen screen={screen} />;
    case "closed":
      return <ClosedScreen opens={screen.opens} />;
    case "in-service":
      return <InServiceScreen />;
    case "out-of-service":
      return <OutOfServiceScreen reason={screen.reason} />;
    case "needs-staff":
      return <NeedsStaffScreen screen={screen} />;
    case "staff-position":
    case "staff-pin":
    case "staff":
    case "staff-day":
    case "staff-tools":
    case "staff-restock":
    case "staff-restock-slot":
      return (
        <Suspense>
          <StaffScreens screen={screen} />
        </Suspense>
      );
    default:
      return assertNever(screen);
  }
};
