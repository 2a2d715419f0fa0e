// What is typed in a form[data-drafts] is kept on this device until it is saved: a lapsed session or a swap loses nothing.
(() => {
  const PREFIX = "draft:";
  const OLD = 14 * 24 * 3600 * 1000; // milliseconds after which a draft is forgotten
  const fieldsOf = (form) => form.querySelectorAll("textarea, select, input:not([type=hidden], [type=submit])");
  const isTicked = (field) => field.type === "radio" || field.type === "checkbox";
  const prefixOf = (form) => `${PREFIX}${form.dataset.drafts}:`;
  // A row is named by its place, which is another row's once somebody else has saved: its draft is of one version alone.
  const versionOf = (form, field) => (field.closest("[data-rows]") ? `v${form.elements.version?.value}:` : "");
  const keyOf = (form, field) => prefixOf(form) + versionOf(form, field) + field.name;
  const valueOf = (field) => (field.type === "checkbox" && !field.checked ? "" : field.value);

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };

  const write = (form, field) => {
    try {
      localStorage.setItem(keyOf(form, field), JSON.stringify({ value: valueOf(field), at: Date.now() }));
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
      if (isTicked(field)) field.checked = field.value === draft.value;
      else field.value = draft.value;
      const note = form.querySelector("[data-draft-note]");
      if (note) note.hidden = false;
    }
  };

  // Rows that are not there any more had drafts too.
  const drop = (form) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefixOf(form))) localStorage.removeItem(key);
  };

  const dropRows = (form) => {
    for (const field of form.querySelectorAll("[data-rows] [name]")) localStorage.removeItem(keyOf(form, field));
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
    if (form && isTicked(event.target)) write(form, event.target);
  });

  // Saved is what the desk answered with success, unless the button was none that saves. In a conflict the rows come
  // back joined with another person's, and may have other places than they had.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const request = event.detail.requestConfig;
    const form = request?.elt?.closest?.("form[data-drafts]");
    if (!form || request.verb !== "post") return;
    if (request.triggeringEvent?.submitter?.hasAttribute("data-saves-nothing")) return;
    if (event.detail.xhr.status < 300) drop(form);
    else if (event.detail.xhr.status === 409) dropRows(form);
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
