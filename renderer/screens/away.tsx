import { en } from "../../core/text/en.ts";
import { id } from "../../core/text/id.ts";
import { BrandMark } from "../components/brand-mark.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import "./away.css";
import "./out-of-service.css";

/** The service is away, and with it the language of the buyer: both are shown. */
export const AwayScreen = () => (
  <main className="away">
    <CalmPage mark={<BrandMark />} {...id.shop.away}>
      <p className="away-english" lang="en">
        {en.shop.away.title} {en.shop.away.body}
      </p>
    </CalmPage>
  </main>
);
