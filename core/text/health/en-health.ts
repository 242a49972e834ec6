import { formatUnbroken } from "../../money.ts";
import { enTools } from "../en-tools.ts";
import { formatDate, formatMoment } from "../format-date.ts";
import type { HealthMessages } from "./health-messages.ts";

/** More than these are looked up at the office. */
const NAMED_ORDERS = 3;

const since = (ms: number | null): string =>
  ms === null ? "" : ` Last connected ${formatMoment(ms, "en")}.`;
const free = (megabytes: number): string =>
  megabytes < 1024 ? `${megabytes} MB` : `${Math.floor(megabytes / 1024)} GB`;
const board = ({ board: name, slotKind }: { board: string; slotKind: "spiral" | "locker" }) =>
  `${slotKind === "spiral" ? "Spiral board" : "Locker board"} ${name}`;
const place = ({ slotLabel, slotKind }: { slotLabel: string; slotKind: "spiral" | "locker" }) =>
  `${slotKind === "spiral" ? "Spiral" : "Locker"} ${slotLabel}`;
const counted = (amount: number, one: string, many: string): string =>
  `${amount} ${amount === 1 ? one : many}`;
const slots = (amount: number): string => `${counted(amount, "slot does", "slots do")} not sell`;
const buyers = (amount: number): string => counted(amount, "buyer", "buyers");
const named = (orderCodes: readonly string[]): string => {
  const more = orderCodes.length - NAMED_ORDERS;
  const first = orderCodes.slice(0, NAMED_ORDERS).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
};
const apart = (seconds: number): string => {
  const size = Math.abs(seconds);
  const amount =
    size < 120
      ? counted(size, "second", "seconds")
      : counted(Math.round(size / 60), "minute", "minutes");
  return `${amount} ${seconds > 0 ? "slow" : "fast"}`;
};

