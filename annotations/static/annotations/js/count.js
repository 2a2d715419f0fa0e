// Says how long a text is that reads best when short (data-count: how many characters).
(() => {
  const count = (field) => {
    const place = document.querySelector(`[data-count-for="${field.id}"]`);
    if (!place) return;
    place.dataset.words ??= place.textContent;
    const length = [...field.value].length;
    place.textContent = `${length} / ${field.dataset.count}. ${place.dataset.words}`;
    place.toggleAttribute("data-over", length > Number(field.dataset.count));
  };
  const countAll = () => document.querySelectorAll("[data-count]").forEach(count);

  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-count]")) count(event.target);
  });
  document.addEventListener("htmx:afterSettle", countAll);
  countAll();
})();
