import { LARGE, SMALL } from "./check-photo.ts";

/** The width of the picture on the product page of a 1080 pixel screen. */
const LARGE_PIXELS = 1200;
const SMALL_PIXELS = 400;
/** Mean luma, 0–255, within which a product is easily seen (reference/domain.md §5.3). */
const DARKEST = 70;
const BRIGHTEST = 235;

/**
 * Runs in the officer's browser: turns the photo as the camera held it, crops its middle, draws it
 * anew in both sizes, so that nothing but the picture is left of the file, and sends those.
 */
export const PREPARE_PHOTO = `
  const form = document.querySelector("#new-photo");
  const advice = document.querySelector("#advice");
  const send = document.querySelector("#send");
  const advise = (text) => { advice.textContent = text; advice.hidden = text === ""; };
  const crop = (picture, pixels) => {
    const side = Math.min(picture.width, picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = pixels;
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.fillStyle = "white";
    context.fillRect(0, 0, pixels, pixels);
    context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side,
      0, 0, pixels, pixels);
    return canvas;
  };
  const encode = async (canvas, mostBytes) => {
    for (const quality of [0.88, 0.8, 0.7, 0.55]) {
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
      if (blob.size <= mostBytes) return blob;
    }
    throw new Error("too large");
  };
  const brightness = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      sum += 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    }
    return sum / (data.length / 4);
  };
  let prepared = null;
  form?.querySelector("#photo").addEventListener("change", async ({ target }) => {
    prepared = null;
    send.disabled = true;
    advise("");
    const [file] = target.files;
    if (!file) return;
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
    if (!picture) return advise("Berkas foto tidak terbaca. Gunakan JPG, PNG atau WebP.");
    const side = Math.min(picture.width, picture.height);
    if (side < ${LARGE.leastPixels}) {
      return advise("Foto terlalu kecil. Dekatkan kamera atau gunakan kamera belakang.");
    }
    const large = crop(picture, Math.min(side, ${LARGE_PIXELS}));
    const small = crop(picture, ${SMALL_PIXELS});
    const preview = document.querySelector("#preview");
    preview.getContext("2d").drawImage(small, 0, 0, preview.width, preview.height);
    preview.hidden = false;
    const light = brightness(small);
    if (light < ${DARKEST}) advise("Foto agak gelap. Geser ke dekat jendela, lalu ambil lagi.");
    if (light > ${BRIGHTEST}) advise("Foto terlalu terang. Jauhkan dari lampu, lalu ambil lagi.");
    prepared = {
      large: await encode(large, ${LARGE.mostBytes}),
      small: await encode(small, ${SMALL.mostBytes}),
    };
    send.disabled = false;
  });
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!prepared) return;
    send.disabled = true;
    const body = new FormData(form);
    body.set("large", prepared.large, "large.jpg");
    body.set("small", prepared.small, "small.jpg");
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    if (answer?.redirected) return location.reload();
    send.disabled = false;
    const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
    advise(page?.querySelector(".notice")?.textContent.trim() ??
      "Foto belum terkirim. Periksa sambungan, lalu coba lagi.");
  });
`;
