// What is typed in a form[data-drafts] is kept on this device until it is saved: a lapsed session or a swap loses nothing.
(() => {
  const PREFIX = "draft:";
  const OLD = 14 * 24 * 3600 * 1000; // milliseconds after which a draft is forgotten
  const fieldsOf = (form) => form.querySelectorAll("textarea, input[type=text], input[type=radio]");
  const keyOf = (form, field) => `${PREFIX}${form.dataset.drafts}:${field.name}`;

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };

  const write = (form, field) => {
    try {
      localStorage.setItem(keyOf(form, field), JSON.stringify({ value: field.value, at: Date.now() }));
    } catch {
      // No room or not allowed: the text is still in the field.
    }
    const note = form.querySelector("[data-draft-note]");
    if (note) note.hidden = false;
  };

  const restore = (form) => {
    for (const field of fieldsOf(form)) {
      const draft = read(keyOf(form, field));
      if (!draft) continue;
      if (field.type === "radio") field.checked = field.value === draft.value;
      else field.value = draft.value;
      const note = form.querySelector("[data-draft-note]");
      if (note) note.hidden = false;
    }
  };

  const drop = (form) => {
    for (const field of fieldsOf(form)) localStorage.removeItem(keyOf(form, field));
  };

  const restoreAll = (root) => {
    for (const form of root.querySelectorAll("form[data-drafts]")) restore(form);
  };

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-drafts]");
    if (form && [...fieldsOf(form)].includes(event.target)) write(form, event.target);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-drafts]");
    if (form && event.target.type === "radio") write(form, event.target);
  });

  // Saved is what the desk answered with success.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig?.elt?.closest?.("form[data-drafts]");
    if (form && event.detail.requestConfig.verb === "post" && event.detail.xhr.status < 300) drop(form);
  });
  document.addEventListener("click", (event) => {
    const form = event.target.closest?.("[data-drop-drafts]")?.closest("form[data-drafts]");
    if (form) drop(form);
  });
  document.addEventListener("htmx:afterSettle", (event) => restoreAll(document));

  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && Date.now() - (read(key)?.at ?? 0) > OLD) localStorage.removeItem(key);
  }
  restoreAll(document);
})();
