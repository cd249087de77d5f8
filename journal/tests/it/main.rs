//! The journal from outside: what is written and read, and what no record holds.

mod accp;
mod book;
mod left_out;
