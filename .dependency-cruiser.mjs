/** Who may import whom: DESIGN §2, as a rule that fails the check. */
const only = (folder, allowed, comment) => ({
  name: `${folder}-imports`,
  comment,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    path: "^(core|hardware|db|payments|lapas-client|lapas|kiosk|electron|renderer|demo|tests|tools)/",
    pathNot: `^(${[folder, ...allowed].join("|")})/`,
  },
});

const packageOnlyIn = (name, place) => ({
  name: `${name}-only-in-${place.replaceAll("/", "-")}`,
  severity: "error",
  from: { pathNot: `^${place}/` },
  to: { path: `node_modules/${name}/` },
});

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-missing",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\.css$|^electron$" },
    },
    only("core", [], "core is pure: values and decisions"),
    only("hardware", ["core"], "adapters know the core, never each other"),
    only("db", ["core"], "adapters know the core, never each other"),
    only("payments", ["core"], "adapters know the core, never each other"),
    only("lapas-client", ["core"], "adapters know the core, never each other"),
    only("renderer", ["core", "tools"], "the page knows the contract, the texts and money"),
    only("lapas", ["core", "db", "payments"], "the hub never touches the machine"),
    only(
      "kiosk",
      ["core", "db", "hardware", "lapas-client"],
      "the kiosk never holds acquirer keys",
    ),
    only("electron", ["core"], "the shell starts the bundled service, it does not import it"),
    only(
      "demo",
      ["core", "db", "hardware", "payments", "lapas", "kiosk"],
      "the demo puts programs together",
    ),
    {
      name: "core-imports-packages",
      severity: "error",
      from: { path: "^core/" },
      to: {
        path: "node_modules|^node:",
        pathNot: "node_modules/(xstate|zod)/",
        dependencyTypesNot: ["local"],
      },
    },
    {
      name: "core-without-node",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "renderer-imports-of-core",
      comment:
        "only core's contract, text, money and dates; of the catalogue its types and what needs no zod (which stays out of the bundle: tests/renderer)",
      severity: "error",
      from: { path: "^renderer/" },
      to: {
        path: "^core/",
        pathNot:
          "^core/(contract|text)/|^core/(format-rupiah|business-day|result|screen-size)\\.ts$|^core/catalogue/(catalogue-snapshot|food-label|localised|machine-plan|split-price)\\.ts$",
      },
    },
    packageOnlyIn("electron", "electron"),
    packageOnlyIn("better-sqlite3", "db"),
    packageOnlyIn("pg", "db"),
    packageOnlyIn("serialport", "hardware/transport"),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.types/|/out/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
