//! The headers of a page, for representations that cannot carry them: `X-Total-Count`, and `Link`
//! to the neighbours (RFC 8288).

use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue, LINK};

use crate::search::Page;

/// Adds the total and, to a page of a list, links to the pages before and after it; `query` is the
/// query string of this one.
pub fn add(reply: &mut HttpResponse, page: Page, total: usize, query: &str) {
    let headers = reply.headers_mut();
    headers.insert(HeaderName::from_static("x-total-count"), HeaderValue::from(total));
    let Page::Number { page, per_page } = page else { return };
    let links = links(page, per_page, total, query).join(", ");
    if let Ok(value) = HeaderValue::from_str(&links)
        && !links.is_empty()
    {
        headers.insert(LINK, value);
    }
}

/// To the next page, if there is one, and to the one before; from far behind the end, to the last
/// one.
fn links(page: usize, per_page: usize, total: usize, query: &str) -> Vec<String> {
    let last = total.div_ceil(per_page).max(1);
    let next = (page < last).then(|| (page + 1, "next"));
    let previous = (page > 1).then(|| ((page - 1).min(last), "prev"));
    let neighbours = [next, previous].into_iter().flatten();
    neighbours
        .map(|(number, relation)| {
            format!("<{}>; rel=\"{relation}\"", address(number, per_page, query))
        })
        .collect()
}

fn address(page: usize, per_page: usize, query: &str) -> String {
    let others = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name != "page" && name != "per_page");
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs
        .extend_pairs(others)
        .append_pair("page", &page.to_string())
        .append_pair("per_page", &per_page.to_string());
    format!("/v1/resources?{}", pairs.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_links_to_its_neighbours_with_the_same_question() {
        let next = "</v1/resources?q=a+b&page=2&per_page=10>; rel=\"next\"";
        let previous = "</v1/resources?q=a+b&page=2&per_page=10>; rel=\"prev\"";
        for (page, total, expected, reason) in [
            (1, 20, vec![next], "the first of two"),
            (3, 30, vec![previous], "the last of three"),
            (9, 20, vec![previous], "far behind the end"),
            (1, 10, vec![], "the only one"),
            (1, 0, vec![], "nothing was found"),
        ] {
            assert_eq!(links(page, 10, total, "page=7&q=a%20b"), expected, "{reason}");
        }
    }
}
