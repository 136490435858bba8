//! What every request is answered from.

use std::path::PathBuf;
use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::{DateTime, Utc};

use super::directory::Directory;
use super::report_box::ReportBox;
use super::widget_shelf::WidgetShelf;
use crate::domain::{FrameAncestors, Practice};

/// Shared by all workers. A request takes the directory once and keeps it to its end; new data are
/// swapped in between.
pub struct AppState {
    directory: ArcSwap<Directory>,
    clock: fn() -> DateTime<Utc>,
    reports: Option<Arc<ReportBox>>,
    explains: bool,
    frame_ancestors: FrameAncestors,
    widgets: WidgetShelf,
    demo: Option<Vec<Practice>>,
}

impl AppState {
    /// The state with its first directory; it takes no reports. `clock` tells the time.
    #[must_use]
    pub fn new(directory: Directory, clock: fn() -> DateTime<Utc>) -> Self {
        Self {
            directory: ArcSwap::from_pointee(directory),
            clock,
            reports: None,
            explains: false,
            frame_ancestors: FrameAncestors::default(),
            widgets: WidgetShelf::default(),
            demo: None,
        }
    }

    /// The same with a place for reports.
    #[must_use]
    pub fn with_reports(self, reports: ReportBox) -> Self {
        Self { reports: Some(Arc::new(reports)), ..self }
    }

    /// The same, telling whoever asks how their answer was searched for.
    #[must_use]
    pub fn with_explanations(self) -> Self {
        Self { explains: true, ..self }
    }

    /// The same, keeping the widget's scripts that pages ask for by name in a folder.
    #[must_use]
    pub fn with_widgets(self, folder: PathBuf) -> Self {
        Self { widgets: WidgetShelf::with_folder(folder), ..self }
    }

    /// The same, with the pages that may have the widget's page in a frame; any may otherwise.
    #[must_use]
    pub fn with_frame_ancestors(self, frame_ancestors: FrameAncestors) -> Self {
        Self { frame_ancestors, ..self }
    }

    /// The same with the example sites, and the made-up practices that they name: known to every
    /// answer, of these data and of those that are swapped in later.
    #[must_use]
    pub fn with_demo(self, practices: Vec<Practice>) -> Self {
        let directory = self.directory.into_inner();
        let Ok(directory) = Arc::try_unwrap(directory) else {
            unreachable!("nobody asks a state before it is shared")
        };
        let directory = directory.with_practices(&practices);
        Self { directory: ArcSwap::from_pointee(directory), demo: Some(practices), ..self }
    }

    /// Whether it has the example sites.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.demo.is_some()
    }

    /// Whose pages may have the widget's page in a frame.
    #[must_use]
    pub const fn frame_ancestors(&self) -> &FrameAncestors {
        &self.frame_ancestors
    }

    /// The widget's scripts.
    #[must_use]
    pub const fn widgets(&self) -> &WidgetShelf {
        &self.widgets
    }

    /// Whether it tells how an answer was searched for.
    #[must_use]
    pub const fn explains(&self) -> bool {
        self.explains
    }

    /// Where reports go, if any are taken.
    #[must_use]
    pub fn reports(&self) -> Option<Arc<ReportBox>> {
        self.reports.clone()
    }

    /// The directory as it is now.
    #[must_use]
    pub fn directory(&self) -> Arc<Directory> {
        self.directory.load_full()
    }

    /// Puts another directory in its place; requests under way keep theirs.
    pub fn swap(&self, directory: Directory) {
        let directory = match &self.demo {
            Some(practices) => directory.with_practices(practices),
            None => directory,
        };
        self.directory.store(Arc::new(directory));
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }
}
