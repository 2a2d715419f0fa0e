// Selected text: a small menu of what can be done with it. Offsets are counted in code points, as the desk counts.
(() => {
  const bar = () => document.getElementById("selection");
  const text = () => document.querySelector("[data-text]");
  const length = (words) => [...words].length; // code points, not UTF-16 units
  let place = null;

  // How many characters of the article stand before a place in the page; numbers at claims are not of the text.
  const offsetAt = (node, at) => {
    const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!paragraph) return null;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, at);
    const before = range.cloneContents();
    for (const label of before.querySelectorAll("[data-label]")) label.remove();
    return Number(paragraph.dataset.start) + length(before.textContent);
  };

  const selected = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !text()) return null;
    const range = selection.getRangeAt(0);
    if (!text().contains(range.startContainer) || !text().contains(range.endContainer)) return null;
    const [start, end] = [offsetAt(range.startContainer, range.startOffset), offsetAt(range.endContainer, range.endOffset)];
    return start === null || end === null || start >= end ? null : { start, end, range };
  };

  const wordsOf = (range) => {
    const copy = range.cloneContents();
    for (const label of copy.querySelectorAll("[data-label]")) label.remove();
    return copy.textContent;
  };

  const put = (box) => {
    const width = bar().offsetWidth;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), innerWidth - width - 8);
    const above = box.top - bar().offsetHeight - 8;
    bar().style.left = `${left + scrollX}px`;
    bar().style.top = `${(above > 8 ? above : box.bottom + 8) + scrollY}px`;
  };

  const show = () => {
    if (!bar()) return;
    place = selected();
    bar().hidden = !place;
    if (!place) return;
    for (const button of bar().querySelectorAll("[data-select]")) {
      button.hidden = button.dataset.select !== "copy" && !document.getElementById(button.dataset.select);
    }
    put(place.range.getBoundingClientRect());
  };

  const send = (form) => {
    form.querySelector("[name$='-start']").value = place.start;
    const end = form.querySelector("[name$='-end']");
    if (end) end.value = place.end;
    form.requestSubmit();
  };

  let waiting;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-select]");
    if (!button || !place) return;
    if (button.dataset.select === "copy") {
      navigator.clipboard?.writeText(wordsOf(place.range));
      document.getElementById("announcer").textContent = bar().dataset.copied;
    } else send(document.getElementById(button.dataset.select));
    document.getSelection().removeAllRanges();
  });
  // A press on the menu must not take the selection away.
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest?.("#selection")) event.preventDefault();
  });
})();
