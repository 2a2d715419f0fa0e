// Where the desk does not answer an htmx request at all, the page says so and keeps what was typed. What was wrong goes
// once something has worked.
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
  const clear = (event) => {
    if (event.detail.failed && !event.detail.xhr.status) return;
    const done = event.detail.successful && event.detail.requestConfig.verb !== "get";
    const stale = done ? "[data-no-answer], [data-problem]" : "[data-no-answer]";
    document.querySelectorAll(stale).forEach((box) => box.remove());
  };

  document.addEventListener("htmx:sendError", show);
  document.addEventListener("htmx:timeout", show);
  document.addEventListener("htmx:afterRequest", clear);
})();
