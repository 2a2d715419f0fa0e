// A swapped panel stays where it was scrolled, keeps the focus near, and is announced to those who hear it.
(() => {
  let kept = null;
  const scroller = () => document.querySelector("#panel [data-scroll]");

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.shouldSwap) return;
    const panel = document.getElementById("panel");
    const inside = panel?.contains(document.activeElement) || event.detail.target === panel;
    kept = { panel, claim: panel?.dataset.claim, top: scroller()?.scrollTop ?? 0, inside, id: document.activeElement?.id };
  });

  const focusAgain = () => {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (!kept?.inside || !lost) return;
    const again = kept.id && document.getElementById(kept.id);
    const heading = document.getElementById("panel-title");
    (again || heading)?.focus({ preventScroll: true });
  };

  const announce = () => {
    const panel = document.getElementById("panel");
    const place = document.getElementById("announcer");
    if (!panel || !place || panel === kept.panel) return;
    const words = panel.dataset.announce;
    const isOther = kept && kept.claim !== panel.dataset.claim;
    const title = document.getElementById("panel-title")?.textContent ?? "";
    place.textContent = [words, isOther ? title : ""].filter(Boolean).join(" ");
  };

  document.addEventListener("htmx:afterSettle", () => {
    if (!kept) return;
    const panel = document.getElementById("panel");
    const box = scroller();
    if (box && kept.claim === panel?.dataset.claim) {
      box.scrollTop = panel.querySelector(".notice.error, .wrong") ? 0 : kept.top;
      panel.querySelector(".scroll .wrong, .scroll .notice.error")?.scrollIntoView({ block: "nearest" });
    }
    focusAgain();
    announce();
    kept = null;
  });
})();
