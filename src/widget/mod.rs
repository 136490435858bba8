//! The widget for other people's pages: one script that has the emergency numbers of all countries
//! in it and asks the service for the rest.
//!
//! `widget.js` is the source, `widget.min.js` the same with short names (`make widget`),
//! `widget.css` the style in its shadow tree. A [`Script`] is made of the two and a [`Bundle`]:
//! what a page shows when the service cannot be reached.

mod bundle;
mod kept;
mod script;
mod words;
mod zone_mark;

pub use bundle::Bundle;
pub use kept::{keep, kept};
pub use script::{Script, ScriptId};
pub use words::WidgetWords;
