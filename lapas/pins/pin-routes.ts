import type { Context } from "hono";
import { Hono } from "hono";
import * as z from "zod";
import { Pin } from "../../core/service/door/service-pin.ts";
import { Position } from "../../core/service/position.ts";
import { pageHeaders } from "../page-frame.ts";
import type { Bilingual } from "../page-text.ts";
import { refuse } from "../refuse.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { newPin } from "./new-pin.ts";
import { createPinDesk, type PinDeskParts, type PinPlace, type PinRefusal } from "./pin-desk.ts";
import { newPinPage, pinListPage, pinPage } from "./pin-page.ts";

export type PinParts = PinDeskParts;

const PinForm = z.object({ pin: Pin, again: z.string() });

/** `/staff/pins`: who gets into service mode at which machine. */
export const pinRoutes = (parts: PinParts, staffOnly: StaffOnly) => {
  const { catalogue } = parts;
  const desk = createPinDesk(parts);
  const path = "/staff/pins/:machineCode/:position";

  const placeOf = async (context: Context<StaffEnv>) => {
    const position = Position.safeParse(context.req.param("position"));
    const machineCode = context.req.param("machineCode") ?? "";
    const snapshot = position.success ? await catalogue.newest(machineCode) : null;
    return snapshot && position.success ? { machineCode, position: position.data, snapshot } : null;
  };
  const withPlace = async (
    context: Context<StaffEnv>,
    work: (place: NonNullable<Awaited<ReturnType<typeof placeOf>>>) => Response | Promise<Response>,
  ) => {
    const place = await placeOf(context);
    return place ? work(place) : refuse(context, 404, "pins.no-such-place");
  };
  const showForm = (
    context: Context<StaffEnv>,
    place: PinPlace,
    notice: Bilingual | null,
    status: 200 | 400,
  ) =>
    withPlace(context, ({ snapshot }) =>
      context.html(
        pinPage(context.get("staff"), { place, snapshot, notice }),
        status,
        pageHeaders(null),
      ),
    );

  return new Hono<StaffEnv>()
    .get("/staff/pins", staffOnly("set-pins"), async (context) => {
      const [machines, adopted] = await Promise.all([
        catalogue.newestOfAll(),
        catalogue.adoptedVersions(),
      ]);
      const page = pinListPage(context.get("staff"), machines, adopted);
      return context.html(page, 200, pageHeaders(null));
    })
    .get(path, staffOnly("set-pins"), (context) =>
      withPlace(context, (place) => showForm(context, place, null, 200)),
    )
    .post(path, staffOnly("set-pins"), (context) =>
      withPlace(context, async (place) => {
        const form = PinForm.safeParse(await context.req.parseBody());
        if (!form.success) return showForm(context, place, NOT_SIX_FIGURES, 400);
        if (form.data.pin !== form.data.again) return showForm(context, place, DIFFER, 400);
        const refusal = await desk.set(place, form.data.pin);
        if (refusal) return showForm(context, place, REFUSAL_TEXT[refusal], 400);
        return context.redirect("/staff/pins", 303);
      }),
    )
    .post(`${path}/draw`, staffOnly("set-pins"), (context) =>
      withPlace(context, async (place) => {
        const pin = newPin();
        const refusal = await desk.set(place, pin);
        if (refusal) return showForm(context, place, REFUSAL_TEXT[refusal], 400);
        const page = newPinPage(context.get("staff"), { place, snapshot: place.snapshot, pin });
        return context.html(page, 200, pageHeaders(null));
      }),
    )
    .post(`${path}/revoke`, staffOnly("set-pins"), (context) =>
      withPlace(context, async (place) => {
        await desk.revoke(place);
        return context.redirect("/staff/pins", 303);
      }),
    );
};

const NOT_SIX_FIGURES: Bilingual = {
  id: "PIN terdiri dari 6 angka.",
  en: "A PIN is six figures.",
};
const DIFFER: Bilingual = { id: "Kedua PIN berbeda.", en: "The two PINs differ." };
const REFUSAL_TEXT: Readonly<Record<PinRefusal, Bilingual>> = {
  weak: {
    id: "PIN ini mudah ditebak. Hindari angka kembar dan angka berurutan, atau biarkan kami yang memilih.",
    en: "This PIN is easy to guess. Avoid equal figures and rows, or let us draw one.",
  },
  taken: {
    id: "PIN ini sudah dipakai jabatan lain di mesin ini. Pilih yang berbeda.",
    en: "Another position at this machine has this PIN. Choose another.",
  },
  "no-such-machine": { id: "Mesin ini tidak dikenal.", en: "There is no such machine." },
};
