//! Lists of what can be wrong: each entry with its name, what is wrong, and what to do, in English and in Chinese.

/// Writes a closed enum whose entries are written down once, with their sentences.
macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident {
        $($entry:ident $id:literal $what:literal $what_zh:literal $remedy:literal $remedy_zh:literal)*
    }) => {
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
            pub const fn what(self) -> lianlian_core::words::Words {
                match self { $(Self::$entry => lianlian_core::words::Words::new($what, $what_zh),)* }
            }

            /// The remedy in one sentence.
            pub const fn remedy(self) -> lianlian_core::words::Words {
                match self { $(Self::$entry => lianlian_core::words::Words::new($remedy, $remedy_zh),)* }
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
        $($entry:ident $id:literal $change:expr =>
            $what:literal $what_zh:literal $remedy:literal $remedy_zh:literal)*
    }) => {
        $crate::catalogue::catalogue! {
            $(#[$doc])* $name { $($entry $id $what $what_zh $remedy $remedy_zh)* }
        }

        impl $name {
            pub(in $crate) fn change(self) -> $crate::change::Change {
                match self { $(Self::$entry => $change,)* }
            }
        }
    };
}

pub(super) use {catalogue, mistakes};
