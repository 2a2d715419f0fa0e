// The claim in hand: its marks, the words that say whose it is, its number and its place on the map follow the panel; a
// click on a mark opens its claim.
(() => {
  const currentKey = () => document.getElementById("panel")?.dataset.claim;
  const numberOf = (key) => document.getElementById(`claim-${key}`);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const show = () => {
    const key = currentKey();
    for (const mark of document.querySelectorAll("mark[data-claims]")) {
      mark.classList.toggle("current", mark.dataset.claims.split(" ").includes(key));
    }
    for (const words of document.querySelectorAll("#text .frame")) {
      const whose = words.dataset.speaker ?? words.dataset.cue;
      words.classList.toggle("current", whose.split(" ").includes(key));
    }
    for (const link of document.querySelectorAll("a[data-claim]")) {
      if (link.dataset.claim === key) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  // On a phone the sheet covers the lower half of the text.
  const isSeen = (box) => box.top > 60 && box.bottom < innerHeight * (matchMedia("(max-width: 60rem)").matches ? 0.45 : 0.95);

  const scrollToCurrent = (behavior) => {
    const mark = document.querySelector("mark.current");
    if (mark && !isSeen(mark.getBoundingClientRect())) {
      const rest = calm.matches ? "auto" : behavior;
      const top = scrollY + mark.getBoundingClientRect().top - innerHeight * 0.25;
      scrollTo({ top: Math.max(0, top), behavior: rest });
    }
  };

  // A click on overlapping claims goes to the innermost, and from there outwards.
  const open = (mark) => {
    const keys = mark.dataset.claims.split(" ");
    const at = keys.indexOf(currentKey());
    const next = keys[(at + 1) % keys.length];
    if (next !== currentKey()) numberOf(next)?.click();
  };

  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("mark[data-claims]");
    if (mark && document.getSelection().isCollapsed) open(mark);
  });

  let before = currentKey();
  document.addEventListener("htmx:afterSettle", (event) => {
    show();
    if (currentKey() === before) return;
    before = currentKey();
    scrollToCurrent("smooth");
    document.dispatchEvent(new CustomEvent("claim:changed", { detail: { by: event.detail.elt } }));
  });

  if (location.pathname.startsWith("/claims/") && !location.hash) scrollToCurrent("auto");
})();
