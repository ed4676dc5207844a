//! The module tree of the crates: which names each module declares.

use super::Crate;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use std::collections::HashMap;
use syn::{Attribute, File, Item, ItemMod, Meta, UseTree, Visibility};

/// Rust's namespaces.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Space {
    Type,
    Value,
    Macro,
}

/// The meaning of a name in a module.
#[derive(Clone, Debug)]
pub(super) enum Binding {
    /// The definition with this index.
    Item(usize),
    /// The module with this index.
    Module(usize),
    /// An import of this path.
    Import(Vec<String>),
}

/// A definition.
#[derive(Debug)]
pub(super) struct Definition {
    pub(super) file: usize,
    pub(super) name: String,
    /// Variants of an enum.
    pub(super) variants: Vec<String>,
    /// Whether it is in a block, where other files cannot name it.
    pub(super) is_local: bool,
}

/// A name as a module declares it.
#[derive(Clone, Debug)]
pub(super) struct Declared {
    pub(super) binding: Binding,
    pub(super) is_public: bool,
    /// A word in the arguments of a macro that may define an item of this name.
    pub(super) is_guess: bool,
}

/// A module, or a block with items of its own.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) file: usize,
    /// The enclosing module; for a block, the enclosing scope.
    pub(super) parent: Option<usize>,
    pub(super) is_block: bool,
    pub(super) names: HashMap<(Space, String), Vec<Declared>>,
    /// Paths of glob imports, and whether they are public.
    pub(super) globs: Vec<(Vec<String>, bool)>,
}

/// The modules of all crates.
#[derive(Default)]
pub(super) struct Modules {
    pub(super) files: Vec<String>,
    pub(super) list: Vec<Module>,
    pub(super) definitions: Vec<Definition>,
    /// Root modules by the names of the crates.
    pub(super) roots: HashMap<String, usize>,
    /// Modules with a body, by file and position of their name.
    pub(super) inline: HashMap<(usize, usize, usize), usize>,
}

/// All namespaces.
pub(super) const ALL: &[Space] = &[Space::Type, Space::Value, Space::Macro];

impl Modules {
    /// Reads a crate's files; `parsed` gets each with its module.
    pub(super) fn read_crate(
        &mut self,
        from: &Crate<'_>,
        read: &dyn Fn(&str) -> Option<String>,
        parsed: &mut Vec<(usize, File)>,
    ) -> Result<(), String> {
        let root = self.new_module(self.files.len(), None, false);
        self.roots.insert(from.name.to_owned(), root);
        let folder = from.root.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.read_file(from.root, folder, root, read, parsed)
    }

    /// A new module or block.
    pub(super) fn new_module(&mut self, file: usize, parent: Option<usize>, is_block: bool) -> usize {
        self.list.push(Module { file, parent, is_block, ..Module::default() });
        self.list.len() - 1
    }

    /// The root of the crate that `scope` is in.
    pub(super) fn root(&self, mut scope: usize) -> usize {
        while let Some(parent) = self.list[scope].parent {
            scope = parent;
        }
        scope
    }

    fn read_file(
        &mut self,
        path: &str,
        folder: &str,
        module: usize,
        read: &dyn Fn(&str) -> Option<String>,
        parsed: &mut Vec<(usize, File)>,
    ) -> Result<(), String> {
        let text = read(path).ok_or_else(|| format!("{path} is missing"))?;
        let file = syn::parse_file(&text).map_err(|error| format!("{path}:{}: {error}", error.span().start().line))?;
        self.files.push(path.to_owned());
        self.read_items(&file.items, path, folder, module, read, parsed)?;
        parsed.push((module, file));
        Ok(())
    }

