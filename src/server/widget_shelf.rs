//! The widget's scripts, kept ready: making one of them takes a millisecond, compressing it well
//! some more.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::web::Bytes;

use super::compression::pack;
use super::directory::Directory;
use crate::messages::AnswerLanguage;
use crate::widget::{Bundle, Script, ScriptId, keep, kept};

/// A script as it is sent.
pub struct ReadyScript {
    /// Its name.
    pub id: ScriptId,
    /// As it is.
    pub plain: Bytes,
    /// The same in gzip, as short as it gets.
    pub gzip: Bytes,
}

impl From<Script> for ReadyScript {
    fn from(script: Script) -> Self {
        let plain = Bytes::from(script.text().to_owned());
        Self { id: script.id(), gzip: pack(&plain), plain }
    }
}

/// The scripts of the directory that is served, and a folder with those of earlier ones that pages
/// still ask for by name.
#[derive(Default)]
pub struct WidgetShelf {
    folder: Option<PathBuf>,
    ready: Mutex<HashMap<AnswerLanguage, (String, Arc<ReadyScript>)>>,
}

impl WidgetShelf {
    /// With a folder for scripts that must not be lost when other data are served.
    #[must_use]
    pub fn with_folder(folder: PathBuf) -> Self {
        Self { folder: Some(folder), ..Self::default() }
    }

    /// The script of a directory with the words of a language.
    pub fn current(&self, directory: &Directory, language: AnswerLanguage) -> Arc<ReadyScript> {
        let about = directory.snapshot.about();
        let stamp = format!("{} {}", about.fingerprint, about.built_at);
        let held = self
            .lock()
            .get(&language)
            .filter(|(of, _)| *of == stamp)
            .map(|(_, script)| Arc::clone(script));
        held.unwrap_or_else(|| {
            let script = Arc::new(ReadyScript::from(Script::new(&Bundle::new(
                &directory.snapshot,
                &directory.gazetteer,
                language,
            ))));
            self.lock().insert(language, (stamp, Arc::clone(&script)));
            script
        })
    }

    /// The script of a name: one of the directory, which is then kept for later, or one that was
    /// kept.
    pub fn named(&self, directory: &Directory, id: &ScriptId) -> Option<Arc<ReadyScript>> {
        let current = AnswerLanguage::all()
            .map(|language| self.current(directory, language))
            .find(|script| script.id == *id);
        let folder = self.folder.as_deref();
        if let (Some(script), Some(folder)) = (&current, folder)
            && let Err(error) = keep(folder, &script.id, &script.plain)
        {
            tracing::warn!(%error, folder = %folder.display(), "a widget script that pages name will be lost when the data change");
        }
        current.or_else(|| kept(folder?, id).map(|script| Arc::new(script.into())))
    }

    fn lock(
        &self,
    ) -> std::sync::MutexGuard<'_, HashMap<AnswerLanguage, (String, Arc<ReadyScript>)>> {
        self.ready.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
