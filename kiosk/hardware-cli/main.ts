import { listPorts } from "../../hardware/transport/list-ports.ts";
import { readKioskConfig } from "../read-config.ts";
import { readCommand, USAGE } from "./command.ts";
import { openMachine } from "./open-machine.ts";
import { runCommand } from "./run-command.ts";

/*
 * The machine's devices by hand, through the drivers that sell: for installing and for mending. Runs
 * instead of the kiosk service, never beside it.
 */

const EXIT_DONE = 0;
/** The device did not do it. */
const EXIT_NOT_DONE = 1;
/** Nothing was moved: somebody has to look first. */
const EXIT_REFUSED = 78;

const say = (line: string) => process.stdout.write(`${line}\n`);
const refuse = (line: string): number => {
  process.stderr.write(`hardware: ${line}\n`);
  return EXIT_REFUSED;
};

const main = async (): Promise<number> => {
  const argv = process.argv.slice(2);
  const command = readCommand(argv);
  if (!command.ok) return refuse(`${command.error}\n${USAGE}`);
  const asked = command.value;
  if (asked.verb === "ports") {
    const ports = listPorts();
    for (const { path, stableNames } of ports) say([path, ...stableNames].join("  "));
    if (ports.length === 0) say("This computer has no serial adapter.");
    return EXIT_DONE;
  }
  const config = readKioskConfig(argv);
  if (!config.ok) return refuse(config.error.lines.join("\n"));
  const machine = await openMachine(config.value);
  if (!machine.ok) return refuse(machine.error);
  try {
    return (await runCommand(asked, machine.value, say)) ? EXIT_DONE : EXIT_NOT_DONE;
  } finally {
    machine.value.close();
  }
};

// Serial lines stay open for ever: the process ends them.
process.exit(await main());
