//! The paths in the code, each resolved.

use super::modules::{ALL, Modules, Space, attributes, is_test, place, plain};
use super::resolve::Target;
use super::tokens;
use super::{Import, Kind};
use std::collections::HashSet;
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, Stmt, Type, UseTree, Visibility};

/// Appends every use of an item in `file`, whose module is `module`.
pub(super) fn visit(modules: &mut Modules, module: usize, file: &File, found: &mut Found) {
    let Found { imports, unresolved } = found;
    let (within, locals) = (String::new(), HashSet::new());
    let mut visitor = Visitor { modules, scope: module, within, of: None, locals, imports, unresolved };
    for item in &file.items {
        visitor.visit_item(item);
    }
}

/// The results of the visits.
#[derive(Default)]
pub(super) struct Found {
    pub(super) imports: Vec<Import>,
    /// File, line and text of each path that leads nowhere.
    pub(super) unresolved: Vec<(usize, usize, String)>,
}

struct Visitor<'m> {
    modules: &'m mut Modules,
    scope: usize,
    /// The enclosing item.
    within: String,
    /// The type of the enclosing `impl` or the enclosing trait.
    of: Option<String>,
    /// Variables of the enclosing function.
    locals: HashSet<String>,
    imports: &'m mut Vec<Import>,
    unresolved: &'m mut Vec<(usize, usize, String)>,
}

/// The namespaces of a path in code.
const CODE: &[Space] = &[Space::Type, Space::Value];

impl Visitor<'_> {
    fn add(&mut self, targets: Vec<Target>, line: usize, path: String, kind: Kind) {
        let from = self.modules.list[self.scope].file;
        for target in targets {
            let Target::Item(index) = target else { continue };
            let definition = &self.modules.definitions[index];
            if definition.is_local {
                continue;
            }
            let within = self.within.clone();
            let (to, item) = (definition.file, definition.name.clone());
            let import = Import { from, line, within, to, item, path: path.clone(), kind };
            if self.imports.last() != Some(&import) {
                self.imports.push(import);
            }
        }
    }

    /// The targets of a path. A path from the root or an enclosing module that leads nowhere is a gap in this analysis.
    fn resolve(&mut self, path: &[String], line: usize, spaces: &[Space]) -> Vec<Target> {
        let targets = self.modules.resolve(self.scope, path, spaces);
        if targets.is_empty() && matches!(path[0].as_str(), "crate" | "$crate" | "self" | "super") && path.len() > 1 {
            self.unresolved.push((self.modules.list[self.scope].file, line, path.join("::")));
        }
        targets
    }

    fn path(&mut self, path: &syn::Path, spaces: &[Space]) {
        let names: Vec<String> = path.segments.iter().map(|segment| plain(&segment.ident)).collect();
        let line = path.segments[0].ident.span().start().line;
        let targets = self.resolve(&names, line, spaces);
        self.add(targets, line, names.join("::"), Kind::Path);
    }

    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        let mut found = Vec::new();
        tokens::paths(tokens, &mut found);
        for tokens::Found { path, line, is_open, is_macro } in found {
            let targets = if is_open {
                self.modules.resolve_all(self.scope, &path)
            } else if is_macro {
                self.resolve(&path, line, &[Space::Macro])
            } else {
                self.resolve(&path, line, ALL)
            };
            let path = if is_open { format!("{}::*", path.join("::")) } else { path.join("::") };
            self.add(targets, line, path, Kind::Path);
        }
    }

    fn import(&mut self, tree: &UseTree, path: &mut Vec<String>, kind: Kind) {
        let name = match tree {
            UseTree::Path(tree) => {
                path.push(plain(&tree.ident));
                self.import(&tree.tree, path, kind);
                path.pop();
                return;
            }
            UseTree::Group(tree) => {
                for tree in &tree.items {
                    self.import(tree, path, kind);
                }
                return;
            }
            UseTree::Glob(tree) => {
                // Variants count for their type. Items of a module count where the code uses them, or here for a re-export.
                let line = tree.star_token.spans[0].start().line;
                let mut targets = self.modules.resolve(self.scope, path, &[Space::Type]);
                if kind == Kind::Reexport {
                    targets.extend(self.modules.resolve_all(self.scope, path));
                }
                self.add(targets, line, format!("{}::*", path.join("::")), kind);
                return;
            }
            UseTree::Name(tree) => &tree.ident,
            UseTree::Rename(tree) => &tree.ident,
        };
        let is_self = name == "self" && !path.is_empty();
        if !is_self {
            path.push(plain(name));
        }
        let line = name.span().start().line;
        let targets = self.resolve(path, line, if is_self { &ALL[..1] } else { ALL });
        self.add(targets, line, path.join("::"), kind);
        if !is_self {
            path.pop();
        }
    }

    /// Visits the body of a function or constant under its name.
    fn inside(&mut self, name: &proc_macro2::Ident, locals: HashSet<String>, visit: impl FnOnce(&mut Self)) {
        let named = match &self.of {
            Some(of) => format!("{of}.{}", plain(name)),
            None => plain(name),
        };
        let is_outer = self.within.is_empty() || self.of.as_ref() == Some(&self.within);
        let within = if is_outer { named } else { self.within.clone() };
        let within = std::mem::replace(&mut self.within, within);
        let outer = self.locals.clone();
        self.locals.extend(locals);
        visit(self);
        self.locals = outer;
        self.within = within;
    }

    /// Visits the parts of a type or trait.
    fn inside_type(&mut self, name: String, visit: impl FnOnce(&mut Self)) {
        if !self.within.is_empty() {
            visit(self);
            return;
        }
        self.within.clone_from(&name);
        self.of = Some(name);
        visit(self);
        self.of = None;
        self.within.clear();
    }
}

