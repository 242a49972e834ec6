import { QR_CONTENDERS, timeFirstCall } from "./qr-contenders.ts";

/* `node qr-first-call.ts CONTENDER` prints the milliseconds of this process's first code. */
const contender = QR_CONTENDERS.find((one) => one === process.argv[2]);
if (!contender) throw new Error(`one of ${QR_CONTENDERS.join(", ")}`);
console.log(await timeFirstCall(contender));
