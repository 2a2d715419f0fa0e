// Signing in elsewhere changes the token that forms carry: each request takes the browser's newest one.
(() => {
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)?.[1];
    if (!token) return;
    event.detail.headers["X-CSRFToken"] = token;
    if (event.detail.parameters?.has?.("csrfmiddlewaretoken")) event.detail.parameters.set("csrfmiddlewaretoken", token);
  });
})();
