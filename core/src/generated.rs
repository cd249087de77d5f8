//! Items that the macro's output calls: the traits of every message beside its rows, its walk and its reading.

/// Gives a message its checks and its masked view: `check`, Debug, Serialize and Validate. Other messages than requests
/// bring their generation and their page.
#[doc(hidden)]
#[macro_export]
macro_rules! __message_traits {
    // A request, whose operation knows the page and the errata.
    ($name:ident) => {
        $crate::__message_traits!($name, by $crate::__private::check_request);
    };
    ($name:ident, by $check:path $(, $with:expr)*) => {
        impl $name {
            /// Finds everything in the message that the table doesn't allow, all at once.
            ///
            /// # Errors
            /// All violations, in the order of the wire names.
            pub fn check(
                &self,
                options: &$crate::check::CheckOptions,
            ) -> ::core::result::Result<(), $crate::check::Violations> {
                $check(self, options $(, $with)*)
            }
        }

        /// Secret values are masked.
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::message::fmt_masked(self, ::core::stringify!($name), f)
            }
        }

        /// The masked view, for logs and screens; the wire's JSON is made by the merchant alone.
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let masked = $crate::message::Masked::new(self);
                $crate::__private::serde::Serialize::serialize(&masked, serializer)
            }
        }

        $crate::__impl_validate!($name);
    };
    ($name:ident, $generation:expr, $page:expr) => {
        $crate::__message_traits!($name, by $crate::check::check_message, $generation, $page);
    };
}

/// Implements `validator::Validate` for a generated message.
#[cfg(feature = "validator")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_validate {
    ($name:ident) => {
        impl $crate::__private::validator::Validate for $name {
            fn validate(
                &self,
            ) -> ::core::result::Result<(), $crate::__private::validator::ValidationErrors> {
                self.check(&::core::default::Default::default())
                    .map_err(|violations| $crate::check::to_validation_errors(&violations))
            }
        }
    };
}

/// Without the feature `validator` there is nothing to implement.
#[cfg(not(feature = "validator"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_validate {
    ($name:ident) => {};
}
