//! The settings' names.

/// The variable that names the file of the settings.
pub const FILE_VARIABLE: &str = "LIANLIAN_CONFIG";

/// The variable that names the register of orders, for programs that keep one, such as the command line.
pub const BOOKS_VARIABLE: &str = "LIANLIAN_BOOKS";

/// The names of all settings.
pub const NAMES: [&str; 18] = [
    "base_url",
    "base_urls",
    "connect_timeout_seconds",
    "environment",
    "extra_root_files",
    "journal_file",
    "journal_key",
    "journal_key_file",
    "oid_partner",
    "platform_key_files",
    "platform_keys",
    "private_key",
    "private_key_file",
    "sealing_key",
    "sealing_key_file",
    "sign_type",
    "strict_refusals",
    "timeout_seconds",
];
