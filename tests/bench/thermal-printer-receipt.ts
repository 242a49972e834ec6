import { createCanvas } from "@napi-rs/canvas";
import { CharacterSet, PrinterTypes, ThermalPrinter } from "node-thermal-printer";
import type { PrintDocument, PrintLine } from "../../core/receipt/print-document.ts";

export interface ThermalPrinterReceipt {
  readonly encode: (document: PrintDocument) => Buffer;
  /** With a shop's logo above it: this library sends the picture with every receipt. */
  readonly encodeWithLogo: (document: PrintDocument) => Promise<Buffer>;
}

/** The same receipt with the library's own means, as its manual has it: one object, cleared each time. */
export const createThermalPrinterReceipt = (columns: number): ThermalPrinterReceipt => {
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    // Only the buffer is wanted; nothing is sent.
    interface: "",
    width: columns,
    characterSet: CharacterSet.PC437_USA,
  });
  const logo = drawLogo();

  const add = (line: PrintLine): void => {
    switch (line.kind) {
      case "text":
        if (line.bold) printer.bold(true);
        if (line.wide) printer.setTextQuadArea();
        printer.println(line.text);
        if (line.wide) printer.setTextNormal();
        if (line.bold) printer.bold(false);
        return;
      case "qr":
        printer.alignCenter();
        printer.printQR(line.data, { cellSize: 6, correction: "M", model: 2 });
        printer.alignLeft();
        return;
      case "feed":
        for (let fed = 0; fed < line.lines; fed++) printer.newLine();
    }
  };

  const finish = ({ lines }: PrintDocument): Buffer => {
    for (const line of lines) add(line);
    printer.cut();
    return printer.getBuffer();
  };

  return {
    encode: (document) => {
      printer.clear();
      return finish(document);
    },
    encodeWithLogo: async (document) => {
      printer.clear();
      await printer.printImageBuffer(logo);
      return finish(document);
    },
  };
};

/** 384 × 160 dots, a third of them black. */
const drawLogo = (): Buffer => {
  const canvas = createCanvas(384, 160);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, 384, 160);
  pen.fillStyle = "black";
  for (let x = 0; x < 384; x += 24) pen.fillRect(x, 20, 12, 80);
  return canvas.toBuffer("image/png");
};