impl<'ast> Visit<'ast> for Visitor<'_> {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_item(&mut self, item: &'ast Item) {
        if is_test(attributes(item)) {
            return;
        }
        match item {
            Item::Const(it) => self.inside(&it.ident, HashSet::new(), |v| visit::visit_item(v, item)),
            Item::Static(it) => self.inside(&it.ident, HashSet::new(), |v| visit::visit_item(v, item)),
            Item::Fn(it) => self.inside(&it.sig.ident, locals(|v| v.visit_item_fn(it)), |v| visit::visit_item(v, item)),
            Item::Type(it) => self.inside_type(plain(&it.ident), |v| visit::visit_item(v, item)),
            Item::Struct(it) => self.inside_type(plain(&it.ident), |v| visit::visit_item(v, item)),
            Item::Enum(it) => self.inside_type(plain(&it.ident), |v| visit::visit_item(v, item)),
            Item::Union(it) => self.inside_type(plain(&it.ident), |v| visit::visit_item(v, item)),
            Item::Trait(it) => self.inside_type(plain(&it.ident), |v| visit::visit_item(v, item)),
            Item::Impl(it) => self.inside_type(type_name(&it.self_ty), |v| visit::visit_item(v, item)),
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_test(&item.attrs) {
            let locals = locals(|v| v.visit_impl_item_fn(item));
            self.inside(&item.sig.ident, locals, |v| visit::visit_impl_item_fn(v, item));
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        let locals = locals(|v| v.visit_trait_item_fn(item));
        self.inside(&item.sig.ident, locals, |v| visit::visit_trait_item_fn(v, item));
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if !is_test(&field.attrs) {
            visit::visit_field(self, field);
        }
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if !is_test(&arm.attrs) {
            visit::visit_arm(self, arm);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let at = place(self.modules.list[self.scope].file, item.ident.span());
        if let (Some(&module), Some((_, items))) = (self.modules.inline.get(&at), &item.content) {
            let scope = std::mem::replace(&mut self.scope, module);
            for item in items {
                self.visit_item(item);
            }
            self.scope = scope;
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let kind = if matches!(item.vis, Visibility::Inherited) { Kind::Use } else { Kind::Reexport };
        self.import(&item.tree, &mut Vec::new(), kind);
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        let items =
            || block.stmts.iter().filter_map(|stmt| if let Stmt::Item(item) = stmt { Some(item) } else { None });
        if items().next().is_none() {
            visit::visit_block(self, block);
            return;
        }
        let file = self.modules.list[self.scope].file;
        let inner = self.modules.new_module(file, Some(self.scope), true);
        self.modules.declare(items(), inner);
        let scope = std::mem::replace(&mut self.scope, inner);
        visit::visit_block(self, block);
        self.scope = scope;
    }

    fn visit_stmt(&mut self, stmt: &'ast Stmt) {
        let is_left_out = match stmt {
            Stmt::Local(local) => is_test(&local.attrs),
            Stmt::Macro(call) => is_test(&call.attrs),
            Stmt::Expr(syn::Expr::Block(block), _) => is_test(&block.attrs),
            Stmt::Item(_) | Stmt::Expr(..) => false,
        };
        if !is_left_out {
            visit::visit_stmt(self, stmt);
        }
    }

    fn visit_expr_path(&mut self, expr: &'ast syn::ExprPath) {
        let is_local = expr.path.get_ident().is_some_and(|name| self.locals.contains(&plain(name)));
        if !is_local {
            visit::visit_expr_path(self, expr);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(path, CODE);
        visit::visit_path(self, path);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        if is_constant(pattern) {
            self.path(&syn::Path::from(pattern.ident.clone()), &[Space::Value]);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.path(&call.path, &[Space::Macro]);
        self.tokens(call.tokens.clone());
    }
}

/// Whether a pattern may be a constant: variables begin with a small letter.
fn is_constant(pattern: &syn::PatIdent) -> bool {
    pattern.by_ref.is_none()
        && pattern.mutability.is_none()
        && plain(&pattern.ident).starts_with(|letter: char| letter.is_uppercase())
}

/// The last name of a type's path.
fn type_name(of: &Type) -> String {
    match of {
        Type::Path(of) => of.path.segments.last().map_or_else(String::new, |segment| plain(&segment.ident)),
        Type::Reference(of) => type_name(&of.elem),
        _ => String::new(),
    }
}

/// The variables that patterns of a function bind.
struct Locals(HashSet<String>);

fn locals(visit: impl FnOnce(&mut Locals)) -> HashSet<String> {
    let mut locals = Locals(HashSet::new());
    visit(&mut locals);
    locals.0
}

impl<'ast> Visit<'ast> for Locals {
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        if !is_constant(pattern) {
            self.0.insert(plain(&pattern.ident));
        }
        visit::visit_pat_ident(self, pattern);
    }
}