    /// Declares the items of a module and reads its children.
    fn read_items(
        &mut self,
        items: &[Item],
        path: &str,
        folder: &str,
        module: usize,
        read: &dyn Fn(&str) -> Option<String>,
        parsed: &mut Vec<(usize, File)>,
    ) -> Result<(), String> {
        self.declare(items.iter(), module);
        for item in items {
            let Item::Mod(item) = item else { continue };
            if is_test(&item.attrs) {
                continue;
            }
            let name = plain(&item.ident);
            if let Some((_, items)) = &item.content {
                let child = self.new_module(self.list[module].file, Some(module), false);
                self.add_module(item, module, child);
                self.inline.insert(place(self.list[module].file, item.ident.span()), child);
                self.read_items(items, path, &join(folder, &name), child, read, parsed)?;
                continue;
            }
            let child = self.new_module(self.files.len(), Some(module), false);
            self.add_module(item, module, child);
            let (path, folder) = match path_attribute(&item.attrs) {
                Some(given) => {
                    let path = join(path.rsplit_once('/').map_or("", |(folder, _)| folder), &given);
                    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
                    (path, folder)
                }
                None => {
                    let folder = join(folder, &name);
                    let [file, inside] = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
                    (if read(&file).is_some() { file } else { inside }, folder)
                }
            };
            self.read_file(&path, &folder, child, read, parsed)?;
            if item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_use")) {
                self.take_macros(child, module);
            }
        }
        Ok(())
    }

    /// `#[macro_use]`: the parent sees the macros of a child.
    fn take_macros(&mut self, child: usize, module: usize) {
        let macros = self.list[child].names.iter().filter(|((space, _), _)| *space == Space::Macro);
        let macros: Vec<_> = macros.map(|(name, declared)| (name.clone(), declared.clone())).collect();
        for (name, declared) in macros {
            let items = declared.into_iter().filter(|each| matches!(each.binding, Binding::Item(_)));
            self.list[module].names.entry(name).or_default().extend(items);
        }
    }

    fn add_module(&mut self, item: &ItemMod, module: usize, child: usize) {
        self.bind(module, Space::Type, plain(&item.ident), Binding::Module(child), is_public(&item.vis));
    }

    fn bind(&mut self, module: usize, space: Space, name: String, binding: Binding, is_public: bool) {
        let declared = Declared { binding, is_public, is_guess: false };
        self.list[module].names.entry((space, name)).or_default().push(declared);
    }

    /// Declares the names of `items` in a module or block, without its modules.
    pub(super) fn declare<'i>(&mut self, items: impl Iterator<Item = &'i Item>, module: usize) {
        use Space::{Type, Value};
        for item in items {
            if is_test(attributes(item)) {
                continue;
            }
            match item {
                Item::Const(item) => self.define(module, &[Value], &item.ident, &item.vis, Vec::new()),
                Item::Static(item) => self.define(module, &[Value], &item.ident, &item.vis, Vec::new()),
                Item::Fn(item) => self.define(module, &[Value], &item.sig.ident, &item.vis, Vec::new()),
                Item::Type(item) => self.define(module, &[Type], &item.ident, &item.vis, Vec::new()),
                Item::Trait(item) => self.define(module, &[Type], &item.ident, &item.vis, Vec::new()),
                Item::Union(item) => self.define(module, &[Type], &item.ident, &item.vis, Vec::new()),
                Item::Struct(item) => {
                    let spaces: &[Space] =
                        if matches!(item.fields, syn::Fields::Named(_)) { &[Type] } else { &[Type, Value] };
                    self.define(module, spaces, &item.ident, &item.vis, Vec::new());
                }
                Item::Enum(item) => {
                    let variants = item.variants.iter().map(|variant| plain(&variant.ident)).collect();
                    self.define(module, &[Type], &item.ident, &item.vis, variants);
                }
                Item::ForeignMod(item) => {
                    for item in &item.items {
                        match item {
                            syn::ForeignItem::Fn(item) => {
                                self.define(module, &[Value], &item.sig.ident, &item.vis, Vec::new());
                            }
                            syn::ForeignItem::Static(item) => {
                                self.define(module, &[Value], &item.ident, &item.vis, Vec::new());
                            }
                            _ => {}
                        }
                    }
                }
                Item::Macro(item) => match &item.ident {
                    Some(name) => self.define_macro(module, name, &item.attrs),
                    None => self.guess(module, item.mac.tokens.clone()),
                },
                Item::Use(item) => self.import(module, &item.tree, Vec::new(), is_public(&item.vis)),
                _ => {}
            }
        }
    }

    fn new_definition(&mut self, module: usize, name: String, variants: Vec<String>) -> usize {
        let Module { file, is_block, .. } = self.list[module];
        self.definitions.push(Definition { file, name, variants, is_local: is_block });
        self.definitions.len() - 1
    }

    fn define(&mut self, module: usize, spaces: &[Space], name: &Ident, vis: &Visibility, variants: Vec<String>) {
        let index = self.new_definition(module, plain(name), variants);
        for &space in spaces {
            self.bind(module, space, plain(name), Binding::Item(index), is_public(vis));
        }
    }

    /// `macro_rules!`: visible to the children of its module, and from the root if it is exported.
    fn define_macro(&mut self, module: usize, name: &Ident, attrs: &[Attribute]) {
        let index = self.new_definition(module, plain(name), Vec::new());
        self.bind(module, Space::Macro, plain(name), Binding::Item(index), false);
        if attrs.iter().any(|attribute| attribute.path().is_ident("macro_export")) {
            let root = self.root(module);
            self.bind(root, Space::Macro, plain(name), Binding::Item(index), true);
        }
    }

    /// The words in the arguments of a macro among the items: it may define functions with these names.
    fn guess(&mut self, module: usize, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.guess(module, group.stream()),
                TokenTree::Ident(name) => {
                    let index = self.new_definition(module, plain(&name), Vec::new());
                    let declared = Declared { binding: Binding::Item(index), is_public: true, is_guess: true };
                    self.list[module].names.entry((Space::Value, plain(&name))).or_default().push(declared);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    fn import(&mut self, module: usize, tree: &UseTree, mut path: Vec<String>, is_public: bool) {
        match tree {
            UseTree::Path(tree) => {
                path.push(plain(&tree.ident));
                self.import(module, &tree.tree, path, is_public);
            }
            UseTree::Group(tree) => {
                for tree in &tree.items {
                    self.import(module, tree, path.clone(), is_public);
                }
            }
            UseTree::Glob(_) => self.list[module].globs.push((path, is_public)),
            UseTree::Name(tree) => self.import_name(module, path, &tree.ident, &tree.ident, is_public),
            UseTree::Rename(tree) => self.import_name(module, path, &tree.ident, &tree.rename, is_public),
        }
    }

    fn import_name(&mut self, module: usize, mut path: Vec<String>, name: &Ident, local: &Ident, is_public: bool) {
        let (local, spaces) = if name == "self" && !path.is_empty() {
            let local = if local == "self" { path[path.len() - 1].clone() } else { plain(local) };
            (local, &ALL[..1])
        } else {
            path.push(plain(name));
            (plain(local), ALL)
        };
        for &space in spaces {
            self.bind(module, space, local.clone(), Binding::Import(path.clone()), is_public);
        }
    }
}

/// A name without `r#`.
pub(super) fn plain(name: &Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
}

/// Position of a module's name.
pub(super) fn place(file: usize, name: Span) -> (usize, usize, usize) {
    (file, name.start().line, name.start().column)
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn is_public(visibility: &Visibility) -> bool {
    !matches!(visibility, Visibility::Inherited)
}

/// Whether the attributes restrict the item to tests.
pub(super) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("cfg") => needs_test(list.tokens.clone()),
        _ => false,
    })
}

/// Whether a condition holds only in tests: `test`, or `all(.., test, ..)`.
fn needs_test(condition: TokenStream) -> bool {
    let tokens: Vec<_> = condition.into_iter().collect();
    tokens.iter().enumerate().any(|(index, token)| match token {
        TokenTree::Ident(word) if word == "test" => true,
        TokenTree::Ident(word) if word == "all" => match tokens.get(index + 1) {
            Some(TokenTree::Group(group)) => needs_test(group.stream()),
            _ => false,
        },
        _ => false,
    })
}

/// The file that `#[path]` names, also within `cfg_attr`.
fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let tokens: Vec<_> = list.tokens.clone().into_iter().collect();
            let at = tokens.iter().position(|token| matches!(token, TokenTree::Ident(word) if word == "path"))?;
            let TokenTree::Literal(text) = tokens.get(at + 2)? else { return None };
            Some(text.to_string().trim_matches('"').to_owned())
        }
        _ => None,
    })
}

/// The attributes of an item.
pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
