// On a phone the panel is a sheet over the text: its handle opens and closes it, and so does what needs it.
(() => {
  let isOpen = false;

  const show = () => {
    const panel = document.getElementById("panel");
    panel?.toggleAttribute("data-open", isOpen);
    panel?.querySelector("[data-sheet]")?.setAttribute("aria-expanded", String(isOpen));
  };

  const set = (open) => {
    isOpen = open;
    show();
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-sheet]")) set(!isOpen);
    else if (event.target.closest?.("#text p")) set(false);
  });
  document.addEventListener("sheet:open", () => set(true));
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("#panel textarea, #panel input, #panel select") && event.target.matches(":focus-visible")) set(true);
  });
  document.addEventListener("htmx:afterSettle", show);
})();
