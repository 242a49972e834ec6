import { expect, test } from "vitest";
import { POSITIONS } from "../../core/service/position.ts";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

const serviceFacts = (kiosk: Awaited<ReturnType<typeof startTestKiosk>>) =>
  kiosk.facts().filter(({ kind }) => kind.startsWith("service-"));

for (const position of POSITIONS) {
  test(`${position}: comes in with its PIN and goes, and both are facts`, async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, position);
    expect(serviceFacts(kiosk)).toEqual([{ kind: "service-entered", position }]);
    kiosk.touch({ kind: "staff-leave" });
    expect(kiosk.view().screen.kind).toBe("attract");
    expect(serviceFacts(kiosk).at(-1)).toEqual({
      kind: "service-left",
      position,
      because: "closed",
    });
  });
}
