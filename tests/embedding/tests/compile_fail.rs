//! Mistakes that the compiler must catch, each on the token that is wrong.

#[test]
fn mistakes_are_named_where_they_stand() {
    trybuild::TestCases::new().compile_fail("compile_fail/*.rs");
}
