//! The tables from outside: malformed ones are refused, and the texts of the sound ones.

mod faults;
mod ret_codes;
mod sound;
