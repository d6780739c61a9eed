"""The description of the API as a page, with nothing loaded from elsewhere.

Comes in: the application's OpenAPI document. Goes out: Swagger UI from the files of fastapi-offline.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse

from api.headers import script_policy

ASSETS = "/docs-assets"

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """Show the API."""
    made = get_swagger_ui_html(
        openapi_url="/openapi.json",
        title=f"{request.app.title} · API",
        swagger_js_url=f"{ASSETS}/swagger-ui-bundle.js",
        swagger_css_url=f"{ASSETS}/swagger-ui.css",
        swagger_favicon_url="/static/mark.svg",
    )
    html = bytes(made.body).decode()
    return HTMLResponse(html, headers={"content-security-policy": script_policy(html, sandbox=False)})
