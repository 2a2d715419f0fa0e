"""The desk in the browser: views, forms and the middleware around them. Parse, call one function, answer."""
