//! Enums that are words in the database.

macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            pub(super) fn read(word: &str) -> Result<Self, sqlx::Error> {
                let found = Self::ALL.iter().find(|known| known.as_str() == word);
                found.copied().ok_or_else(|| sqlx::Error::Decode("an unknown word".into()))
            }
        }
    };
}

pub(super) use words;
