// Where the desk does not answer an htmx request at all, the page says so and keeps what was typed.
(() => {
  const show = () => {
    const words = document.getElementById("no-answer");
    const place = document.getElementById("messages");
    if (words && place && !place.querySelector("[data-no-answer]")) {
      const box = words.content.firstElementChild.cloneNode(true);
      box.dataset.noAnswer = "";
      place.append(box);
    }
  };
  const clear = () => document.querySelectorAll("[data-no-answer]").forEach((box) => box.remove());

  document.addEventListener("htmx:sendError", show);
  document.addEventListener("htmx:timeout", show);
  document.addEventListener("htmx:afterOnLoad", clear);
})();
