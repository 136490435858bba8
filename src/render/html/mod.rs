//! Pages in HTML, whole without a script. Text is escaped by whoever writes it down (maud), so that
//! markup in data is text; one layout, one style sheet and one script serve all of them.

mod asked;
mod asset;
mod contact;
mod context;
mod country_form;
mod discovery;
mod embed_frame;
mod embed_page;
mod emergency;
mod finder_page;
mod handout_page;
mod help_page;
mod hit;
mod hours;
mod json_ld;
mod layout;
mod links;
mod meant;
mod missing_page;
mod notices;
mod number;
mod practice;
mod resource_page;
mod site_embed_page;
mod site_page;
mod sitemap;
mod tab;

pub use asked::Asked;
pub use asset::{Asset, FRAME_SCRIPT, ICON, SCRIPT, SITE_SCRIPT, STYLE};
pub use context::PageContext;
pub use embed_frame::EmbedFrame;
pub use embed_page::{Builder, EmbedPage, Shown};
pub use finder_page::FinderPage;
pub use handout_page::{HandoutPage, HandoutQuestion};
pub use help_page::HelpPage;
pub(super) use hours::spelled;
pub use layout::EXIT;
pub use links::{FileLinks, HelpLanguages, PageLinks};
pub use missing_page::{Missing, MissingPage};
pub use resource_page::EntryPage;
pub use site_embed_page::SiteEmbedPage;
pub use site_page::SitePage;
pub use sitemap::{robots, sitemap};
pub use tab::Tab;
