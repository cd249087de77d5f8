//! The diagnosis: each mistake made as a wrong implementation makes it, and named.

mod blocks;
mod body;
mod cases;
mod docs;
mod envelopes;
mod mistakes;
mod properties;
mod reported;
mod sign_text;
mod tools;
mod vectors;
