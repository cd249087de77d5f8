//! Names in Rust: which ones are possible, and how they follow from the tables' names.

/// The words that Rust keeps for itself (edition 2024).
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Tells whether a name is like `card_no`: it can be a field's, unless it is a keyword.
pub fn is_snake_case(name: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_inner)
}

/// Tells whether a name can be on the wire: like `card_no`, or like `payLoad`.
pub fn is_wire(name: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_inner)
}

/// Tells whether a name is like `CardNumber`: it can be a type's or a variant's.
pub fn is_camel_case(name: &str) -> bool {
    name != "Self"
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Tells whether a name can be a module's.
pub fn is_module(name: &str) -> bool {
    is_snake_case(name) && !KEYWORDS.contains(&name)
}

/// The name of the struct's field for a wire name: `pay_load` for `payLoad`.
pub fn field(wire: &str) -> String {
    let suffix = if KEYWORDS.contains(&wire) { "_" } else { "" };
    format!("{}{suffix}", snake_case(wire))
}

/// The name of the type for an operation: `CardBindApply` for `card_bind_apply`.
pub fn type_of(operation: &str) -> String {
    let words = operation.split('_');
    words.map(capitalised).collect()
}

/// `card_bind_apply` for `CardBindApply`: the module of a type.
pub fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// The cargo feature of a product: `instant-payment` for `instant_payment`.
pub fn feature(product: &str) -> String {
    product.replace('_', "-")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_from_the_tables() {
        assert_eq!(type_of("card_bind_apply"), "CardBindApply");
        assert_eq!(snake_case("CardBindApply"), "card_bind_apply");
        assert_eq!(feature("instant_payment"), "instant-payment");
        assert_eq!(field("card_no"), "card_no");
        assert_eq!(field("type"), "type_");
        assert_eq!(field("payLoad"), "pay_load");
        assert!(is_wire("payLoad") && !is_wire("PayLoad") && !is_wire("pay load"));
    }

    #[test]
    fn only_possible_names_pass() {
        assert!(is_snake_case("user_id2") && is_snake_case("type"));
        assert!(
            !["", "_x", "2x", "userId", "user id", "名"]
                .into_iter()
                .any(is_snake_case)
        );
        assert!(is_camel_case("IdCard"));
        assert!(
            !["", "Self", "idCard", "Id_Card", "1d"]
                .into_iter()
                .any(is_camel_case)
        );
        assert!(is_module("mpay") && !is_module("mod"));
    }
}
