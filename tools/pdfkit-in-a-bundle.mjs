import Helvetica from "pdfkit/standard-fonts/Helvetica";
import HelveticaBold from "pdfkit/standard-fonts/HelveticaBold";
import { PDFDocument, registerStdFonts } from "../node_modules/pdfkit/js/pdfkit.browser.mjs";

/**
 * Stands for `pdfkit` in the hub's bundle (tools/build.ts). The Node build reads its fonts from beside
 * itself while it runs, and in one file there is nothing beside it; this one carries the two we use.
 */
registerStdFonts(Helvetica, HelveticaBold);

// biome-ignore lint/style/noDefaultExport: the shape of pdfkit itself.
export default PDFDocument;
