import type { Language } from "../contract/kiosk-view.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";
import type { Messages } from "./messages.ts";

export const messagesFor = (language: Language): Messages => (language === "id" ? id : en);
