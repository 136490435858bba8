//! A name of a type means one thing in the whole crate.

use std::collections::BTreeMap;
use std::path::Path;

use syn::visit::Visit;

use crate::harness::PROJECT;

/// The types that a file declares, but not those inside functions.
#[derive(Default)]
struct Declared(Vec<String>);

impl<'ast> Visit<'ast> for Declared {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.0.push(item.ident.to_string());
    }

    fn visit_item_fn(&mut self, _: &'ast syn::ItemFn) {}

    fn visit_item_impl(&mut self, _: &'ast syn::ItemImpl) {}
}

#[test]
fn no_two_types_have_one_name() {
    let root = Path::new(PROJECT).join("src");
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in super::files_below(&root) {
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let mut declared = Declared::default();
        declared.visit_file(&syn::parse_file(&text).expect("Rust"));
        for name in declared.0 {
            homes.entry(name).or_default().push(path.display().to_string());
        }
    }
    assert!(homes.len() > 500, "the types of {} were read", homes.len());
    let twice: Vec<_> = homes.iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(twice.is_empty(), "one name for two types: {twice:#?}");
}
