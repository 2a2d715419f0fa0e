// A swapped panel stays where it was scrolled, keeps the focus near, and is announced to those who hear it.
(() => {
  let kept = null;
  const scroller = () => document.querySelector("#panel [data-scroll]");
  const isEdited = (panel) => Boolean(panel?.querySelector("#claim-save"));

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!event.detail.shouldSwap) return;
    const panel = document.getElementById("panel");
    const inside = panel?.contains(document.activeElement) || event.detail.target === panel;
    const wasEdited = isEdited(panel);
    const top = scroller()?.scrollTop ?? 0;
    kept = { panel, claim: panel?.dataset.claim, top, wasEdited, inside, id: document.activeElement?.id };
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
    if (box && kept.wasEdited !== isEdited(panel)) {
      // Another content: it begins at its top, where what was saved is said and can be undone.
      box.scrollTop = panel.scrollTop = 0;
    } else if (box && kept.claim === panel?.dataset.claim) {
      box.scrollTop = panel.querySelector(".notice.error, .wrong") ? 0 : kept.top;
      panel.querySelector(".scroll .wrong, .scroll .notice.error")?.scrollIntoView({ block: "nearest" });
    }
    focusAgain();
    announce();
    kept = null;
  });
})();