export const enHealth: HealthMessages = {
  urgent: "Now",
  soon: "Soon",
  needed: (problems) => `${counted(problems, "thing needs", "things need")} you`,
  nothingNeeded: "All is well",
  well: "What is well",
  problems: {
    "machine-unheard": ({ minutes }) => ({
      problem: `The machine has said nothing for ${counted(minutes, "minute", "minutes")}`,
      todo: "Call the place where it stands: is its screen on? Below is what it said last.",
    }),
    "machine-never-heard": () => ({
      problem: "The machine has never reported",
      todo: "Switch it on and connect its network. The first report comes within a minute.",
    }),
    "refunds-overdue": ({ refunds, totalRupiah, since: date }) => ({
      problem: `${formatUnbroken(totalRupiah)} for ${buyers(refunds)} is overdue`,
      todo: `Treasurer: pay out today. The first was due ${formatDate(date, "en")}.`,
    }),
    "refunds-owed": ({ refunds, totalRupiah, firstDueDate }) => ({
      problem: `${formatUnbroken(totalRupiah)} must go back to ${buyers(refunds)}`,
      todo: `The treasurer pays it out at the office, the first by ${formatDate(firstDueDate, "en")}.`,
    }),
    "unknown-lines": ({ orderCodes }) => ({
      problem: `Sold, not seen to come out: order ${named(orderCodes)}`,
      todo: "See whether the item is still in its slot or in the tray. Count the slot, then print the order's file for the treasurer.",
    }),
    "slot-in-doubt": (finding) => ({
      problem: `${place(finding)} stopped: nobody is sure what is in it`,
      todo: "Open it, count what is inside, save the count. Then the slot sells again.",
    }),
    "locker-looks-empty": (finding) => ({
      problem: `${place(finding)} looks empty, but the books say it is not`,
      todo: "Open it and look. Empty: count this slot. Not empty: move the item in front of the sensor.",
    }),
    "days-overdue": ({ dates }) => ({
      problem: `Not closed: ${dates.map((date) => formatDate(date, "en")).join(", ")}`,
      todo: "Close the day and take the printed F1 to the lapas.",
    }),
    "books-unsound": () => ({
      problem: "The machine's tables are broken, selling has stopped",
      todo: "Restart the machine: the tables are built again from the journal. Still so: call the technician.",
    }),
    "no-catalogue": () => ({
      problem: "There is no list of goods yet",
      todo: "Connect the network. The list comes from the lapas by itself.",
    }),
    "board-silent": (finding) => ({
      problem: `${board(finding)} is silent, ${slots(finding.slots)}`,
      todo: "Check the light and the power cable of this board. Unplug it, wait ten seconds, plug it in.",
    }),
    "board-unplugged": (finding) => ({
      problem: `${board(finding)} is off the computer, ${slots(finding.slots)}`,
      todo: "Push this board's data cable in firmly at both ends.",
    }),
    "board-not-set-up": (finding) => ({
      problem: `${board(finding)} is in the plan, but not in the machine`,
      todo: "Technician: make the plan at the lapas match the boards that are fitted.",
    }),
    "cabinet-stopped": (finding) => ({
      problem: `${board(finding)} has stopped, ${slots(finding.slots)}`,
      todo: "Clean the drop sensor and the way of the goods. Unplug the board for ten seconds, plug it in.",
    }),
    "lock-stuck": (finding) => ({
      problem: `${place(finding)}: the lock is stuck`,
      todo: "Open it with the key. Free what holds the door, then try the lock.",
    }),
    "motor-stopped": (finding) => ({
      problem: `${place(finding)}: the motor is stuck`,
      todo: "Free what is caught, count what is inside, then try the motor.",
    }),
    "door-open": ({ slotLabel }) => ({
      problem: `The door of locker ${slotLabel} is open`,
      todo: "Close the door until it clicks.",
    }),
    "printer-paper-out": () => ({
      problem: "Receipt paper has run out",
      todo: "Open the printer, put in a new roll with its shiny side to the print head, close it.",
    }),
    "printer-cover-open": () => ({
      problem: "The printer's lid is open",
      todo: "Press the lid down on both sides until it clicks.",
    }),
    "printer-cutter-jam": () => ({
      problem: "Paper is caught in the printer's knife",
      todo: "Switch the printer off, pull the caught paper out gently, switch it on.",
    }),
    "printer-fault": () => ({
      problem: "The printer reports a fault",
      todo: "Switch the printer off for ten seconds, then on. Still so: call the technician.",
    }),
    "printer-silent": () => ({
      problem: "The printer does not answer",
      todo: "Look at the printer's light. Off: check its power cable. On: switch it off for ten seconds, then on.",
    }),
    "printer-unplugged": () => ({
      problem: "The printer is off the computer",
      todo: "Push the printer's cable in firmly at both ends.",
    }),
    "printer-unsure": () => ({
      problem: "Not sure that the last receipt came out",
      todo: "Look below the screen: is the paper whole and cut? If not, check roll and knife.",
    }),
    "paper-low": () => ({
      problem: "Receipt paper is running low",
      todo: "Have a new roll ready. Change it at this visit.",
    }),
    "network-away": ({ sinceMs }) => ({
      problem: "The machine has no network: buyers cannot pay",
      todo: `Check the modem and its cable. Switch the modem off for ten seconds, then on.${since(sinceMs)}`,
    }),
    "hub-silent": ({ sinceMs }) => ({
      problem: "The lapas's computer does not answer: buyers cannot pay",
      todo: `Call the lapas: is the shop's computer on and connected?${since(sinceMs)}`,
    }),
    "hub-not-itself": ({ sinceMs }) => ({
      problem: "The mall's network asks for a sign-in: buyers cannot pay",
      todo: `Ask the mall to let this machine through, or use a modem of your own.${since(sinceMs)}`,
    }),
    "hub-refuses-us": ({ sinceMs }) => ({
      problem: "The lapas's computer does not know this machine",
      todo: `Technician: enrol this machine again at the lapas.${since(sinceMs)}`,
    }),
    "acquirer-silent": ({ sinceMs }) => ({
      problem: "The QRIS bank does not answer: buyers cannot pay",
      todo: `Wait a little. After half an hour call the bank's service.${since(sinceMs)}`,
    }),
    "journal-forked": () => ({
      problem: "The lapas has other records under this machine's name",
      todo: "Call the technician before closing the day. Selling goes on, records are not sent.",
    }),
    "facts-waiting": ({ facts, lastSyncedAtMs }) => ({
      problem: `${counted(facts, "record has", "records have")} not reached the lapas`,
      todo:
        lastSyncedAtMs === null
          ? "Check the network. The records are safe here and go by themselves."
          : `Check the network. The records are safe here and go by themselves. Last complete ${formatMoment(lastSyncedAtMs, "en")}.`,
    }),
    "disk-full": ({ freeMegabytes }) => ({
      problem: `Storage is full (${free(freeMegabytes)} left), selling has stopped`,
      todo: "Technician: move logs and old copies off the machine. Never delete the journal.",
    }),
    "disk-low": ({ freeMegabytes }) => ({
      problem: `Storage is almost full: ${free(freeMegabytes)} left`,
      todo: "Technician: move logs and old copies at the next visit.",
    }),
    "clock-wrong": ({ aheadSeconds }) => ({
      problem:
        aheadSeconds === null
          ? "The machine's clock is not certain: food is not sold"
          : `The machine's clock is ${apart(aheadSeconds)}: food is not sold`,
      todo: "Connect the network and wait five minutes: the clock corrects itself. Still wrong: call the technician.",
    }),
    "clock-drifts": ({ aheadSeconds }) => ({
      problem: `The machine's clock is ${apart(aheadSeconds ?? 0)}`,
      todo: "Leave it connected: the clock corrects itself. Tell the technician if it is so tomorrow.",
    }),
    "copies-missing": ({ because, lastMadeAtMs }) => ({
      problem:
        lastMadeAtMs === null
          ? "There is no copy of the journal"
          : `The last copy of the journal is of ${formatMoment(lastMadeAtMs, "en")}`,
      todo: enTools.copies.problems[because],
    }),
  },
  fine: {
    "money-fine": () => ({ name: "Buyers' money", state: "none is being held" }),
    "slots-fine": ({ slots: amount }) => ({
      name: "Slots",
      state: `${amount} are sure of what they hold`,
    }),
    "days-fine": () => ({ name: "Books of the days", state: "none is late" }),
    "board-fine": (finding) => ({
      name: board(finding),
      state: `${counted(finding.slots, "slot", "slots")} ready`,
    }),
    "doors-fine": ({ doors }) => ({ name: "Doors", state: `${doors} closed` }),
    "printer-fine": () => ({ name: "Printer", state: "ready, enough paper" }),
    "network-fine": () => ({ name: "Network", state: "connected" }),
    "hub-fine": () => ({ name: "The lapas's computer", state: "answers" }),
    "acquirer-fine": () => ({ name: "QRIS bank", state: "answers" }),
    "acquirer-not-asked": () => ({ name: "QRIS bank", state: "no payment yet" }),
    "sync-fine": ({ facts, lastSyncedAtMs }) => ({
      name: "Records to the lapas",
      state:
        facts > 0 || lastSyncedAtMs === null
          ? `${counted(facts, "record is", "records are")} on the way`
          : `complete ${formatMoment(lastSyncedAtMs, "en")}`,
    }),
    "disk-fine": ({ freeMegabytes }) => ({ name: "Storage", state: `${free(freeMegabytes)} free` }),
    "clock-fine": ({ aheadSeconds }) => ({
      name: "Clock",
      state:
        aheadSeconds === null
          ? "plausible, not compared yet"
          : `right within ${counted(Math.abs(aheadSeconds), "second", "seconds")}`,
    }),
    "copies-fine": ({ lastMadeAtMs }) => ({
      name: "Copy of the journal",
      state: lastMadeAtMs === null ? "made tonight" : formatMoment(lastMadeAtMs, "en"),
    }),
    "program-fine": ({ version }) => ({ name: "Program", state: `version ${version}` }),
  },
};
