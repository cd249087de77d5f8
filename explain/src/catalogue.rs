//! Lists of what can be wrong: each entry with its name, what is wrong, and what to do.

/// Writes a closed enum whose entries are written down once, with their sentences.
macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident { $($entry:ident $id:literal $what:literal $remedy:literal)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = $what] $entry,)*
        }

        impl $name {
            /// All of them, the usual ones first.
            pub const ALL: &'static [Self] = &[$(Self::$entry),*];

            /// Its name, for programs.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$entry => $id,)* }
            }

            /// The mistake in one sentence.
            pub const fn what(self) -> &'static str {
                match self { $(Self::$entry => $what,)* }
            }

            /// The remedy in one sentence.
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$entry => $remedy,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{} {}", self.what(), self.remedy())
            }
        }
    };
}

/// Writes a [`catalogue`] of mistakes in making a sign string, each with what it changes.
macro_rules! mistakes {
    ($(#[$doc:meta])* $name:ident {
        $($entry:ident $id:literal $change:expr => $what:literal $remedy:literal)*
    }) => {
        $crate::catalogue::catalogue! {
            $(#[$doc])* $name { $($entry $id $what $remedy)* }
        }

        impl $name {
            pub(in $crate) fn change(self) -> $crate::change::Change {
                match self { $(Self::$entry => $change,)* }
            }
        }
    };
}

pub(super) use {catalogue, mistakes};
