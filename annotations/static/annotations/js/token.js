// Who signs in again in another tab gets a new token there; what is sent from this page carries the newest one.
(() => {
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
    if (!token) return;
    event.detail.headers["X-CSRFToken"] = token;
    const parameters = event.detail.parameters;
    if (parameters.csrfmiddlewaretoken) parameters.csrfmiddlewaretoken = token;
  });
})();
