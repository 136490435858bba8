//! No file uses another that uses it, directly or by a detour.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};

use crate::harness::PROJECT;

/// A module by the names on the way to it; the crate itself has none.
type Module = Vec<String>;

/// What a file says of others.
#[derive(Default)]
struct File {
    /// Where it is, for messages.
    path: String,
    /// What it names for its own use.
    used: Vec<Module>,
    /// What it hands on under its own name (`pub use`).
    handed_on: Vec<Module>,
}

impl File {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("UTF-8");
        let parsed = syn::parse_file(&text).expect("Rust");
        let mut file = Self { path: path.display().to_string(), ..Self::default() };
        file.visit_file(&parsed);
        file
    }

    /// Everything that a `use` names, each by its whole path.
    fn take(into: &mut Vec<Module>, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => Self::take(into, &with(&path.ident), &path.tree),
            syn::UseTree::Name(name) => into.push(with(&name.ident)),
            syn::UseTree::Rename(rename) => into.push(with(&rename.ident)),
            syn::UseTree::Glob(_) => into.push([before, &["*".to_owned()]].concat()),
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| Self::take(into, before, tree));
            }
        }
    }
}

impl<'ast> Visit<'ast> for File {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let is_private = matches!(item.vis, syn::Visibility::Inherited);
        let into = if is_private { &mut self.used } else { &mut self.handed_on };
        Self::take(into, &[], &item.tree);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        // Tests may look at everything.
        if !item.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            let names = path.segments.iter().map(|segment| segment.ident.to_string());
            self.used.push(names.collect());
        }
        visit::visit_path(self, path);
    }
}

/// The source as modules.
struct Source(BTreeMap<Module, File>);

impl Source {
    fn read() -> Self {
        let root = Path::new(PROJECT).join("src");
        let mut files = BTreeMap::new();
        for path in super::files_below(&root) {
            let below = path.strip_prefix(&root).expect("below").with_extension("");
            let mut module: Module =
                below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
            module.retain(|name| !["mod", "lib"].contains(&name.as_str()));
            if module != ["main"] {
                files.insert(module, File::read(&path));
            }
        }
        assert!(files.len() > 300, "{} files", files.len());
        Self(files)
    }

    /// The file that defines what a module names; nothing for what is of another crate.
    fn file_of(&self, module: &[String], path: &[String], most_steps: usize) -> Option<Module> {
        let (mut at, mut rest) = (module.to_vec(), path);
        let mut is_of_crate = false;
        while let Some((first, behind)) = rest.split_first() {
            match first.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                _ => break,
            }
            is_of_crate = true;
            rest = behind;
        }
        let child = |at: &[String], name: &String| [at, std::slice::from_ref(name)].concat();
        if !is_of_crate && !self.0.contains_key(&child(&at, rest.first()?)) {
            return None;
        }
        while let Some((first, behind)) = rest.split_first()
            && self.0.contains_key(&child(&at, first))
        {
            at = child(&at, first);
            rest = behind;
        }
        let here = self.0.get(&at)?;
        let Some(name) = rest.first().filter(|_| most_steps > 0) else { return Some(at) };
        let of_others = here.handed_on.iter().chain(&here.used);
        let meant = of_others.filter(|path| path.len() > 1 && path.last() == Some(name));
        let elsewhere = meant.filter_map(|path| self.file_of(&at, path, most_steps - 1));
        elsewhere.into_iter().find(|file| *file != at).or(Some(at))
    }

    /// The files that each file uses. What it only hands on counts for whoever asks it for that.
    fn uses(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let used_by = |module: &Module, file: &File| {
            let named = file.used.iter().filter_map(|path| self.file_of(module, path, 6));
            named.filter(|other| other != module).collect()
        };
        self.0.iter().map(|(module, file)| (module, used_by(module, file))).collect()
    }
}

#[test]
fn no_file_uses_one_that_uses_it() {
    let source = Source::read();
    let mut uses = source.uses();
    // Whoever uses nobody who is left, or is used by nobody who is left, is in no circle.
    loop {
        let left: BTreeSet<Module> = uses.keys().map(|module| (*module).clone()).collect();
        let used_by_others: BTreeSet<Module> = uses.values().flatten().cloned().collect();
        let before = uses.len();
        uses.retain(|module, used| {
            used_by_others.contains(*module) && used.iter().any(|other| left.contains(other))
        });
        if uses.len() == before {
            break;
        }
    }
    let in_circles: Vec<String> = uses
        .iter()
        .map(|(module, used)| {
            let others = used.iter().filter(|other| uses.contains_key(other));
            let others: Vec<String> = others.map(|other| other.join("::")).collect();
            format!("{} uses {}", source.0[*module].path, others.join(", "))
        })
        .collect();

    assert!(in_circles.is_empty(), "{}", in_circles.join("\n"));
}
