import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { fineOf } from "../../core/service/health/severity.ts";
import { type HubStand, startHubStand } from "../lapas/hub-stand.ts";
import { launchBrowser } from "../support/browser.ts";
import { looksRight } from "../support/page-looks-right.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { SAMPLE_FINDINGS } from "../support/sample-findings.ts";
import { type StaffSession, signInAsStaff } from "../support/staff-session.ts";

const { "refunds-owed": owed, "slot-in-doubt": inDoubt } = SAMPLE_FINDINGS;
const { "printer-paper-out": paperOut, "facts-waiting": waiting } = SAMPLE_FINDINGS;
const FINE = fineOf(Object.values(SAMPLE_FINDINGS));

let postgres: TestPostgres;
let stand: HubStand;
let browser: Browser;
let officer: StaffSession;
beforeAll(async () => {
  postgres = await startTestPostgres();
  stand = await startHubStand(await postgres.freshDatabase());
  browser = await launchBrowser();
  // One in trouble, one that is well, one nobody has heard of.
  const troubled = await stand.enrol("M01");
  const findings = [owed, inDoubt, paperOut, waiting, ...FINE];
  await troubled.call("POST", "/v1/health", { findings });
  const well = await stand.enrol("M02");
  await well.call("POST", "/v1/health", { findings: FINE });
  await stand.enrol("M03");
  officer = await signInAsStaff(stand);
});
afterAll(async () => {
  await browser?.close();
  await stand?.stop();
  await postgres?.stop();
});

test.each([
  { name: "360", width: 360, height: 740 },
  { name: "768", width: 768, height: 1024 },
  { name: "1280", width: 1280, height: 800 },
])(
  "at $width pixels an officer sees how the machines are, and opens what is well",
  async (size) => {
    const context = await browser.newContext({ viewport: size, locale: "id-ID" });
    await context.setExtraHTTPHeaders({ cookie: officer.cookie });
    const page = await context.newPage();
    await page.goto(`${stand.hub().url}/staff/health`);
    await page.getByText("Kertas struk habis").waitFor();
    await page.getByText("Semua beres").waitFor();
    await page.getByText("Mesin belum pernah memberi kabar").waitFor();
    await page.getByText("Yang baik-baik saja").first().click();
    await page.getByText("versi 0.1.0").first().waitFor();
    await looksRight(page, size.name, "health");
    await context.close();
  },
);
