/**
 * Preloaded into every process of the demo: when the demo dies, however it dies, its processes leave
 * too, and a second start finds nobody on its data.
 */
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
});
