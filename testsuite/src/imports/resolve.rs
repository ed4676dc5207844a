//! The definitions that a path names.

use super::modules::{Binding, Declared, Modules, Space};

/// The end of a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    Item(usize),
    Module(usize),
    /// An item of a crate outside the analysis.
    Elsewhere,
}

/// The names that a search has visited, from inside the module or from outside: an import of its own name leads nowhere.
#[derive(Default)]
struct Search {
    visited: Vec<(usize, Space, String, bool)>,
}

impl Modules {
    /// The definitions and modules that `path` names in `scope`, its last name in one of `spaces`.
    pub(super) fn resolve(&self, scope: usize, path: &[String], spaces: &[Space]) -> Vec<Target> {
        self.follow(scope, path, spaces, &mut Search::default())
    }

    /// The definitions that are visible in the modules that `path` names, for a path that ends in a macro's parameter.
    pub(super) fn resolve_all(&self, scope: usize, path: &[String]) -> Vec<Target> {
        let mut found = Vec::new();
        let mut modules = Vec::new();
        for target in self.resolve(scope, path, &[Space::Type]) {
            match target {
                Target::Item(_) | Target::Elsewhere => found.push(target),
                Target::Module(module) => self.all_of(module, scope, &mut modules, &mut found),
            }
        }
        found
    }

    fn all_of(&self, module: usize, scope: usize, seen: &mut Vec<usize>, found: &mut Vec<Target>) {
        if seen.contains(&module) {
            return;
        }
        seen.push(module);
        for ((space, name), list) in &self.list[module].names {
            if *space == Space::Value && list.iter().any(|each| each.is_public || self.is_inside(scope, module)) {
                let targets = self.lookup(module, *space, name, scope, true, &mut Search::default());
                found.extend(targets.into_iter().filter(|target| matches!(target, Target::Item(_))));
            }
        }
        for (path, is_public) in &self.list[module].globs {
            if *is_public || self.is_inside(scope, module) {
                for target in self.resolve(module, path, &[Space::Type]) {
                    if let Target::Module(target) = target {
                        self.all_of(target, module, seen, found);
                    }
                }
            }
        }
    }

    /// The module that a scope is in.
    pub(super) fn module_of(&self, mut scope: usize) -> usize {
        while let (true, Some(parent)) = (self.list[scope].is_block, self.list[scope].parent) {
            scope = parent;
        }
        scope
    }

    fn is_inside(&self, mut scope: usize, module: usize) -> bool {
        loop {
            if scope == module {
                return true;
            }
            match self.list[scope].parent {
                Some(parent) => scope = parent,
                None => return false,
            }
        }
    }

    fn follow(&self, scope: usize, path: &[String], spaces: &[Space], search: &mut Search) -> Vec<Target> {
        let mut rest = path;
        let mut at = None;
        while let Some((first, behind)) = rest.split_first() {
            at = match (first.as_str(), at) {
                ("crate" | "$crate", None) => Some(self.root(scope)),
                ("self", None) => Some(self.module_of(scope)),
                ("super", None) => self.list[self.module_of(scope)].parent.map(|parent| self.module_of(parent)),
                ("super", Some(module)) => self.list[module].parent.map(|parent| self.module_of(parent)),
                _ => break,
            };
            if at.is_none() {
                return Vec::new();
            }
            rest = behind;
        }
        let mut targets = match (at, rest.split_first()) {
            (Some(module), _) => vec![Target::Module(module)],
            (None, None) => return Vec::new(),
            (None, Some((first, behind))) => {
                rest = behind;
                if behind.is_empty() {
                    self.in_scope(scope, first, spaces, search)
                } else {
                    self.head(scope, first, search)
                }
            }
        };
        while let Some((name, behind)) = rest.split_first() {
            let spaces = if behind.is_empty() { spaces } else { &[Space::Type] };
            let mut next = Vec::new();
            for target in targets {
                match target {
                    Target::Item(_) | Target::Elsewhere => next.push(target),
                    Target::Module(module) => {
                        for &space in spaces {
                            next.extend(self.lookup_any(module, space, name, scope, search));
                        }
                    }
                }
            }
            next.dedup();
            targets = next;
            rest = behind;
        }
        targets
    }

    /// A name in a scope: of the enclosing blocks, of the module, or of a crate. A macro may also be of an enclosing module.
    fn in_scope(&self, scope: usize, name: &str, spaces: &[Space], search: &mut Search) -> Vec<Target> {
        let mut found = Vec::new();
        for &space in spaces {
            let mut at = scope;
            loop {
                let targets = self.lookup(at, space, name, scope, false, search);
                let is_declared = self.list[at].names.contains_key(&(space, name.to_owned()));
                let goes_on = self.list[at].is_block || space == Space::Macro;
                match self.list[at].parent {
                    Some(parent) if targets.is_empty() && !is_declared && goes_on => at = parent,
                    _ => {
                        found.extend(targets);
                        break;
                    }
                }
            }
        }
        found.dedup();
        found
    }

    /// The first name of a longer path.
    fn head(&self, scope: usize, name: &str, search: &mut Search) -> Vec<Target> {
        let found = self.in_scope(scope, name, &[Space::Type], search);
        if found.is_empty() {
            vec![self.roots.get(name).map_or(Target::Elsewhere, |&root| Target::Module(root))]
        } else {
            found
        }
    }

    /// A name after that of its module. Guesses count only if nothing else has the name.
    fn lookup_any(&self, module: usize, space: Space, name: &str, scope: usize, search: &mut Search) -> Vec<Target> {
        let targets = self.lookup(module, space, name, scope, false, search);
        if targets.is_empty() { self.lookup(module, space, name, scope, true, search) } else { targets }
    }

    fn lookup(
        &self,
        module: usize,
        space: Space,
        name: &str,
        scope: usize,
        guesses: bool,
        search: &mut Search,
    ) -> Vec<Target> {
        let step = (module, space, name.to_owned(), self.is_inside(scope, module));
        if search.visited.contains(&step) {
            return Vec::new();
        }
        search.visited.push(step);
        let found = self.lookup_in(module, space, name, scope, guesses, search);
        search.visited.pop();
        found
    }

    fn lookup_in(
        &self,
        module: usize,
        space: Space,
        name: &str,
        scope: usize,
        guesses: bool,
        search: &mut Search,
    ) -> Vec<Target> {
        let inside = self.is_inside(scope, module);
        let mut found = Vec::new();
        let mut is_declared = false;
        for Declared { binding, is_public, is_guess } in
            self.list[module].names.get(&(space, name.to_owned())).into_iter().flatten()
        {
            if (*is_guess && !guesses) || !(*is_public || inside) {
                continue;
            }
            is_declared = true;
            match binding {
                Binding::Item(index) => found.push(Target::Item(*index)),
                Binding::Module(index) => found.push(Target::Module(*index)),
                Binding::Import(path) => found.extend(self.follow(module, path, &[space], search)),
            }
        }
        if is_declared {
            return found;
        }
        for (path, is_public) in &self.list[module].globs {
            if !(*is_public || inside) {
                continue;
            }
            for target in self.follow(module, path, &[Space::Type], search) {
                match target {
                    Target::Module(from) => found.extend(self.lookup(from, space, name, module, guesses, search)),
                    Target::Elsewhere => {}
                    Target::Item(index) => {
                        if self.definitions[index].variants.iter().any(|variant| variant == name) {
                            found.push(target);
                        }
                    }
                }
            }
        }
        found
    }
}
