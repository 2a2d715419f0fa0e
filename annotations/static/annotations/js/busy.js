// A form[data-busy] is sent once: its button says what happens (data-busy) and takes no second press.
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-busy]");
    if (!form || event.defaultPrevented) return;
    if (form.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    const button = event.submitter ?? form.querySelector("button");
    if (!button) return;
    button.dataset.words = button.textContent;
    button.textContent = form.dataset.busy;
    button.setAttribute("aria-disabled", "true");
  });

  // The browser may bring the page back as it was left.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-busy][aria-busy]")) {
      form.removeAttribute("aria-busy");
      const button = form.querySelector("button[data-words]");
      if (!button) continue;
      button.textContent = button.dataset.words;
      button.removeAttribute("aria-disabled");
      delete button.dataset.words;
    }
  });
})();
