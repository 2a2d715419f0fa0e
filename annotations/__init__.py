"""The desk: articles, their claims, and what came of checking them. CONTRIBUTING.md draws its floors."""
