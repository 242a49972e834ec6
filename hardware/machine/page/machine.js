/** Draws `GET /state` and presses its buttons. Redraws only what changed, so focus stays. */
const boards = document.querySelector("#boards");
const notice = document.querySelector("#notice");
const fill = document.querySelector("#fill");
const drawn = new Map();

const refresh = async () => {
  try {
    const response = await fetch("/state");
    draw(await response.json());
    if (notice.dataset.kind === "lost") say("");
  } catch {
    say("Mesin tidak menjawab. The machine does not answer.", "lost");
  }
};

const draw = ({ boards: views }) => {
  for (const view of views) {
    const section = sectionOf(view);
    section.classList.toggle("faulty", view.condition !== "ready");
    const select = section.querySelector("select");
    if (select.value !== view.condition && document.activeElement !== select) {
      select.value = view.condition;
    }
    for (const cell of view.doors ?? view.spirals) {
      const key = `${view.board}:${cell.label}`;
      const text = JSON.stringify(cell);
      if (drawn.get(key)?.text === text) continue;
      const fresh = view.kind === "locker" ? doorCell(view.board, cell) : spiralCell(cell);
      const known = drawn.get(key)?.element;
      if (known) known.replaceWith(fresh);
      else section.querySelector(".cells").append(fresh);
      drawn.set(key, { text, element: fresh });
    }
  }
};

const sectionOf = (view) => {
  const known = document.getElementById(view.board);
  if (known) return known;
  const section = make("section", { id: view.board, className: `board ${view.kind}` });
  const [id, en] = NAMES[view.kind];
  const heading = make("h2", {}, id, " ", english(en), ` ${view.board}`);
  const select = make("select", {}, ...view.conditions.map((one) => make("option", {}, one)));
  select.addEventListener("change", () =>
    post(`/faults/${view.board}`, { condition: select.value }),
  );
  const label = make("label", {}, "Kondisi ", english("Condition"), select);
  section.append(
    make("header", {}, make("div", {}, heading), label),
    make("div", { className: "cells" }),
  );
  boards.append(section);
  return section;
};

const NAMES = { spiral: ["Kabinet spiral", "Spiral cabinet"], locker: ["Loker", "Lockers"] };

const doorCell = (board, { lock, label, sku, door, hasGoods, openings }) => {
  const isOpen = door === "open";
  const press = (action) => post(`/doors/${board}/${lock}/${action}`);
  const buttons = isOpen
    ? [
        hasGoods
          ? button("Ambil", "Take", () => press("take"))
          : button("Taruh", "Put", () => press("put")),
        button("Tutup", "Close", () => press("close")),
      ]
    : [];
  return make(
    "div",
    { className: `cell ${door}`, title: sku ?? "" },
    make("div", {}, make("b", {}, label), make("span", { className: "sku" }, sku ?? "–")),
    make("div", { className: hasGoods ? "goods" : "goods none" }),
    make(
      "div",
      { className: "state" },
      isOpen ? "Terbuka " : "Tertutup ",
      english(isOpen ? "open" : "closed"),
      make("br"),
      hasGoods ? "ada barang " : "kosong ",
      english(hasGoods ? "goods in" : "empty"),
    ),
    make("div", { className: "count" }, `${openings}× dibuka `, english("opened")),
    make("div", { className: "buttons" }, ...buttons),
  );
};

const spiralCell = ({ label, sku, units, capacity, turns, drops }) => {
  const coil = Array.from({ length: capacity }, (_, place) =>
    make("i", { className: place < units ? "unit" : "" }),
  );
  return make(
    "div",
    { className: "cell" },
    make("div", {}, make("b", {}, label), make("span", { className: "sku" }, sku ?? "–")),
    make("div", { className: "coil" }, ...coil),
    make("div", { className: "state" }, `${units} / ${capacity} isi `, english("units")),
    make(
      "div",
      { className: "count" },
      `${turns}× putar `,
      english("turns"),
      make("br"),
      `${drops}× jatuh `,
      english("drops"),
    ),
  );
};

const post = async (path, body = {}) => {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) say(`Tidak bisa. Not possible: ${answer.error}`, "bad");
    else if (answer.boards) draw(answer);
    return answer;
  } catch {
    say("Mesin tidak menjawab. The machine does not answer.", "lost");
    return null;
  }
};

fill.addEventListener("click", async () => {
  fill.disabled = true;
  const answer = await post("/fill");
  fill.disabled = false;
  if (!answer?.load) return;
  const { isReported, status, answer: text } = answer.load;
  const result = `${status ?? ""} ${text}`.trim();
  if (isReported) say(`Mesin terisi; kios mencatat. Filled; the kiosk recorded it: ${result}`);
  else say(`Mesin terisi; kios belum mencatat. Filled, not recorded: ${result}`, "bad");
});

const say = (text, kind = "") => {
  notice.hidden = text === "";
  notice.textContent = text;
  notice.dataset.kind = kind;
  notice.classList.toggle("bad", kind !== "");
};

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const english = (text) => make("span", { lang: "en" }, text);
const button = (id, en, press) => {
  const element = make("button", { type: "button" }, id, " ", english(en));
  element.addEventListener("click", press);
  return element;
};

const REFRESH_MS = 700;
const keepRefreshing = async () => {
  await refresh();
  setTimeout(keepRefreshing, REFRESH_MS);
};
keepRefreshing();
