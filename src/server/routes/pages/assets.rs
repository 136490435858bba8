//! `/assets/…`, `/robots.txt` and `/sitemap.xml`.

use actix_web::{HttpRequest, HttpResponse, route, web};

use crate::render::html::{Asset, robots, sitemap};
use crate::server::problem::{Code, Problem};
use crate::server::reply;

/// A file that pages load; its name tells its content.
#[route("/assets/{name}", method = "GET", method = "HEAD")]
pub async fn show_asset(
    request: HttpRequest,
    name: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let nothing = || Problem::new(Code::NotFound, "there is no such file; a page names its own");
    let asset = Asset::find(&name).ok_or_else(nothing)?;
    Ok(reply::asset(&request, asset.content_type, asset.text).await)
}

/// What robots are asked to leave alone.
#[route("/robots.txt", method = "GET", method = "HEAD")]
pub async fn show_robots(request: HttpRequest) -> HttpResponse {
    let text = robots(&origin(&request));
    reply::of_program(&request, "text/plain; charset=utf-8", text.into()).await
}

/// The help pages of all countries.
#[route("/sitemap.xml", method = "GET", method = "HEAD")]
pub async fn show_sitemap(request: HttpRequest) -> HttpResponse {
    let text = sitemap(&origin(&request));
    reply::of_program(&request, "application/xml; charset=utf-8", text.into()).await
}

/// Where the asker found us: a proxy tells it in its headers.
pub(in crate::server::routes) fn origin(request: &HttpRequest) -> String {
    let connection = request.connection_info();
    let scheme = if connection.scheme() == "https" { "https" } else { "http" };
    let is_host_sign = |sign: char| sign.is_ascii_alphanumeric() || ".-:[]".contains(sign);
    let host: String = connection.host().chars().filter(|sign| is_host_sign(*sign)).collect();
    format!("{scheme}://{host}")
}
