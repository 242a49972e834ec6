import { en } from "../../core/text/en.ts";
import { id } from "../../core/text/id.ts";
import { BrandMark } from "../components/brand-mark.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { StateDrawing } from "../components/states/state-drawing.tsx";
import "./away.css";
import "./out-of-service.css";

const WORDS = {
  away: [id.shop.away, en.shop.away],
  "taken-over": [id.shop.takenOver, en.shop.takenOver],
} as const;

/** Without a view there is no buyer's language either: both are shown. */
export const AwayScreen = ({ because }: { readonly because: "away" | "taken-over" }) => {
  const [indonesian, english] = WORDS[because];
  return (
    <main className="away">
      <CalmPage
        mark={because === "away" ? <StateDrawing state="offline" /> : <BrandMark />}
        {...indonesian}
      >
        <p className="away-english" lang="en">
          {english.title} {english.body}
        </p>
      </CalmPage>
    </main>
  );
};
