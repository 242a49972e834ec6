// The buyer's phone: draws what GET /codes says, once a second, and pays. Decides nothing.

const STATUS = {
  open: "Belum dibayar · open",
  paid: "Dibayar · paid",
  cancelled: "Dibatalkan · cancelled",
  expired: "Kedaluwarsa · expired",
};

const PROBLEMS = {
  "pay.closed": "Kode sudah ditutup · this code is closed",
  "pay.amount": "Jumlah tidak boleh · this amount is not allowed",
  "pay.unknown-code": "Kode tidak dikenal · unknown code",
  "scan.not-ours": "Kode bank lain · another bank's code",
};

const SWITCHES = [
  ["lose-answer", "Jawaban hilang · lose answers"],
  ["answer-twice", "Kabar dua kali · notify twice"],
  ["mute-notices", "Kabar dimatikan · push off"],
  ["query-blind", "Tanya tak terjawab · poll off", ["off", "pending", "error"]],
  ["accepts-late", "Terima bayar terlambat · accept late"],
  ["down", "Bank mati (503) · down"],
  ["slow", "Lambat, milidetik · slow, ms", "number"],
];

const codesElement = document.querySelector("#codes");
const messageElement = document.querySelector("#message");
let drawn = "";
let found = null;
/** Codes whose "another amount" stands open, so that a redraw leaves it so. */
const opened = new Set();

const rupiah = (amount) => `Rp ${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const say = (text, isProblem = false) => {
  messageElement.textContent = text;
  messageElement.className = isProblem ? "problem" : "";
  messageElement.hidden = false;
};

const post = async (path, body) => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) say(PROBLEMS[answer.error] ?? `Tidak bisa · ${answer.error}`, true);
  return response.ok ? answer : null;
};

const pay = async (code, options) => {
  const payment = await post(`/codes/${code.partnerReferenceNo}/pay`, options);
  if (payment) say(`${rupiah(payment.amountRupiah)} terkirim · sent · RRN ${payment.rrn}`);
  await refresh();
};

const button = (text, className, action) =>
  element("button", { type: "button", textContent: text, className, onclick: action });

const buttonsOf = (code) => {
  switch (code.status) {
    case "open":
      return [button("Bayar · Pay", "pay", () => pay(code, {}))];
    case "paid":
      return [button("Bayar lagi · Pay again", "quiet", () => pay(code, {}))];
    default:
      return [button("Bayar terlambat · Pay late", "quiet", () => pay(code, { late: true }))];
  }
};

const otherAmount = (code) => {
  const input = element("input", { type: "number", min: "1", max: "10000000", required: true });
  input.setAttribute("aria-label", "Jumlah dalam rupiah · amount in rupiah");
  const form = element(
    "form",
    { className: "other" },
    input,
    element("button", { className: "quiet", textContent: "Bayar · Pay" }),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const late = code.status === "expired" || code.status === "cancelled";
    document.activeElement?.blur();
    void pay(code, { amountRupiah: Number(input.value), late });
  });
  const isOpen = opened.has(code.partnerReferenceNo);
  const details = element(
    "details",
    { open: isOpen },
    element("summary", { textContent: "Bayar jumlah lain · Pay another amount" }),
    form,
  );
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(code.partnerReferenceNo);
    else opened.delete(code.partnerReferenceNo);
  });
  return details;
};

const drawCode = (code) => {
  const status = element("span", {
    className: `status ${code.status}`,
    textContent: STATUS[code.status],
  });
  const card = element(
    "article",
    { className: code.partnerReferenceNo === found ? "card code found" : "card code" },
    element(
      "div",
      { className: "row" },
      element("span", { className: "merchant", textContent: code.merchantName }),
      status,
    ),
    element("span", { className: "amount", textContent: rupiah(code.amountRupiah) }),
    element("p", {
      className: "soft",
      textContent: `${code.nmid} · ${code.terminalId} · ${code.createdAt.slice(11, 19)} – ${code.expiresAt.slice(11, 19)} WIB`,
    }),
    ...buttonsOf(code),
    otherAmount(code),
  );
  card.dataset.reference = code.partnerReferenceNo;
  if (code.payments.length > 0) {
    const lines = code.payments.map((payment) =>
      element("li", {
        textContent: `${payment.paidTime.slice(11, 19)} · ${rupiah(payment.amountRupiah)} · RRN ${payment.rrn} · ${payment.isNoticed ? "diketahui toko · shop knows" : "belum dikabarkan · not yet told"}`,
      }),
    );
    card.append(element("ul", {}, ...lines));
  }
  return card;
};

const refresh = async () => {
  try {
    const codes = await (await fetch("/codes")).json();
    const fresh = JSON.stringify([codes, found]);
    // A half-typed amount must survive the next second.
    if (fresh === drawn || codesElement.contains(document.activeElement?.closest("form") ?? null)) {
      return;
    }
    drawn = fresh;
    const shown = codes.slice(0, 12).map(drawCode);
    const empty = element(
      "p",
      { className: "card soft" },
      "Belum ada kode. Mulai belanja di mesin · No code yet: start a purchase at the machine.",
    );
    codesElement.replaceChildren(...(shown.length > 0 ? shown : [empty]));
  } catch {
    say("Bank tidak terjangkau · the bank cannot be reached", true);
  }
};

const drawSwitches = async () => {
  const state = await (await fetch("/control")).json();
  const rows = SWITCHES.map(([name, text, kind]) => {
    const input = Array.isArray(kind)
      ? element("select", {}, ...kind.map((value) => element("option", { value }, value)))
      : element("input", { type: kind ?? "checkbox", min: "0", max: "600000" });
    input.name = name;
    if (input.type === "checkbox") input.checked = state[name];
    else input.value = state[name];
    input.addEventListener("change", () => {
      const raw = input.type === "checkbox" ? input.checked : input.value;
      void post("/control", { [name]: input.type === "number" ? Number(raw) : raw });
    });
    const isFirst = input.type === "checkbox";
    return element("label", { className: "switch" }, ...(isFirst ? [input, text] : [text, input]));
  });
  document.querySelector("#switch-list").replaceChildren(...rows);
};

const scan = async () => {
  const code = await post("/scan", { text: document.querySelector("#scan-text").value });
  if (!code) return;
  found = code.partnerReferenceNo;
  say(`${code.merchantName} · ${rupiah(code.amountRupiah)}`);
  document.activeElement?.blur();
  await refresh();
  document.querySelector(`[data-reference="${found}"]`)?.scrollIntoView({ behavior: "smooth" });
};
document.querySelector("#scan-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void scan();
});

await drawSwitches();
await refresh();
setInterval(refresh, 1_000);
