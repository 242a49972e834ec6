import { qrisPayload } from "./qris-payload.ts";

export const QR_CONTENDERS = ["ours", "lean-qr", "qrcode"] as const;
export type QrContender = (typeof QR_CONTENDERS)[number];

/** Text to SVG path at level M, each loaded when it is asked for. */
export const loadQr = async (contender: QrContender): Promise<(data: string) => string> => {
  switch (contender) {
    case "ours": {
      const { qrPath } = await import("../../renderer/components/qr-path.ts");
      return (data) => qrPath(data).path;
    }
    case "lean-qr": {
      const { correction, generate } = await import("lean-qr");
      const { toSvgPath } = await import("lean-qr/extras/svg");
      const { M } = correction;
      return (data) => toSvgPath(generate(data, { minCorrectionLevel: M, maxCorrectionLevel: M }));
    }
    case "qrcode": {
      const qrcode = await import("qrcode");
      return (data) => {
        let svg = "";
        qrcode.toString(data, { type: "svg", errorCorrectionLevel: "M" }, (error, text) => {
          if (error) throw error;
          svg = text;
        });
        return svg;
      };
    }
  }
};

/** What the first code of a fresh process costs, its library loaded already. */
export const timeFirstCall = async (contender: QrContender): Promise<number> => {
  const draw = await loadQr(contender);
  const data = qrisPayload(1);
  const startedMs = performance.now();
  draw(data);
  return performance.now() - startedMs;
};
