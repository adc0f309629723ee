// Filters, keys and theme of the report page. Without it the page shows everything.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll(".finding")];
  const rows = new Map([...document.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));
  const texts = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));
  const filters = $("filters");
  const fields = { verdict: $("verdict"), level: $("level"), kind: $("kind"), source: $("source"), entity: $("entity") };
  const words = $("words");

  filters.hidden = findings.length === 0;
  // A choice between all and the only one is none.
  for (const field of Object.values(fields)) field.parentElement.hidden = field.options.length < 3;
  document.querySelector(".tools").hidden = false;

  const fits = (finding) => {
    const data = finding.dataset;
    return (!fields.verdict.value || data.verdict === fields.verdict.value) &&
        (!fields.level.value || data.level === fields.level.value) &&
        (!fields.kind.value || data.kind === fields.kind.value) &&
        (!fields.source.value || data.sources.split(" ").includes(fields.source.value)) &&
        (!fields.entity.value || data.entities.split("\n").includes(fields.entity.value)) &&
        words.value.toLowerCase().split(/\s+/).every((word) => texts.get(finding).includes(word));
  };

  const apply = () => {
    let shown = 0;
    for (const finding of findings) {
      const fit = fits(finding);
      finding.hidden = !fit;
      rows.get(finding.id).hidden = !fit;
      if (fit) ++shown;
    }
    const source = fields.source.value;
    const column = source === "" ? -1 : Number(source) + 1;
    for (const row of document.querySelectorAll(".matrix tr")) {
      [...row.cells].forEach((cell, i) => cell.classList.toggle("off", column >= 0 && i > 0 && i !== column));
    }
    $("none").hidden = shown > 0;
    $("shown").textContent = `${shown} of ${findings.length}`;
  };

  const clear = () => {
    filters.reset();
    apply();
  };
  filters.addEventListener("input", apply);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(apply));

  // A link leads to what it names, even when that is filtered out or closed.
  const reveal = () => {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && $(id);
    const finding = target && target.closest(".finding");
    if (!finding) return;
    if (finding.hidden) clear();
    finding.querySelector("details").open = true;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  // The same link again changes no hash.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) setTimeout(reveal);
  });

  // Theme: as the system has it, light or dark; kept where the browser allows that.
  const themes = ["system", "light", "dark"];
  const remembered = (() => {
    try {
      return localStorage.getItem("gainsay-theme");
    } catch {
      return null;
    }
  })();
  let theme = Math.max(0, themes.indexOf(remembered));
  const paint = () => {
    const name = themes[theme];
    if (name === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = name;
    }
    document.querySelector("#theme span").textContent = name;
  };
  const nextTheme = () => {
    theme = (theme + 1) % themes.length;
    paint();
    try {
      localStorage.setItem("gainsay-theme", themes[theme]);
    } catch {
      // Then it lasts as long as the page.
    }
  };
  $("theme").addEventListener("click", nextTheme);
  paint();

  const help = $("help");
  $("keys").addEventListener("click", () => help.showModal());
  $("close").addEventListener("click", () => help.close());

  const step = (by) => {
    const shown = findings.filter((finding) => !finding.hidden);
    if (shown.length === 0) return;
    const focused = document.activeElement && document.activeElement.closest(".finding");
    const at = shown.indexOf(focused);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by));
    shown[next].focus({ preventScroll: true });
    shown[next].scrollIntoView({ block: "start" });
  };
  const toggle = () => {
    const finding = document.activeElement && document.activeElement.closest(".finding");
    if (!finding) return;
    const details = finding.querySelector("details");
    details.open = !details.open;
  };
  const keys = { "j": () => step(1), "k": () => step(-1), "o": toggle, "/": () => words.focus(), "x": clear, "t": nextTheme,
    "?": () => help.showModal() };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === words) words.blur();
    const typing = event.target.closest("input, select, textarea, dialog");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !$("single").checked) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // Paper has no closed parts.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(".finding:not([hidden]) details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });

  apply();
  reveal();
})();
