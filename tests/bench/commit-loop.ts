import { startTestKiosk } from "../support/test-kiosk.ts";

/*
 * `node commit-loop.ts FILE PURCHASES`: buys so often on a journal in that file and prints how many
 * commits that took. Run under strace by `syncs-per-commit.ts`.
 */
const [path = "", purchases = "0"] = process.argv.slice(2);

let commits = 0;
const kiosk = await startTestKiosk({
  path,
  unitsPerSpiral: 8,
  tapPorts: (ports) => ({
    ...ports,
    journal: {
      ...ports.journal,
      commit: (decide) => {
        const result = ports.journal.commit(decide);
        if (result.ok && result.value.length > 0) commits += 1;
        return result;
      },
    },
  }),
});
commits = 0;
for (let bought = 0; bought < Number(purchases); bought++) {
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.untilThanks();
  kiosk.touch({ kind: "done" });
}
console.log(JSON.stringify({ commits }));
