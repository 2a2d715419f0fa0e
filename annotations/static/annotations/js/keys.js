// Single keys press what carries them (data-key); never while typing. Ctrl+Enter sends the form; ? lists the keys.
(() => {
  const TYPED_IN = "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";
  const isTyping = (element) => element.isContentEditable || element.matches?.(TYPED_IN);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  const carrier = (key) => {
    const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
    // What lies in a closed <details> is opened by its key; what is hidden otherwise has none.
    return found.find((element) => isShown(element) || element.closest("details:not([open])"));
  };

  const press = (element) => {
    const folded = element.closest("details:not([open])");
    if (folded) folded.open = true;
    document.getElementById("panel")?.dispatchEvent(new CustomEvent("sheet:open", { bubbles: true }));
    if (element.matches(TYPED_IN)) {
      element.focus();
      element.scrollIntoView({ block: "nearest" });
    } else if (element.type === "radio") {
      element.checked = true;
      element.focus();
      element.dispatchEvent(new Event("change", { bubbles: true }));
    } else element.click();
  };

  const send = (target) => {
    const form = target.closest?.("form") ?? document.getElementById("review");
    form?.requestSubmit();
    return Boolean(form);
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (send(event.target)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const element = event.key.length === 1 && carrier(event.key);
    if (!element || element.disabled) return;
    event.preventDefault();
    press(element);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-help]")) document.getElementById("help")?.showModal();
  });
})();
