import * as z from "zod";
import { getJson } from "./json-over-http.ts";

const Papers = z.array(z.object({ id: z.int(), isComplete: z.boolean(), text: z.string() }));

/** The papers that came out of the printer and speak of this receipt. */
export const papersOf = async (printerUrl: string, receiptNumber: string) => {
  const papers = Papers.parse(await getJson(`${printerUrl.replace(/\/$/, "")}/papers`));
  return papers.filter(({ text }) => text.includes(receiptNumber));
};
